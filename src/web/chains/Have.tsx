import { Link } from 'react-router';
import { roughMoney } from '../../labels/chains/answer.ts';
import type { ChainPicture, NodeStandingView } from '../../server/chains/answerViews.ts';
import { useLanguage } from '../language/language.tsx';
import { firmsHere } from './firmsHere.ts';
import { StateIcon } from './picture/StateMark.tsx';

/** Shown at once; the others on opening. */
const first = 8;

/** 有什么: the strong nodes with their firms and numbers. */
export function Have({ chain }: { chain: ChainPicture }) {
  const { words } = useLanguage();
  const { net } = words;
  const nodes = new Map(chain.nodes.map((node) => [node.id, node]));
  const strong = chain.standings
    .filter(({ state }) => state === 'strong')
    .toSorted((a, b) => b.firmCount + b.plants - a.firmCount - a.plants);
  const weak = chain.standings.filter(({ state }) => state === 'weak');
  const nameOf = (id: string): string => nodes.get(id)?.name ?? '';
  return (
    <section className="answer-part" aria-labelledby="answer-have">
      <h2 id="answer-have">
        {net.answer.have} <span className="quiet">{net.answer.strongNodes(strong.length)}</span>
      </h2>
      {strong.length === 0 ? <p className="quiet">{net.answer.nothingStrong}</p> : null}
      <ul className="answer-list">
        {strong.slice(0, first).map((standing) => (
          <StrongNode key={standing.nodeId} chainId={chain.id} name={nameOf(standing.nodeId)} standing={standing} />
        ))}
      </ul>
      {strong.length > first ? (
        <details>
          <summary className="answer-more">{net.answer.others(strong.length - first)}</summary>
          <ul className="answer-list">
            {strong.slice(first).map((standing) => (
              <StrongNode key={standing.nodeId} chainId={chain.id} name={nameOf(standing.nodeId)} standing={standing} />
            ))}
          </ul>
        </details>
      ) : null}
      {weak.length > 0 ? (
        <p className="quiet">{net.answer.weakToo(weak.map(({ nodeId }) => nameOf(nodeId)).join(words.listComma))}</p>
      ) : null}
    </section>
  );
}

function StrongNode({ chainId, name, standing }: { chainId: string; name: string; standing: NodeStandingView }) {
  const { language, words } = useLanguage();
  const { net } = words;
  const { nodeId, outputFen, leaderless, firms } = standing;
  const numbers = [
    firmsHere(net, standing),
    ...(outputFen === null ? [] : [net.output(roughMoney(outputFen, language))]),
  ].join(' · ');
  return (
    <li>
      <p className="answer-line">
        <Link to={`/net/chains/${chainId}?node=${nodeId}`}>
          <StateIcon state="strong" /> {name}
        </Link>
        <span className="tabular">{numbers}</span>
      </p>
      <p className="answer-small">
        {leaderless ? <strong className="wrong">{net.leaderless} </strong> : null}
        {firms
          .slice(0, 2)
          .map((firm) => firm.name)
          .join(words.listComma)}
      </p>
    </li>
  );
}
