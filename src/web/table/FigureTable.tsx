// A table of figures: every number in it opens its receipt.
import type { TableView } from '../../server/figures/views.ts';
import { useWords } from '../language/language.tsx';
import { Sample } from '../parts/Sample.tsx';
import { RefNum } from '../receipt/Num.tsx';
import { columnsUnder } from './heads.ts';
import { DataTable } from './DataTable.tsx';

interface FigureTableProps {
  readonly table: TableView;
  readonly asKnownAt?: string | undefined;
}

type Row = TableView['rows'][number];

export function FigureTable({ table, asKnownAt }: FigureTableProps) {
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
        cell: ({ label, cells }: Row) => {
          if (at === 0) return label;
          const { text, figure } = cells[at - 1] ?? {};
          if (!figure) return text;
          return <RefNum of={figure} text={text} name={`${label} ${names[at] ?? ''}`} asKnownAt={asKnownAt} />;
        },
      }))}
    />
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
