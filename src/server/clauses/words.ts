// Agreements, flags, reviews and rules in words.
import type { CheckedAgreement } from '../../app/clauses/agreements.ts';
import type { ClauseFlag } from '../../app/clauses/clauseCheck.ts';
import { addDays } from '../../domain/day.ts';
import { type ClauseRule, clauseRules } from '../../domain/clauses/clauseRule.ts';
import { wanExact } from '../../domain/money.ts';
import type { Office } from '../../domain/offices/office.ts';
import { clauseRuleName, clauseRuleWhy, legalSourceName } from '../../labels/clauses/clauseRules.ts';
import type { Language } from '../../labels/language.ts';
import { patternsOf } from '../../prose/clauses/check.ts';
import type { AgreementView, ClauseFlagView, ClauseRuleView } from './views.ts';

export function flagView({ clauseNo, rule, spans }: ClauseFlag, language: Language): ClauseFlagView {
  const { version, ...said } = ruleWordsOf(rule, language);
  return { clauseNo, ruleId: rule.id, version, ...said, spans };
}

function ruleWordsOf({ id, version, severity, sources }: ClauseRule, language: Language) {
  return {
    version,
    severity,
    name: clauseRuleName(id, language),
    why: clauseRuleWhy(id, language),
    sources: sources.map((source) => legalSourceName(source, language)),
  };
}

export function agreementView(
  agreement: CheckedAgreement,
  accountId: string,
  offices: ReadonlyMap<string, Office>,
  language: Language,
): AgreementView {
  const { officeId, projectName, recordedBy, recordedByName, clauses, flags, reviews, decision, ...own } = agreement;
  return {
    ...own,
    project: projectName ?? own.projectCode,
    office: offices.get(officeId)?.shortName ?? '',
    recordedBy: recordedByName ?? '',
    own: recordedBy === accountId,
    decision: decision ?? 'waiting',
    clauses: clauses.map(({ no, commitment, clauseKind, amountFen, amountUndetermined, legalBasis, beneficiary }) => ({
      no,
      commitment,
      clauseKind,
      amountWan: amountFen === null ? null : wanExact(amountFen),
      amountUndetermined,
      legalBasis,
      beneficiary,
    })),
    flags: flags.map((flag) => flagView(flag, language)),
    reviews: reviews.map(({ id, conclusion, opinion, recordedAt, reviewer, flags: decided }) => ({
      id,
      conclusion,
      opinion,
      recordedAt,
      reviewer,
      flags: decided.map(({ clauseNo, ruleId, severity, words, outcome, basis }) => ({
        clauseNo,
        ruleId,
        name: clauseRuleName(ruleId, language),
        severity,
        words,
        outcome,
        basis,
      })),
    })),
  };
}

/** Every version of every rule, with the words that trigger it. */
export function ruleViews(language: Language): ClauseRuleView[] {
  return clauseRules.map((rule) => {
    const next = clauseRules.find(({ id, version }) => id === rule.id && version === rule.version + 1);
    return {
      id: rule.id,
      effectiveFrom: rule.effectiveFrom,
      effectiveTo: next ? addDays(next.effectiveFrom, -1) : null,
      ...ruleWordsOf(rule, language),
      patterns: patternsOf(rule).map(({ words, within, inOrder, unless }) => ({
        words,
        within: words.length > 1 ? (within ?? null) : null,
        inOrder: inOrder ?? false,
        unless: unless ?? [],
      })),
    };
  });
}
