import { Link } from 'react-router';
import { percentText } from '../../labels/chains/answer.ts';
import type { ChainPicture, NodeStandingView } from '../../server/chains/answerViews.ts';
import { useWords } from '../language/language.tsx';
import { StateIcon } from './picture/StateMark.tsx';

interface NodeFactsProps {
  readonly chain: ChainPicture;
  readonly node: ChainPicture['nodes'][number];
  readonly standing: NodeStandingView;
  readonly onOpen: (nodeId: string) => void;
}

/** How the node stands and why, what it makes, and the nodes next to it. */
export function NodeFacts({ chain, node, standing, onOpen }: NodeFactsProps) {
  const words = useWords();
  const { net } = words;
  const { state, why, leaderless, localSupply } = standing;
  const suppliers = chain.edges.filter(({ to }) => to === node.id);
  const customers = chain.edges.filter(({ from }) => from === node.id);
  return (
    <>
      <p className={`net-panel-state net-ink-${state}`}>
        <StateIcon state={state} /> {net.segment(node.segment)} · {net.state(state)}
        {node.key ? ` · ${net.key}` : ''}
        {leaderless ? ` · ${net.leaderless}` : ''}
      </p>
      <dl className="receipt-facts">
        <dt>{net.node.why}</dt>
        <dd>
          {why.map((reason) => (
            <span key={reason} className="receipt-line">
              {reason}
            </span>
          ))}
          {state === 'unknown' ? <Link to="/net/coverage">{words.chains.fillRegister}</Link> : null}
        </dd>
        {node.products.length > 0 ? (
          <>
            <dt>{net.node.products}</dt>
            <dd>{node.products.join(words.listComma)}</dd>
          </>
        ) : null}
        {node.industryCodes.length > 0 ? (
          <>
            <dt>{net.node.codes}</dt>
            <dd className="tabular">{node.industryCodes.join(words.listComma)}</dd>
          </>
        ) : null}
        {localSupply ? (
          <>
            <dt>{net.node.localSupply}</dt>
            <dd>
              {net.node.localSupplyOf(
                percentText(localSupply.local, localSupply.known),
                localSupply.local,
                localSupply.known,
              )}
            </dd>
          </>
        ) : null}
        <Neighbours
          title={net.node.suppliers}
          chain={chain}
          links={suppliers.map((edge) => ({ ...edge, id: edge.from }))}
          onOpen={onOpen}
        />
        <Neighbours
          title={net.node.customers}
          chain={chain}
          links={customers.map((edge) => ({ ...edge, id: edge.to }))}
          onOpen={onOpen}
        />
      </dl>
    </>
  );
}

interface NeighboursProps {
  readonly title: string;
  readonly chain: ChainPicture;
  readonly links: readonly { id: string; evidence: string; source: string; sourceOn: string | null }[];
  readonly onOpen: (nodeId: string) => void;
}

function Neighbours({ title, chain, links, onOpen }: NeighboursProps) {
  if (links.length === 0) return null;
  const nameOf = new Map(chain.nodes.map(({ id, name }) => [id, name]));
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {links.map(({ id, evidence, source, sourceOn }) => (
          <span key={id} className="receipt-line">
            <button type="button" className="plain-button net-neighbour" onClick={() => onOpen(id)}>
              {nameOf.get(id) ?? id}
            </button>{' '}
            <span className="quiet">{[evidence, source, sourceOn].filter(Boolean).join(' · ')}</span>
          </span>
        ))}
      </dd>
    </>
  );
}
