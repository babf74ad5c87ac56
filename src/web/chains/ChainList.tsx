// The chain on a phone: the same facts as the picture, segment by segment.
import { stages } from '../../domain/projects/project.ts';
import { segments } from '../../domain/chains/chain.ts';
import { nounWord } from '../../labels/nouns.ts';
import { roughMoney } from '../../labels/chains/answer.ts';
import type { ChainPicture, NodeStandingView } from '../../server/chains/answerViews.ts';
import { useLanguage } from '../language/language.tsx';
import { firmsHere } from './firmsHere.ts';
import { useSegmentHead } from './picture/segmentHead.ts';
import { StateIcon } from './picture/StateMark.tsx';

interface ChainListProps {
  readonly chain: ChainPicture;
  readonly dimmed: ReadonlySet<string>;
  readonly found: string | null;
  readonly onOpen: (nodeId: string) => void;
}

export function ChainList({ chain, dimmed, found, onOpen }: ChainListProps) {
  const { net } = useLanguage().words;
  const headOf = useSegmentHead(chain);
  const standings = new Map(chain.standings.map((standing) => [standing.nodeId, standing]));
  return segments
    .map((segment) => ({
      segment,
      nodes: chain.nodes.filter((node) => node.segment === segment && !dimmed.has(node.id)),
    }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ segment, nodes }) => (
      <section key={segment} className="net-list">
        <h2>
          {net.segment(segment)} <span className="quiet">{headOf(segment)}</span>
        </h2>
        <ul>
          {nodes.map((node) => {
            const standing = standings.get(node.id);
            return standing ? (
              <Item key={node.id} node={node} standing={standing} found={found === node.id} onOpen={onOpen} />
            ) : null;
          })}
        </ul>
      </section>
    ));
}

interface ItemProps {
  readonly node: ChainPicture['nodes'][number];
  readonly standing: NodeStandingView;
  readonly found: boolean;
  readonly onOpen: (nodeId: string) => void;
}

function Item({ node, standing, found, onOpen }: ItemProps) {
  const { language, words } = useLanguage();
  const { net } = words;
  const { state, firms, firmCount, outputFen, leaderless, projectsByStage } = standing;
  const facts = [
    firmsHere(net, standing),
    ...(outputFen === null ? [] : [net.output(roughMoney(outputFen, language))]),
  ];
  const notes = [net.state(state), ...(node.key ? [net.key] : []), ...(leaderless ? [net.leaderless] : [])];
  const rest = firmCount - Math.min(3, firms.length);
  return (
    <li data-node={node.id} className={found ? 'net-found' : ''}>
      <button type="button" className="net-item" aria-haspopup="dialog" onClick={() => onOpen(node.id)}>
        <span className="net-item-name">
          <StateIcon state={state} /> {node.name}
        </span>
        <span className={`net-notes net-ink-${state}`}>{notes.join(' · ')}</span>
        <span>{facts.join(' · ')}</span>
        {firms.length > 0 ? (
          <span className="quiet">
            {firms
              .slice(0, 3)
              .map(({ name }) => name)
              .join(words.listComma)}
            {rest > 0 ? words.inBrackets(net.moreFirms(rest)) : ''}
          </span>
        ) : null}
        <span className="net-badges">
          {stages
            .filter((stage) => (projectsByStage[stage] ?? 0) > 0)
            .map((stage) => (
              <span key={stage} className="net-badge">
                {net.stageCount(nounWord('stage', stage, language), projectsByStage[stage] ?? 0)}
              </span>
            ))}
        </span>
      </button>
    </li>
  );
}
