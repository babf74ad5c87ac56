// What a search found, group by group.
import type { Screens } from '../../labels/screens.zh.ts';
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
  const none = found && found.projects.rows.length + found.companies.rows.length + found.entries.rows.length === 0;
  const said = !enough ? search.tooShort : failed ? search.failed : busy ? search.searching : none ? search.none : '';
  const line = (place: number, { path, name, more, sample }: Line) => (
    // The mouse goes down before the box loses the focus and the list closes.
    <div
      key={path}
      id={`search-${place}`}
      role="option"
      tabIndex={-1}
      aria-selected={place === at}
      className={place === at ? 'search-line search-at' : 'search-line'}
      onMouseDown={(event) => {
        event.preventDefault();
        onOpen(path);
      }}
    >
      <span className="search-name">{name}</span>
      <span className="quiet">
        {more} {sample ? <Sample /> : null}
      </span>
    </div>
  );
  let no = 0;
  return (
    <div id="search-results" role="listbox" aria-label={search.label} className="search-results">
      {said ? (
        <p className="search-said" role="status">
          {said}
        </p>
      ) : null}
      {found && !failed ? (
        <>
          {groupsOf(found, search).map(({ name, of, lines }) =>
            lines.length === 0 ? null : (
              <div key={name} role="group" aria-label={name}>
                <p className="search-group">
                  {name} <span className="quiet">{search.total(of.total, of.more)}</span>
                </p>
                {lines.map((one) => line(no++, one))}
              </div>
            ),
          )}
          {groupsOf(found, search).some(({ of, lines }) => of.total > lines.length) ? (
            <p className="search-said">{search.rest}</p>
          ) : null}
          {found.complete ? null : <p className="search-said">{search.partial}</p>}
        </>
      ) : null}
    </div>
  );
}

interface Line {
  readonly path: string;
  readonly name: string;
  readonly more: string;
  readonly sample?: boolean;
}

/** In the order in which the arrows go through them. */
function groupsOf({ projects, companies, entries }: SearchResults, search: Screens['search']) {
  const joined = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ');
  const group = (name: string, of: { readonly total: number; readonly more: boolean }, lines: readonly Line[]) => ({
    name,
    of,
    lines,
  });
  return [
    group(
      search.projects,
      projects,
      projects.rows.map(({ id, name, shortCode, stage, labels }) => ({
        path: `/projects/${id}`,
        name,
        more: joined([shortCode, stage, ...labels]),
      })),
    ),
    group(
      search.companies,
      companies,
      companies.rows.map(({ id, name, seat, creditCode, found, sample }) => ({
        path: `/companies/${id}`,
        name,
        more: joined([found === 'name' ? null : search.foundBy[found], seat, creditCode]),
        sample,
      })),
    ),
    group(
      search.entries,
      entries,
      entries.rows.map(({ kind, id, title, kindName, day, office, matched, sample }) => ({
        path: `/listed/${kind}/${id}`,
        name: title,
        more: joined([kindName, day, office, matched]),
        sample,
      })),
    ),
  ];
}

/** Where each line leads, in their order. */
export const pathsOf = (found: SearchResults, search: Screens['search']): string[] =>
  groupsOf(found, search).flatMap(({ lines }) => lines.map(({ path }) => path));
