import type { ScoreTermView } from '../../server/chains/answerViews.ts';
import { Sample } from '../parts/Sample.tsx';
import { useWords } from '../language/language.tsx';

/** One reason, short. */
export function TermLine({ term }: { term: ScoreTermView }) {
  return (
    <span className="answer-term">
      <span>{term.words}</span>
      <span className="tabular quiet">{term.points}</span>
    </span>
  );
}

/** All that a score is made of, each with where it is from, and their sum. */
export function ScoreTerms({ terms, score }: { terms: readonly ScoreTermView[]; score: number }) {
  const { net } = useWords();
  return (
    <table className="answer-terms">
      <caption className="hidden-from-sight">{net.answer.terms}</caption>
      <tbody>
        {terms.map(({ id, words, points, source, sourceOn, sample }) => (
          <tr key={id}>
            <td>
              {words} {sample ? <Sample /> : null}
              {source ? <span className="answer-source">{net.answer.source(source, sourceOn)}</span> : null}
            </td>
            <td className="right tabular">{points}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{net.answer.sum}</th>
          <td className="right tabular">{score}</td>
        </tr>
      </tfoot>
    </table>
  );
}
