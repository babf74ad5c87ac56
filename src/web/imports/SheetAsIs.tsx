// A sheet as it looks, page by page. A row's number is pressed to say that the head of a table is there.
import { useState } from 'react';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { DataTable } from '../table/DataTable.tsx';

interface SheetAsIsProps {
  readonly importId: string;
  readonly sheet: string;
  /** First and last row of the head. */
  readonly head: readonly [from: number, until: number];
  readonly onHead: (row: number) => void;
}

const size = 12;

export function SheetAsIs({ importId, sheet, head: [from, until], onHead }: SheetAsIsProps) {
  const words = useWords();
  const [page, setPage] = useState(Math.ceil(from / size));
  const { data, error, isPlaceholderData, refetch } = useApi(
    '/imports/:id/sheet',
    { id: importId, sheet, page, size },
    { keep: true },
  );
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  const rows = data.rows.map(({ row, hidden, cells }) => ({
    row,
    hidden,
    texts: new Map(cells.map(({ letter, text }) => [letter, text])),
  }));
  return (
    <>
      <DataTable
        slides="figure-table sheet-as-is"
        label={words.readAs.asIs(sheet)}
        busy={isPlaceholderData}
        rows={rows}
        keyOf={({ row }) => String(row)}
        rowClass={({ row, hidden }) => (row >= from && row <= until ? 'sheet-head' : hidden ? 'sheet-hidden' : '')}
        columns={[
          {
            key: 'row',
            head: '',
            names: true,
            cell: ({ row, hidden }) => (
              <button
                type="button"
                className="plain-button"
                aria-label={words.readAs.headAt(row)}
                aria-pressed={row >= from && row <= until}
                title={hidden ? words.readAs.hidden : undefined}
                onClick={() => onHead(row)}
              >
                {row}
              </button>
            ),
          },
          ...data.columns.map((letter) => ({
            key: letter,
            head: letter,
            cell: ({ texts }: (typeof rows)[number]) => texts.get(letter) ?? '',
          })),
        ]}
      />
      <Pager page={page} size={size} total={data.total} onPage={setPage} />
    </>
  );
}
