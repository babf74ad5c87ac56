import { Link } from 'react-router';
import { dayWords } from '../../labels/entries/day.ts';
import type { ReceiptRow } from '../../server/figures/views.ts';
import { GradeChip } from '../corroboration/GradeChip.tsx';
import { AdjustmentBadge } from '../parts/AdjustmentBadge.tsx';
import { isSample, Sample } from '../parts/Sample.tsx';
import { sourceText } from '../parts/source.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { evenDecimals } from '../table/evenDecimals.ts';
import { DataTable } from '../table/DataTable.tsx';

/** The rows behind a number: what, when, where from, and how much each adds. */
export function ReceiptRows({ rows, unitWord }: { rows: readonly ReceiptRow[]; unitWord: string }) {
  const { language, words } = useLanguage();
  const adds = evenDecimals(rows.map((row) => withoutUnit(row.valueDisplay, unitWord)));
  return (
    <DataTable
      className="receipt-rows"
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'row', head: words.receipt.row, cell: (row) => <What row={row} /> },
        {
          key: 'day',
          head: words.receipt.day,
          className: 'nowrap',
          cell: (row) => (
            <>
              {dayWords(row, language)} {row.sampleFields.includes('day') ? <Sample /> : null}
            </>
          ),
        },
        {
          key: 'adds',
          head: unitWord ? words.receipt.addsIn(unitWord) : words.receipt.adds,
          right: true,
          className: 'nowrap',
          cell: ({ valueDisplay, sampleFields, share }) => (
            <>
              {adds(withoutUnit(valueDisplay, unitWord))} {sampleFields.includes('value') ? <Sample /> : null}
              {share ? <span className="receipt-sub">= {share}</span> : null}
            </>
          ),
        },
      ]}
    />
  );
}

function What({ row }: { row: ReceiptRow }) {
  const words = useWords();
  return (
    <>
      {row.projectId ? <Link to={`/projects/${row.projectId}`}>{row.title}</Link> : row.title}{' '}
      {isSample(row.sampleFields, 'title') ? <Sample whole={row.sampleFields.includes('*')} /> : null}
      <AdjustmentBadge of={row.adjustment} />
      {row.graded ? <GradeChip graded={row.graded} /> : null}
      <span className="receipt-sub">
        {row.office} {row.sampleFields.includes('office') ? <Sample /> : null}
        {row.subtitle ? ` · ${row.subtitle}` : ''} {row.sampleFields.includes('subtitle') ? <Sample /> : null}
        {row.recognition ? <span className="receipt-source">{row.recognition}</span> : null}
        {row.source ? <span className="receipt-source">{sourceText(row.source, words)}</span> : null}
      </span>
    </>
  );
}

/** The unit stands once, in the head. */
function withoutUnit(text: string, unitWord: string): string {
  return unitWord !== '' && text.endsWith(unitWord) ? text.slice(0, -unitWord.length).trimEnd() : text;
}
