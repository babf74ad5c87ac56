import type { ReactNode } from 'react';
import { nounWord } from '../../labels/nouns.ts';
import type { AgreementView, ClauseFlagView } from '../../server/clauses/views.ts';
import { useLanguage } from '../language/language.tsx';
import { MarkedText } from './MarkedText.tsx';

interface ClauseListProps {
  readonly agreement: AgreementView;
  /** What stands below a flag: in a review, the choice of its outcome. */
  readonly below?: (flag: ClauseFlagView) => ReactNode;
}

/** Clauses in their order, each with the rules that it touches, by which words and why. */
export function ClauseList({ agreement, below }: ClauseListProps) {
  const { language, words } = useLanguage();
  if (agreement.noCommitments) return <p className="notice">{words.clauses.noCommitments}</p>;
  return (
    <ol className="clauses">
      {agreement.clauses.map((clause) => {
        const flags = agreement.flags.filter(({ clauseNo }) => clauseNo === clause.no);
        const money = clause.amountWan
          ? words.clauses.amount(clause.amountWan)
          : clause.amountUndetermined
            ? words.clauses.undetermined
            : null;
        const said = [
          nounWord('clauseKind', clause.clauseKind, language),
          money,
          clause.legalBasis && words.clauses.basis(clause.legalBasis),
          clause.beneficiary && words.clauses.beneficiary(clause.beneficiary),
        ];
        return (
          <li key={clause.no} className={flags.length > 0 ? 'clause clause-flagged' : 'clause'}>
            <p className="clause-text">
              <span className="clause-no tabular">{clause.no}</span>
              <MarkedText text={clause.commitment} spans={flags.flatMap(({ spans }) => spans)} />
            </p>
            <p className="quiet clause-said">{said.filter(Boolean).join(' · ')}</p>
            {flags.map((flag) => (
              <div key={flag.ruleId} className={`clause-flag clause-flag-${flag.severity}`}>
                <p>
                  <span className="severity">{nounWord('severity', flag.severity, language)}</span>
                  <strong>{flag.name}</strong>
                </p>
                <p>{flag.why}</p>
                <p className="quiet">{words.clauses.sources(flag.sources)}</p>
                {below?.(flag)}
              </div>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
