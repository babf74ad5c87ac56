import { z } from 'zod';
import { addExclusionRule, readExclusionRules, simulateExclusion } from '../../app/exclusions/exclusionRules.ts';
import {
  ExclusionCondition,
  type ExclusionRule,
  ExclusionRuleInput,
  proposedExclusions,
  rulesOn,
} from '../../domain/exclusions/exclusionRule.ts';
import { yiExact } from '../../domain/money.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { type ConditionView, conditionWords } from '../../labels/exclusions/exclusionText.ts';
import type { Language } from '../../labels/language.ts';
import type { ExclusionRuleRow } from '../../storage/exclusions/exclusionRules.ts';
import { todayOf } from '../../storage/store.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';
import { ExclusionRules, type ExclusionRuleView, type ProposedExclusion, SimulatedExclusion } from './views.ts';
import { textLine } from '../../domain/text.ts';
import { written } from '../answerViews.ts';

export function exclusionRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/exclusion-rules',
      {
        access: wholeCity,
        schema: {
          tags: ['verification'],
          summary: "The city's exclusion rules, every version",
          response: { 200: ExclusionRules },
        },
      },
      async (request): Promise<ExclusionRules> => {
        const language = languageOf(request);
        const rules = await readExclusionRules(store, actorOf(request));
        const today = todayOf(store.clock);
        const known = new Set(rules.map(({ ruleId }) => ruleId));
        return {
          rules: rules.map((rule) => ruleView(rule, rules, today, language)),
          proposed: proposedExclusions.filter(({ ruleId }) => !known.has(ruleId)).map((rule) => said(rule, language)),
        };
      },
    ),

    app.post(
      '/exclusion-rules',
      {
        access: rightInCity('admin'),
        schema: {
          tags: ['verification'],
          summary: 'Add a rule or a version of one (right: admin in the city)',
          body: z.strictObject({ key, rule: ExclusionRuleInput }),
          response: { 201: written('ruleId').extend({ version: z.int() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await addExclusionRule(store, actorOf(request), request.body)),
    ),

    app.post(
      '/exclusion-rules/simulate',
      {
        access: rightInCity('admin'),
        schema: {
          tags: ['verification'],
          summary: 'What conditions would have taken out of a period; writes nothing (right: admin in the city)',
          body: z.strictObject({
            conditions: z.array(ExclusionCondition).min(1).max(6),
            period: textLine(0, 24),
          }),
          response: { 200: SimulatedExclusion },
        },
      },
      async (request): Promise<SimulatedExclusion> => {
        const { conditions, period } = request.body;
        const asked = { conditions, period: parsePeriod(period) };
        const found = await simulateExclusion(store, actorOf(request), asked);
        return {
          rows: found.rows,
          recognisedYi: yiExact(found.recognisedFen),
          excludedRows: found.excludedRows,
          excludedYi: yiExact(found.excludedFen),
        };
      },
    ),
  ] as const;
}

function said(rule: Omit<ExclusionRuleInput, 'effectiveFrom'>, language: Language): ProposedExclusion {
  const conditions = rule.conditions.map(conditionView);
  return {
    ruleId: rule.ruleId,
    name: rule.name,
    words: rule.words,
    conditions,
    conditionWords: conditions.map((condition) => conditionWords(condition, language)),
  };
}

function conditionView(condition: ExclusionCondition): ConditionView {
  return condition.field === 'investmentFen' ? { ...condition, below: condition.below.toString() } : condition;
}

function ruleView(
  rule: ExclusionRuleRow,
  all: readonly ExclusionRuleRow[],
  today: string,
  language: Language,
): ExclusionRuleView {
  return {
    ...said(rule, language),
    version: rule.version,
    effectiveFrom: rule.effectiveFrom,
    effectiveTo: rule.effectiveTo ?? null,
    recordedAt: rule.recordedAt,
    recordedBy: rule.recordedBy ?? '',
    state: stateOf(rule, all, today),
  };
}

function stateOf(rule: ExclusionRule, all: readonly ExclusionRuleRow[], today: string): ExclusionRuleView['state'] {
  if (rule.effectiveFrom > today) return 'notYet';
  const later = all.some((r) => r.ruleId === rule.ruleId && r.version > rule.version && r.effectiveFrom <= today);
  if (later) return 'replaced';
  return rulesOn([rule], today).length > 0 ? 'inForce' : 'ended';
}
