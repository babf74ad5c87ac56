import type { ScoreTermView } from '../../server/chains/answerViews.ts';
import { Sample } from '../parts/Sample.tsx';
import { useWords } from '../language/language.tsx';
import { DataTable } from '../table/DataTable.tsx';

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
    <DataTable<Pick<ScoreTermView, 'id' | 'words' | 'points'> & Partial<ScoreTermView>>
      className="answer-terms"
      caption={<span className="hidden-from-sight">{net.answer.terms}</span>}
      headless
      rows={terms}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'words',
          head: net.answer.terms,
          cell: ({ words, source, sourceOn, sample }) => (
            <>
              {words} {sample ? <Sample /> : null}
              {source ? <span className="answer-source">{net.answer.source(source, sourceOn ?? null)}</span> : null}
            </>
          ),
        },
        { key: 'points', head: '', right: true, cell: ({ points }) => points },
      ]}
      foot={{ id: 'sum', words: net.answer.sum, points: score }}
    />
  );
}
