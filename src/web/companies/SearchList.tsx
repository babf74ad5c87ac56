// What a search found, in two groups.
import type { ReactNode } from 'react';
import type { SearchResults } from '../../server/companies/searchViews.ts';
import { useWords } from '../language/language.tsx';
import { Sample } from '../parts/Sample.tsx';

interface SearchListProps {
  readonly enough: boolean;
  readonly busy: boolean;
  readonly failed: boolean;
  readonly found: SearchResults | undefined;
  readonly at: number;
  readonly onOpen: (path: string) => void;
}

export function SearchList({ enough, busy, failed, found, at, onOpen }: SearchListProps) {
  const { search } = useWords();
  const none = found && found.projects.rows.length + found.companies.rows.length === 0;
  const said = !enough ? search.tooShort : failed ? search.failed : busy ? search.searching : none ? search.none : '';
  const line = (no: number, path: string, name: string, more: ReactNode) => (
    // The mouse goes down before the box loses the focus and the list closes.
    <div
      key={path}
      id={`search-${no}`}
      role="option"
      tabIndex={-1}
      aria-selected={no === at}
      className={no === at ? 'search-line search-at' : 'search-line'}
      onMouseDown={(event) => {
        event.preventDefault();
        onOpen(path);
      }}
    >
      <span className="search-name">{name}</span>
      <span className="quiet">{more}</span>
    </div>
  );
  const group = (name: string, of: { total: number; more: boolean }, lines: ReactNode[]) =>
    lines.length === 0 ? null : (
      <div role="group" aria-label={name}>
        <p className="search-group">
          {name} <span className="quiet">{search.total(of.total, of.more)}</span>
        </p>
        {lines}
      </div>
    );
  return (
    <div id="search-results" role="listbox" aria-label={search.label} className="search-results">
      {said ? (
        <p className="search-said" role="status">
          {said}
        </p>
      ) : null}
      {found && !failed ? (
        <>
          {group(
            search.projects,
            found.projects,
            found.projects.rows.map((row, n) =>
              line(n, `/projects/${row.id}`, row.name, `${row.shortCode} · ${row.stage}`),
            ),
          )}
          {group(
            search.companies,
            found.companies,
            found.companies.rows.map((row, n) =>
              line(
                found.projects.rows.length + n,
                `/companies/${row.id}`,
                row.name,
                <>
                  {[row.seat, row.creditCode].filter(Boolean).join(' · ')} {row.sample ? <Sample /> : null}
                </>,
              ),
            ),
          )}
          {found.projects.total > found.projects.rows.length || found.companies.total > found.companies.rows.length ? (
            <p className="search-said">{search.rest}</p>
          ) : null}
          {found.complete ? null : <p className="search-said">{search.partial}</p>}
        </>
      ) : null}
    </div>
  );
}
