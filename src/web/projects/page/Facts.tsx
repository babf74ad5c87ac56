import { Link } from 'react-router';
import type { ProjectPage } from '../../../server/projects/views.ts';
import { Sample } from '../../parts/Sample.tsx';
import { useWords } from '../../language/language.tsx';
import { DataTable } from '../../table/DataTable.tsx';

/** What is known of the project, each invented value marked; its phases, its package and its parts. */
export function Facts({ page }: { page: ProjectPage }) {
  const words = useWords();
  const known = page.facts.filter(({ value }) => value !== null);
  const unknown = page.facts.filter(({ value }) => value === null);
  return (
    <>
      <section aria-labelledby="facts">
        <h2 id="facts">{words.projects.facts}</h2>
        <dl className="facts">
          {known.map(({ field, label, value, sample }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>
                {value} {sample ? <Sample /> : null}
              </dd>
            </div>
          ))}
          {page.parent ? (
            <div>
              <dt>{words.projects.parent}</dt>
              <dd>
                <Link to={`/projects/${page.parent.id}`}>{page.parent.name}</Link>
              </dd>
            </div>
          ) : null}
        </dl>
        {unknown.length > 0 ? (
          <p className="quiet">{words.projects.notReported(unknown.map(({ label }) => label))}</p>
        ) : null}
      </section>
      <Phases phases={page.phases} />
      <Parts parts={page.parts} />
    </>
  );
}

function Phases({ phases }: Pick<ProjectPage, 'phases'>) {
  const words = useWords();
  if (phases.length === 0) return null;
  return (
    <section aria-labelledby="phases">
      <h2 id="phases">{words.projects.phases}</h2>
      <DataTable
        className="small-table"
        headless
        rows={phases}
        keyOf={({ no }) => String(no)}
        columns={[
          {
            key: 'phase',
            head: words.projects.phases,
            names: true,
            cell: ({ no, name }) => `${words.projects.phase(no)} ${name}`,
          },
          {
            key: 'investment',
            head: '',
            cell: ({ investmentYi, sample }) => (
              <>
                {investmentYi === null ? words.projects.undecided : words.yi(investmentYi)} {sample ? <Sample /> : null}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function Parts({ parts }: Pick<ProjectPage, 'parts'>) {
  const words = useWords();
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{words.projects.parts}</h2>
      <DataTable
        className="small-table"
        headless
        rows={parts}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'part',
            head: words.projects.parts,
            names: true,
            cell: ({ id, name }) => <Link to={`/projects/${id}`}>{name}</Link>,
          },
          {
            key: 'investment',
            head: '',
            cell: ({ investmentYi }) => (investmentYi === null ? words.projects.undecided : words.yi(investmentYi)),
          },
        ]}
      />
    </section>
  );
}
