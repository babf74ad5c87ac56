// A table of figures: every number in it opens its receipt.
import type { ReactNode } from 'react';
import type { TableView } from '../../server/figures/views.ts';
import { useWords } from '../language/language.tsx';
import { Sample } from '../parts/Sample.tsx';
import { RefNum } from '../receipt/Num.tsx';
import { columnsUnder } from './heads.ts';
import { DataTable } from './DataTable.tsx';

interface FigureTableProps {
  readonly table: TableView;
  /** What stands beside the caption. */
  readonly tools?: ReactNode;
  readonly asKnownAt?: string | undefined;
}

type Row = TableView['rows'][number];

export function FigureTable({ table, tools, asKnownAt }: FigureTableProps) {
  const words = useWords();
  const names = table.head.at(-1) ?? [];
  return (
    <DataTable
      slides="figure-table"
      caption={
        <>
          <span>
            {table.caption} {table.sample ? <Sample /> : null}
          </span>
          {tools}
          {table.unit ? <span className="quiet">{table.unit}</span> : null}
        </>
      }
      rows={table.rows}
      keyOf={({ label }) => label}
      says={table.withheld ? words.cells.withheld : undefined}
      foot={table.total}
      columns={columnsUnder(table.head).map(({ head, ...column }, at) => ({
        ...column,
        head: head === '' ? '' : <Head text={head} />,
        names: at === 0,
        cell: (row: Row) => {
          const { label, cells } = row;
          if (at === 0) return <Name row={row} before={table.ranked?.before} />;
          const { text, beside, figure } = cells[at - 1] ?? {};
          if (!figure) return text;
          return (
            <>
              <RefNum of={figure} text={text} name={`${label} ${names[at] ?? ''}`} asKnownAt={asKnownAt} />
              {beside}
            </>
          );
        },
      }))}
    />
  );
}

/** Of a ranking with its place, and the places gained or lost since the period before. */
function Name({ row: { label, place, gained }, before }: { readonly row: Row; readonly before: string | undefined }) {
  const words = useWords();
  if (before === undefined || place === undefined) return label;
  const { ranking: w } = words;
  return (
    <>
      <span className="place tabular">{place ?? '—'}</span> {label}{' '}
      {gained ? (
        <span
          className={gained > 0 ? 'gained' : 'lost'}
          title={w.moved(gained, words.periodName(before))}
          aria-label={w.moved(gained, words.periodName(before))}
        >
          {gained > 0 ? `↑${gained}` : `↓${-gained}`}
        </span>
      ) : null}
    </>
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
