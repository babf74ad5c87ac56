import { roughMoney } from '../../labels/net.ts';
import type { FirmOnNode, NodeStanding } from '../../server/netViews.ts';
import { Sample } from '../frame/Sample.tsx';
import { useLanguage } from '../language/language.tsx';

/** The firms on a node, heaviest first: those that came with the chain, the rest by page. */
export function NodeFirms({ standing }: { chainId: string; standing: NodeStanding }) {
  const { net } = useLanguage().words;
  return (
    <section>
      <h3>
        {net.node.firms} <span className="quiet">{standing.firmCount > 0 ? net.firms(standing.firmCount) : ''}</span>
      </h3>
      {standing.firmCount === 0 ? <p className="quiet">{net.node.firmsNone}</p> : null}
      <FirmList firms={standing.firms} />
    </section>
  );
}

function FirmList({ firms }: { firms: readonly FirmOnNode[] }) {
  const { language, words } = useLanguage();
  const { net } = words;
  return (
    <ul className="cards">
      {firms.map((firm) => (
        <li key={firm.registerId} className="net-firm">
          <span>
            {firm.name} {firm.leader ? <span className="state-mark">{net.leaderFirm}</span> : null}{' '}
            {firm.sample ? <Sample whole /> : null}
          </span>
          <span className="quiet">
            {[
              firm.county,
              firm.outputFen === null ? null : net.output(roughMoney(firm.outputFen, language)),
              firm.employees === null ? null : net.employees(firm.employees),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
