// A rule while it is written: each condition one line of text, as it is typed.
import type { ConditionView, ExclusionRuleView, ProposedExclusion } from '../../server/exclusions/views.ts';
import { trimZeros, scaledText } from '../../domain/exact.ts';
import type { BodyOf } from '../api/contract.ts';
import { fenText } from '../form/amount.ts';

export interface DraftCondition {
  readonly field: ConditionView['field'];
  /** Codes or marks with blanks between them, or an amount in 亿元. */
  readonly text: string;
}

export interface RuleDraft {
  readonly ruleId: string;
  readonly name: string;
  readonly words: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly conditions: readonly DraftCondition[];
  /** A version of a rule that is there keeps its code. */
  readonly isVersion: boolean;
}

export function emptyDraft(today: string): RuleDraft {
  const conditions: DraftCondition[] = [{ field: 'industryCode', text: '' }];
  return { ruleId: '', name: '', words: '', effectiveFrom: today, effectiveTo: '', conditions, isVersion: false };
}

export function draftOf(rule: ExclusionRuleView | ProposedExclusion, today: string): RuleDraft {
  const known = 'version' in rule ? rule : undefined;
  return {
    ruleId: rule.ruleId,
    name: rule.name,
    words: rule.words,
    effectiveFrom: known && known.effectiveFrom > today ? known.effectiveFrom : today,
    effectiveTo: known?.effectiveTo ?? '',
    conditions: rule.conditions.map(draftCondition),
    isVersion: known !== undefined,
  };
}

function draftCondition(condition: ConditionView): DraftCondition {
  switch (condition.field) {
    case 'industryCode':
      return { field: condition.field, text: condition.startsWith.join(' ') };
    case 'tags':
      return { field: condition.field, text: condition.hasAny.join(' ') };
    case 'investmentFen':
      return { field: condition.field, text: trimZeros(scaledText(BigInt(condition.below), 10)) };
    case 'moneySource':
    case 'use':
    case 'relation':
      return { field: condition.field, text: condition.in.join(' ') };
  }
}

type Condition = BodyOf<'POST /exclusion-rules'>['rule']['conditions'][number];

/** What is sent; the server says what is wrong with it. */
export function conditionOf({ field, text }: DraftCondition): Condition {
  const list = text.split(/[\s,，、]+/u).filter(Boolean);
  if (field === 'industryCode') return { field, startsWith: list };
  if (field === 'tags') return { field, hasAny: list };
  if (field === 'investmentFen') return { field, below: fenText(text, 'yi') ?? '' };
  return { field, in: list };
}

export function ruleOf(draft: RuleDraft): BodyOf<'POST /exclusion-rules'>['rule'] {
  const { ruleId, name, words, effectiveFrom, effectiveTo, conditions } = draft;
  const to = effectiveTo || null;
  return { ruleId, name, words, effectiveFrom, effectiveTo: to, conditions: conditions.map(conditionOf) };
}
