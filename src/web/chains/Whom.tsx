import { Fragment } from 'react';
import type { ChainPicture, NetAnswer, ProspectView } from '../../server/chains/answerViews.ts';
import { Sample } from '../parts/Sample.tsx';
import { useWords } from '../language/language.tsx';
import { FirmActs } from './FirmActs.tsx';
import { ScoreTerms } from './ScoreTerms.tsx';

/** 找谁: firms elsewhere that are worth a call, with reasons, and what can be done about each. */
export function Whom({ answer }: { answer: NetAnswer }) {
  const { net } = useWords();
  const { chain, prospects, tied, compared } = answer;
  const bands = [...Map.groupBy(prospects, ({ score }) => score).values()];
  return (
    <section className="answer-part" aria-labelledby="answer-whom">
      <h2 id="answer-whom">
        {net.answer.whom}{' '}
        <span className="quiet">{prospects.length > 0 ? net.answer.callWorth(prospects.length, compared) : ''}</span>
      </h2>
      {prospects.length === 0 ? (
        <>
          <p>{net.answer.nobody}</p>
          <p className="quiet">{net.answer.nobodyHint}</p>
        </>
      ) : null}
      {bands.map((band, at) => {
        const alike = band.length + (at === bands.length - 1 ? tied : 0);
        return (
          <Fragment key={band[0]?.score}>
            {alike > 1 ? <p className="answer-band quiet">{net.answer.band(alike, band.length)}</p> : null}
            <ul className="answer-list">
              {band.map((prospect) => (
                <Prospect key={prospect.registerId} chain={chain} prospect={prospect} />
              ))}
            </ul>
          </Fragment>
        );
      })}
    </section>
  );
}

function Prospect({ chain, prospect }: { chain: ChainPicture; prospect: ProspectView }) {
  const words = useWords();
  const { net } = words;
  const { name, seat, nodeId, sample, score, terms } = prospect;
  const node = chain.nodes.find(({ id }) => id === nodeId)?.name;
  const fills = terms.some(({ id }) => id.startsWith('fills_'));
  const place = [seat, node ? (fills ? net.answer.fills(node) : net.answer.standsOn(node)) : null]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className="answer-firm">
      <details>
        <summary>
          <span className="answer-line">
            <span className="answer-name">
              {name} {sample ? <Sample whole /> : null}
            </span>
            <span className="answer-place">{place}</span>
            <span className="answer-score tabular">{net.answer.score(score)}</span>
          </span>
          <span className="answer-small">
            {terms
              .slice(0, 2)
              .map((term) => term.words)
              .join(words.listStop)}
          </span>
        </summary>
        <ScoreTerms terms={terms} score={score} />
      </details>
      <FirmActs chain={chain} prospect={prospect} />
    </li>
  );
}
