import { Link } from 'react-router';
import type { ChainPicture, GapView } from '../../server/chains/answerViews.ts';
import { useWords } from '../language/language.tsx';
import { StateIcon } from './picture/StateMark.tsx';
import { ScoreTerms, TermLine } from './ScoreTerms.tsx';

/** Shown at once; the others on opening. */
const first = 6;

/** 缺什么: gaps in order, each with what speaks for filling it. */
export function Lack({ chain, gaps }: { chain: ChainPicture; gaps: readonly GapView[] }) {
  const words = useWords();
  const { net } = words;
  const names = new Map(chain.nodes.map(({ id, name }) => [id, name]));
  const unknown = chain.standings.flatMap(({ nodeId, state }) =>
    state === 'unknown' ? (names.get(nodeId) ?? []) : [],
  );
  return (
    <section className="answer-part" aria-labelledby="answer-lack">
      <h2 id="answer-lack">
        {net.answer.lack}{' '}
        <span className="quiet">
          {gaps.length > 0
            ? net.answer.gapNodes(gaps.length)
            : unknown.length > 0
              ? net.answer.noneKnown
              : net.answer.noGaps}
        </span>
      </h2>
      <ol className="answer-list">
        {gaps.slice(0, first).map((gap) => (
          <Gap key={gap.nodeId} chain={chain} gap={gap} />
        ))}
      </ol>
      {gaps.length > first ? (
        <details>
          <summary className="answer-more">{net.answer.others(gaps.length - first)}</summary>
          <ol className="answer-list">
            {gaps.slice(first).map((gap) => (
              <Gap key={gap.nodeId} chain={chain} gap={gap} />
            ))}
          </ol>
        </details>
      ) : null}
      {unknown.length > 0 ? (
        <p className="quiet">
          {net.answer.notKnown(unknown.length, unknown.join(words.listComma))}{' '}
          <Link to="/net/coverage">{words.chains.fillRegister}</Link>
        </p>
      ) : null}
    </section>
  );
}

function Gap({ chain, gap }: { chain: ChainPicture; gap: GapView }) {
  const { net } = useWords();
  const node = chain.nodes.find(({ id }) => id === gap.nodeId);
  const standing = chain.standings.find(({ nodeId }) => nodeId === gap.nodeId);
  if (!node || !standing) return null;
  // Where firms are many, what is lacking is one that leads.
  const leads = standing.state === 'strong';
  const notes = [leads ? net.leaderless : net.state(standing.state), ...(node.key ? [net.key] : [])].join(' · ');
  const ink = `net-ink-${leads ? 'missing' : standing.state}`;
  return (
    <li>
      <p className="answer-line">
        <Link className={ink} to={`/net/chains/${chain.id}?node=${node.id}`}>
          <StateIcon state={standing.state} /> {node.name}
        </Link>
        <span className={`answer-note ${ink}`}>{notes}</span>
        <span className="answer-score tabular">{net.answer.score(gap.score)}</span>
      </p>
      <details>
        <summary>
          {gap.terms.slice(0, 2).map((term) => (
            <TermLine key={term.id} term={term} />
          ))}
        </summary>
        <ScoreTerms terms={gap.terms} score={gap.score} />
        {gap.unknown.length > 0 ? (
          <p className="quiet">
            {net.answer.unknown}
            {gap.unknown.map((each) => (
              <span key={each} className="answer-source">
                {each}
              </span>
            ))}
          </p>
        ) : null}
      </details>
    </li>
  );
}
