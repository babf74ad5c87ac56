import { useState } from 'react';
import { Link } from 'react-router';
import { nounWord } from '../../labels/nouns.ts';
import { roughMoney } from '../../labels/chains/answer.ts';
import type { FirmOnNodeView, NodeStandingView } from '../../server/chains/answerViews.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Sample } from '../parts/Sample.tsx';
import { useLanguage } from '../language/language.tsx';

const size = 20;

/** The firms on a node, heaviest first. The first few came with the chain; where there are more they come by page. */
export function NodeFirms({ chainId, standing }: { chainId: string; standing: NodeStandingView }) {
  const { net } = useLanguage().words;
  const [page, setPage] = useState(1);
  const more = standing.firmCount > standing.firms.length;
  const { data, error } = useApi(
    '/chains/:id/nodes/:nodeId/firms',
    { id: chainId, nodeId: standing.nodeId, page, size },
    { enabled: more, keep: true },
  );
  return (
    <section>
      <h3>
        {net.node.firms} <span className="quiet">{standing.firmCount > 0 ? net.firms(standing.firmCount) : ''}</span>
      </h3>
      {standing.firmCount === 0 ? (
        <p className="quiet">{standing.plants > 0 ? net.plants(standing.plants) : net.node.firmsNone}</p>
      ) : null}
      <FirmList firms={data?.rows ?? standing.firms} />
      {error ? <Failure error={error} /> : null}
      {data ? <Pager page={page} size={size} total={data.total} onPage={setPage} /> : null}
    </section>
  );
}

function FirmList({ firms }: { firms: readonly FirmOnNodeView[] }) {
  const { language, words } = useLanguage();
  const { net } = words;
  const { data: offices } = useApi('/offices');
  const countyOf = (code: string | null) => offices?.find((office) => office.code === code)?.name ?? code;
  return (
    <ul className="cards">
      {firms.map((firm) => (
        <li key={firm.registerId} className="net-local-firm">
          <span>
            <Link to={`/companies/${firm.registerId}`}>{firm.name}</Link>{' '}
            {firm.leader ? <span className="state-mark">{net.leaderFirm}</span> : null}{' '}
            {firm.sample ? <Sample whole /> : null}
          </span>
          <span className="quiet">
            {[
              countyOf(firm.county),
              firm.outputFen === null ? null : net.output(roughMoney(firm.outputFen, language)),
              firm.employees === null ? null : net.employees(firm.employees),
              nounWord('nodeTie', firm.tie, language),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
