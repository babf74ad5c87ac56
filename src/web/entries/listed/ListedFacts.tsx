import { Link } from 'react-router';
import type { ListedEntryView } from '../../../server/entries/listedViews.ts';
import { useWords } from '../../language/language.tsx';
import { isSample, Sample } from '../../parts/Sample.tsx';
import { DataTable } from '../../table/DataTable.tsx';

/** What an entry says: its fields, its lists as tables, and the projects that it names. */
export function ListedFacts({ entry }: { readonly entry: ListedEntryView }) {
  const words = useWords();
  const known = entry.facts.filter(({ value }) => value !== null);
  const unknown = entry.facts.filter(({ value }) => value === null);
  const partly = !entry.sampleFields.includes('*');
  const sample = (field: string) => (partly && isSample(entry.sampleFields, field) ? <Sample /> : null);
  const byLabel = Map.groupBy(entry.projects, ({ label }) => label);
  return (
    <>
      <section aria-labelledby="facts">
        <h2 id="facts">{words.listed.facts}</h2>
        <dl className="facts">
          {known.map(({ field, label, value, page }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>
                {page ? <Link to={`/listed/${page.kind}/${page.id}`}>{value}</Link> : <Cell text={value ?? ''} />}{' '}
                {sample(field)}
              </dd>
            </div>
          ))}
        </dl>
        {unknown.length > 0 ? (
          <p className="quiet">{words.projects.notReported(unknown.map(({ label }) => label))}</p>
        ) : null}
      </section>
      {entry.lists.map((list) => (
        <section key={list.field} aria-label={list.label}>
          <h2>
            {list.label} <span className="quiet">{list.rows.length}</span> {sample(list.field)}
          </h2>
          <DataTable<Line>
            slides="long-table"
            label={list.label}
            rows={list.rows.map((cells, n) => ({ cells, n }))}
            keyOf={(row) => String(row.n)}
            columns={list.heads.map((head, n) => ({
              key: head,
              head,
              names: n === 0,
              cell: (row) => <Cell text={row.cells[n] ?? ''} />,
            }))}
          />
        </section>
      ))}
      {[...byLabel].map(([label, projects]) => (
        <section key={label} aria-label={label}>
          <h2>
            {label} <span className="quiet">{projects.length}</span>
          </h2>
          <ul className="cards">
            {projects.map(({ id, code, name }, n) => (
              <li key={id ?? n}>
                {id ? <Link to={`/projects/${id}`}>{name}</Link> : name} <span className="quiet">{code}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface Line {
  readonly n: number;
  readonly cells: readonly (string | null)[];
}

/** An address leads there. */
function Cell({ text }: { readonly text: string }) {
  if (!/^https?:\/\//.test(text)) return text;
  return (
    <a href={text} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}
