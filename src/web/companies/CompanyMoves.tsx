import { useApi } from '../api/useApi.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';

/** What counts under the kept firm once this one is merged into it. */
export function CompanyMoves({ companyId }: { readonly companyId: string }) {
  const { firms: w } = useWords();
  const { data: history } = useApi('/companies/:id/names', { id: companyId });
  const { data: page } = useApi('/companies/:id', { id: companyId });
  if (!history || !page) return <Waiting />;
  const names = [...new Set(history.names.map(({ name }) => name))];
  return (
    <div className="firm-moves">
      <h3>
        {w.movesNames} <span className="quiet tabular">{names.length}</span>
      </h3>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <h3>
        {w.movesProjects} <span className="quiet tabular">{page.projects.length}</span>
      </h3>
      {page.projects.length === 0 ? <p className="quiet">{w.none}</p> : null}
      <ul>
        {page.projects.map(({ id, name, shortCode, stage }) => (
          <li key={id}>
            {name}{' '}
            <span className="quiet">
              {shortCode} · {stage}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
