import { grouped } from '../../domain/exact.ts';
import type { AskedMonths } from '../../server/assessments/views.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { DataTable } from '../table/DataTable.tsx';

type Month = AskedMonths['rows'][number];

/** How many fields counties and zones filled in, month by month, and how that moves. */
export function AskedOfCounties() {
  const words = useWords();
  const w = words.assessments;
  const { data } = useApi('/assessments-asked');
  if (!data) return null;
  const first = data.rows.findIndex(({ rows }) => rows > 0);
  const months = first < 0 ? [] : data.rows.slice(first);
  const moved = (at: number): string => {
    const [before, now] = [months[at - 1], months[at]];
    if (!before || !now) return '—';
    const by = now.filled - before.filled;
    return `${by > 0 ? '+' : by < 0 ? '−' : ''}${grouped(String(Math.abs(by)))}`;
  };
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{w.asked}</h2>
      <p className="quiet">{w.askedHint}</p>
      <DataTable
        slides="long-table"
        label={w.asked}
        rows={months}
        keyOf={({ month }) => month}
        columns={[
          { key: 'month', head: w.askedMonth, names: true, cell: ({ month }: Month) => words.periodName(month) },
          { key: 'fields', head: w.askedFields, right: true, cell: ({ fields }) => grouped(String(fields)) },
          { key: 'rows', head: w.askedRows, right: true, cell: ({ rows }) => grouped(String(rows)) },
          { key: 'filled', head: w.askedFilled, right: true, cell: ({ filled }) => grouped(String(filled)) },
          { key: 'moved', head: w.askedMove, right: true, cell: (_, at) => moved(at) },
        ]}
      />
    </section>
  );
}
