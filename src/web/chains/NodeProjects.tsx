import { useState } from 'react';
import { Link } from 'react-router';
import { nounWord } from '../../labels/nouns.ts';
import { roughMoney } from '../../labels/chains/answer.ts';
import type { NodeStandingView } from '../../server/chains/answerViews.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { useLanguage } from '../language/language.tsx';

const size = 20;

/** Projects on a node: the reader's own to open, by page; those of other offices counted. */
export function NodeProjects({ chainId, standing }: { chainId: string; standing: NodeStandingView }) {
  const { language, words } = useLanguage();
  const { net } = words;
  const [page, setPage] = useState(1);
  const all = Object.values(standing.projectsByStage).reduce((sum, count) => sum + count, 0);
  const { data, error } = useApi(
    '/chains/:id/nodes/:nodeId/projects',
    { id: chainId, nodeId: standing.nodeId, page, size },
    { enabled: all > 0, keep: true },
  );
  const hidden = data ? all - data.total : 0;
  return (
    <section>
      <h3>{net.node.projects}</h3>
      {all === 0 ? <p className="quiet">{net.node.projectsNone}</p> : null}
      <ul className="cards">
        {(data?.rows ?? standing.projects).map(({ id, name, stage, investmentFen }) => (
          <li key={id} className="net-firm">
            <Link to={`/projects/${id}`}>{name}</Link>
            <span className="quiet">
              {[nounWord('stage', stage, language), investmentFen === null ? null : roughMoney(investmentFen, language)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {error ? <Failure error={error} /> : null}
      {data ? <Pager page={page} size={size} total={data.total} onPage={setPage} /> : null}
      {hidden > 0 ? <p className="quiet">{net.node.projectsElsewhere(hidden)}</p> : null}
    </section>
  );
}
