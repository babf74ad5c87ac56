// A table of figures: every number in it opens its receipt.
import type { CellView, TableView } from '../../server/figures/views.ts';
import { useWords } from '../language/language.tsx';
import { Sample } from '../parts/Sample.tsx';
import { RefNum } from '../receipt/Num.tsx';
import { spans } from './spans.ts';
import './table.css';

interface FigureTableProps {
  readonly table: TableView;
  readonly asKnownAt?: string | undefined;
}

export function FigureTable({ table, asKnownAt }: FigureTableProps) {
  const words = useWords();
  const last = table.head.at(-1) ?? [];
  return (
    <div className="figure-table">
      <table>
        <caption>
          <span>
            {table.caption} {table.sample ? <Sample /> : null}
          </span>
          {table.unit ? <span className="quiet">{table.unit}</span> : null}
        </caption>
        <thead>
          {spans(table.head).map((row, at) => (
            // Head rows have no name of their own and never move.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              {row.map(({ text, column, wide, high }) => (
                <th key={column} scope={wide > 1 ? 'colgroup' : 'col'} colSpan={wide} rowSpan={high}>
                  <Head text={text} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.withheld ? (
            <tr>
              <td colSpan={last.length} className="quiet">
                {words.cells.withheld}
              </td>
            </tr>
          ) : null}
          {table.rows.map((row) => (
            <Row key={row.label} label={row.label} cells={row.cells} names={last} asKnownAt={asKnownAt} />
          ))}
        </tbody>
        {table.total ? (
          <tfoot>
            <Row label={table.total.label} cells={table.total.cells} names={last} asKnownAt={asKnownAt} />
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

/** A column's name; its unit in brackets goes below, so that no line breaks inside it. */
function Head({ text }: { text: string }) {
  const [, name, unit] = /^(.+?)\s*([(（][^()（）]+[)）])$/u.exec(text) ?? [];
  if (!name) return text;
  return (
    <>
      {name} <span className="head-unit">{unit}</span>
    </>
  );
}

interface RowProps {
  readonly label: string;
  readonly cells: readonly CellView[];
  readonly names: readonly string[];
  readonly asKnownAt: string | undefined;
}

function Row({ label, cells, names, asKnownAt }: RowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map((cell, at) => {
        const name = names[at + 1] ?? '';
        return (
          // A cell's place is its column.
          // oxlint-disable-next-line react/no-array-index-key
          <td key={at}>
            {cell.figure ? (
              <RefNum of={cell.figure} text={cell.text} name={`${label} ${name}`} asKnownAt={asKnownAt} />
            ) : (
              cell.text
            )}
          </td>
        );
      })}
    </tr>
  );
}
