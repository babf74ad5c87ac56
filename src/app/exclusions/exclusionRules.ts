// The city's exclusion rules: everyone may read them; the administrator of the whole city adds versions, after having
// seen what they would have taken out of a year.
import { v7 as uuidv7 } from 'uuid';
import {
  type ExclusionCondition,
  excludes,
  exclusionRuleBreaches,
  type ExclusionRuleInput,
} from '../../domain/exclusions/exclusionRule.ts';
import type { Period } from '../../domain/figures/period.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { write } from '../../storage/door/door.ts';
import {
  arrivalsFor,
  exclusionRules,
  type ExclusionRuleRow,
  insertExclusionRule,
} from '../../storage/exclusions/exclusionRules.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { industrySections } from '../../storage/entries/world.ts';
import { inCity } from '../people/reach.ts';

export function readExclusionRules(store: Store, actor: Actor): Promise<ExclusionRuleRow[]> {
  return inScope(store, countingScope(actor.cityCode), (tx) => exclusionRules(tx, actor.cityCode));
}

/** Adds a version; the earlier ones stay as they are. */
export async function addExclusionRule(
  store: Store,
  actor: Actor,
  { key, rule }: { readonly key: string; readonly rule: ExclusionRuleInput },
): Promise<{ ruleId: string; version: number }> {
  await inCity(store, actor, ['admin']);
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'add_exclusion_rule', key, content: rule, officeIds: [] };
  return write(store, act, async ({ tx, recordedAt }) => {
    const [latest] = (await exclusionRules(tx, cityCode)).filter(({ ruleId }) => ruleId === rule.ruleId);
    const facts = { latestFrom: latest?.effectiveFrom ?? null, industries: await industrySections(tx) };
    const breaches = exclusionRuleBreaches(rule, facts);
    if (breaches.length > 0) throw new Refusal(breaches);
    const version = (latest?.version ?? 0) + 1;
    const added = { ...rule, version, id: uuidv7() };
    await insertExclusionRule(tx, cityCode, added, { at: recordedAt, by: accountId });
    const result = { ruleId: rule.ruleId, version };
    return { result, summary: result };
  });
}

export interface Simulated {
  readonly rows: number;
  readonly recognisedFen: bigint;
  readonly excludedRows: number;
  readonly excludedFen: bigint;
}

/** What a rule would have taken out of the verified arrivals of a period, whatever the days on which it holds. */
export async function simulateExclusion(
  store: Store,
  actor: Actor,
  { conditions, period }: { readonly conditions: readonly ExclusionCondition[]; readonly period: Period },
): Promise<Simulated> {
  await inCity(store, actor, ['admin']);
  const arrivals = await inScope(store, countingScope(actor.cityCode), (tx) => arrivalsFor(tx, actor.cityCode, period));
  const counted = [...arrivals.values()].filter(({ recognisedFen }) => recognisedFen > 0n);
  const excluded = counted.filter((arrival) => excludes({ conditions: [...conditions] }, arrival));
  const sum = (rows: typeof counted) => rows.reduce((total, row) => total + row.recognisedFen, 0n);
  return {
    rows: counted.length,
    recognisedFen: sum(counted),
    excludedRows: excluded.length,
    excludedFen: sum(excluded),
  };
}
