import { Link } from 'react-router';
import type { ReceiptRow } from '../../server/figures/views.ts';
import { AdjustmentBadge } from '../parts/AdjustmentBadge.tsx';
import { isSample, Sample } from '../parts/Sample.tsx';
import { sourceText } from '../parts/source.ts';
import { useWords } from '../language/language.tsx';
import { evenDecimals } from '../table/evenDecimals.ts';

/** The rows behind a number: what, when, where from, and how much each adds. */
export function ReceiptRows({ rows, unitWord }: { rows: readonly ReceiptRow[]; unitWord: string }) {
  const words = useWords();
  const adds = evenDecimals(rows.map((row) => withoutUnit(row.valueDisplay, unitWord)));
  return (
    <table className="receipt-rows">
      <thead>
        <tr>
          <th scope="col">{words.receipt.row}</th>
          <th scope="col">{words.receipt.day}</th>
          <th scope="col" className="right">
            {unitWord ? words.receipt.addsIn(unitWord) : words.receipt.adds}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              {row.projectId ? <Link to={`/projects/${row.projectId}`}>{row.title}</Link> : row.title}{' '}
              {isSample(row.sampleFields, 'title') ? <Sample whole={row.sampleFields.includes('*')} /> : null}
              <AdjustmentBadge of={row.adjustment} />
              <span className="receipt-sub">
                {row.office} {row.sampleFields.includes('office') ? <Sample /> : null}
                {row.subtitle ? ` · ${row.subtitle}` : ''} {row.sampleFields.includes('subtitle') ? <Sample /> : null}
                {row.recognition ? <span className="receipt-source">{row.recognition}</span> : null}
                {row.source ? <span className="receipt-source">{sourceText(row.source, words)}</span> : null}
              </span>
            </td>
            <td className="nowrap">
              {row.day} {row.sampleFields.includes('day') ? <Sample /> : null}
            </td>
            <td className="right nowrap">
              {adds(withoutUnit(row.valueDisplay, unitWord))} {row.sampleFields.includes('value') ? <Sample /> : null}
              {row.share ? <span className="receipt-sub">= {row.share}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The unit stands once, in the head. */
function withoutUnit(text: string, unitWord: string): string {
  return unitWord !== '' && text.endsWith(unitWord) ? text.slice(0, -unitWord.length).trimEnd() : text;
}
