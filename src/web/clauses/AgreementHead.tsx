import { nounWord } from '../../labels/nouns.ts';
import type { AgreementView } from '../../server/clauses/views.ts';
import { instantText } from '../parts/instant.ts';
import { useLanguage } from '../language/language.tsx';

/** Which agreement it is, how it stands, and who registered it. */
export function AgreementHead({ agreement }: { agreement: AgreementView }) {
  const { language, words } = useLanguage();
  const [latest] = agreement.reviews;
  const state = !agreement.standing
    ? words.clauses.superseded
    : latest
      ? nounWord('reviewConclusion', latest.conclusion, language)
      : words.clauses.notReviewed;
  return (
    <>
      <p className="agreement-name">
        <strong>
          {nounWord('agreementType', agreement.agreementType, language)} {agreement.number ?? words.clauses.noNumber}
        </strong>
        {agreement.agreedOn ? <span className="tabular">{words.clauses.agreedOn(agreement.agreedOn)}</span> : null}
        <span className="state-mark">{state}</span>
        <span className="quiet">{words.clauses.flags(agreement.flags.length)}</span>
      </p>
      <p className="quiet">
        {words.clauseReview.registered(agreement.office, agreement.recordedBy, instantText(agreement.recordedAt))}
      </p>
    </>
  );
}
