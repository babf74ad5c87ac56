import { nounWord } from '../../labels/nouns.ts';
import type { ClauseReviewView } from '../../server/clauses/views.ts';
import { apiUrl } from '../api/request.ts';
import { instantText } from '../parts/instant.ts';
import { useLanguage } from '../language/language.tsx';

/** Reviews of an agreement: the one that holds in full, those before it folded away. */
export function Reviews({ reviews }: { reviews: readonly ClauseReviewView[] }) {
  const { words } = useLanguage();
  const [holds, ...before] = reviews;
  if (!holds) return null;
  return (
    <div className="reviews">
      <Review review={holds} />
      {before.length > 0 ? (
        <details className="versions">
          <summary>{words.clauses.superseding}</summary>
          {before.map((review) => (
            <Review key={review.id} review={review} />
          ))}
        </details>
      ) : null}
    </div>
  );
}

function Review({ review }: { review: ClauseReviewView }) {
  const { language, words } = useLanguage();
  return (
    <div className="review">
      <p>
        <strong className={review.conclusion === 'passed' ? '' : 'wrong'}>
          {nounWord('reviewConclusion', review.conclusion, language)}
        </strong>{' '}
        <span className="quiet">
          {words.clauses.reviewedBy(review.reviewer ?? words.projects.noName, instantText(review.recordedAt))}
        </span>{' '}
        <a href={apiUrl(`/clause-reviews/${review.id}/docx`)} download>
          {words.clauses.printed}
        </a>
      </p>
      {review.opinion ? <p>{words.clauses.opinion(review.opinion)}</p> : null}
      {review.flags.map((flag) => (
        <p key={`${flag.clauseNo} ${flag.ruleId}`} className="quiet">
          {words.clauses.clause(flag.clauseNo)} {flag.name} · {nounWord('flagOutcome', flag.outcome, language)}
          {flag.basis ? ` · ${words.clauses.basis(flag.basis)}` : ''}
        </p>
      ))}
    </div>
  );
}
