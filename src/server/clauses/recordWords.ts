// A review's record in words: an official paper, in Chinese whatever the page's language.
import type { ReviewedAgreement } from '../../app/clauses/clauseRecord.ts';
import type { ClauseRecord } from '../../documents/clauseRecord.ts';
import { wallClock } from '../../domain/day.ts';
import { wanExact } from '../../domain/money.ts';
import { clauseRecordWords as words } from '../../labels/clauses/clauseRecord.ts';
import { clauseRuleName } from '../../labels/clauses/clauseRules.ts';
import { headMark } from '../../labels/keeping/heads.ts';
import { nounWord } from '../../labels/nouns.ts';

export function clauseRecord({ agreement, review, office }: ReviewedAgreement, head: string | null): ClauseRecord {
  const type = nounWord('agreementType', agreement.agreementType, 'zh');
  return {
    project: `${agreement.projectName ?? ''} ${agreement.projectCode}`,
    agreement: `${type} ${agreement.number ?? words.noNumber}${words.agreedOn}${agreement.agreedOn ?? words.notKnown}`,
    registered: `${office?.name ?? ''} ${agreement.recordedByName ?? ''} ${agreement.registeredOn}`,
    office: office?.name ?? '',
    clauses: agreement.clauses.map(
      ({ no, commitment, clauseKind, amountFen, amountUndetermined, legalBasis, beneficiary }) => [
        String(no),
        commitment,
        nounWord('clauseKind', clauseKind, 'zh'),
        amountFen === null ? (amountUndetermined ? words.notKnown : '') : wanExact(amountFen),
        legalBasis ?? '',
        beneficiary ?? '',
      ],
    ),
    flags: review.flags.map(({ clauseNo, ruleId, severity, words: said, outcome, basis }) => [
      String(clauseNo),
      clauseRuleName(ruleId, 'zh'),
      nounWord('severity', severity, 'zh'),
      said,
      nounWord('flagOutcome', outcome, 'zh'),
      basis ?? '',
    ]),
    conclusion: nounWord('reviewConclusion', review.conclusion, 'zh'),
    opinion: review.opinion,
    reviewer: review.reviewer ?? '',
    at: wallClock(review.recordedAt),
    recordedAt: review.recordedAt,
    mark: head === null ? null : headMark(head, 'zh'),
  };
}
