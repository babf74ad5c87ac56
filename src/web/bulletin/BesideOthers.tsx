// The figures of the text in columns: this period, the one before, the year before. Each number opens its receipt.
import { useState } from 'react';
import type { ComparisonView } from '../../server/bulletin/views.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { Bridges } from '../receipt/Bridges.tsx';
import { RefNum } from '../receipt/Num.tsx';
import { type DataColumn, DataTable } from '../table/DataTable.tsx';
import { Waiting } from '../parts/Waiting.tsx';

interface ComparisonProps {
  readonly period: string;
  readonly text: string | undefined;
  readonly office: string | undefined;
}

export function BesideOthers(asked: ComparisonProps) {
  const words = useWords().bulletin;
  const [open, setOpen] = useState(false);
  return (
    <details className="comparison" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.comparison}</summary>
      {open ? <Columns {...asked} /> : null}
    </details>
  );
}

type Row = ComparisonView['rows'][number];

function Columns(asked: ComparisonProps) {
  const words = useWords();
  const { data } = useApi('/bulletins/:period/comparison', { ...asked });
  if (!data) return <Waiting />;
  const column = (key: 'now' | 'before' | 'yearBefore', period: string): DataColumn<Row> => ({
    key,
    head: `${words.bulletin[key]} ${words.periodName(period)}`,
    right: true,
    cell: (row) => {
      const figure = row[key];
      return figure ? <RefNum of={figure} name={row.name} /> : '—';
    },
  });
  const beside = [data.before, data.yearBefore].filter((one) => one !== null);
  const named = (some: typeof beside) => some.map(({ period }) => words.periodName(period)).join(words.listComma);
  const withheld = beside.filter((one) => one.withheld);
  const thin = beside.filter((one) => one.incomplete && !one.withheld);
  return (
    <>
      <DataTable
        slides="figure-table"
        rows={data.rows}
        keyOf={({ id }) => id}
        columns={[
          { key: 'name', head: words.bulletin.figure, names: true, cell: ({ name }) => name },
          column('now', data.period),
          ...(data.before ? [column('before', data.before.period)] : []),
          column('yearBefore', data.yearBefore.period),
        ]}
      />
      <Bridges bridges={data.bridges} quiet />
      {thin.length > 0 ? <p className="quiet">{words.bulletin.incomplete(named(thin))}</p> : null}
      {withheld.length > 0 ? <p className="quiet">{words.cells.withheldPeriod(named(withheld))}</p> : null}
    </>
  );
}
