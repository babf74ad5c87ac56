// Rows that a merge moves or takes as repeated, each with the row that stands.
import { grouped } from '../../domain/exact.ts';
import type { MergeRowView } from '../../server/views.ts';
import { useWords } from '../language/language.tsx';
import './merges.css';

interface MergeRowsProps {
  readonly title: string;
  readonly hint: string;
  readonly rows: readonly (MergeRowView & { readonly of?: MergeRowView })[];
}

export function MergeRows({ title, hint, rows }: MergeRowsProps) {
  const words = useWords();
  return (
    <section>
      <h3>
        {title} <span className="quiet tabular">{rows.length}</span>
      </h3>
      <p className="field-hint">{hint}</p>
      <ul className="merge-rows">
        {rows.map((row) => (
          <li key={row.rowId}>
            <span className="tabular">{row.on}</span> {row.title}{' '}
            {row.amountYi === null ? null : <span className="tabular">{words.yi(grouped(row.amountYi))}</span>}{' '}
            <span className="quiet">
              {row.office} {row.of ? words.merges.sameAs(row.of.office, row.of.on) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
