import { useState } from 'react';
import { counted } from '../../labels/counted.ts';
import type { ImportPreview, ImportSheet } from '../../server/imports/views.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { TwinsOfRow } from './TwinsOfRow.tsx';

interface ImportRowsProps {
  readonly preview: ImportPreview;
  readonly renew: () => Promise<void>;
}

/** Rows that wait for a word are shown first; marked ones are of any outcome. */
const tabs = ['asked', 'marked', 'refused', 'new', 'changed', 'unchanged', 'skipped'] as const;
type Tab = (typeof tabs)[number];
/** Most files have none of these. */
const onlyWhere: readonly Tab[] = ['asked', 'marked', 'skipped'];

/** The rows by what would become of them; of a refused one the cell, its value, the reason and the cure. */
export function ImportRowList({ preview, renew }: ImportRowsProps) {
  const words = useWords();
  const { id, sheets } = preview;
  const counts = { ...preview.counts, marked: preview.marked };
  const [chosen, choose] = useState<Tab | null>(null);
  // What was answered moves rows from one to another.
  const isGone = chosen !== null && counts[chosen] === 0 && onlyWhere.includes(chosen);
  const outcome = chosen && !isGone ? chosen : (tabs.find((each) => counts[each] > 0) ?? 'new');
  const [page, setPage] = useState(1);
  const { data, error, isPlaceholderData, refetch } = useApi(
    '/imports/:id/rows',
    { id, outcome, page, size: 20 },
    { keep: true },
  );
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{words.imports.rows}</h2>
      <div className="tabs" role="group" aria-label={words.imports.rows}>
        {tabs.map((each) =>
          counts[each] === 0 && onlyWhere.includes(each) ? null : (
            <button
              key={each}
              type="button"
              aria-pressed={each === outcome}
              onClick={() => {
                choose(each);
                setPage(1);
              }}
            >
              {each === 'marked' ? words.rowTwins.tab : words.imports.outcome[each]}{' '}
              <span className="tabular">{counted(counts[each])}</span>
            </button>
          ),
        )}
      </div>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting /> : null}
      {data ? (
        <div aria-busy={isPlaceholderData}>
          {data.rows.length === 0 ? <p className="quiet">{words.imports.noRows}</p> : null}
          <ul className="import-rows">
            {data.rows.map((row) => (
              <li key={row.no}>
                <p className="import-row-place">
                  {row.sheet} › {words.frame.sheetRow(row.row)}
                </p>
                <div>
                  {row.breaches.map((breach) => (
                    <p key={`${breach.law} ${breach.field ?? ''}`} className="import-breach">
                      {breach.cell ? <code>{breach.cell}</code> : null}
                      {breach.fieldName ? <span>{breach.fieldName}</span> : null}
                      {breach.value ? <q>{breach.value}</q> : null}
                      <span className={row.outcome === 'asked' ? '' : 'wrong'}>{breach.message}</span>
                    </p>
                  ))}
                  <TwinsOfRow importId={id} row={row} open={preview.state === 'previewed'} renew={renew} />
                  {row.becomes.length > 0 ? <p className="import-acts">{words.imports.becomes(row.becomes)}</p> : null}
                  <p className="import-cells">
                    {inColumnOrder(
                      row.cells,
                      sheets.find(({ sheet }) => sheet === row.sheet),
                    ).map(([name, value]) => (
                      <span key={name}>
                        <span className="quiet">{name}</span> {value}
                      </span>
                    ))}
                  </p>
                </div>
              </li>
            ))}
          </ul>
          <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
        </div>
      ) : null}
    </section>
  );
}

/** As they stand in the sheet. */
function inColumnOrder(cells: Readonly<Record<string, string>>, sheet: ImportSheet | undefined) {
  const names = sheet?.columns.map(({ fieldName }) => fieldName) ?? [];
  return Object.entries(cells).toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b));
}
