// The city's rules of corroboration: everyone may read them, the administrator of the whole city sets them from a day on.
import {
  defaultGradeScheme,
  gradeSchemeBreaches,
  type GradeScheme,
  gradeSchemeOn,
  gradeSchemeSound,
  type SetGradeScheme,
} from '../../domain/corroboration/gradeScheme.ts';
import {
  defaultSuspicionRules,
  type SetSuspicionRules,
  type SuspicionRules,
  suspicionRulesOn,
} from '../../domain/corroboration/suspicion/rules.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import {
  corroborationRules,
  gradeSchemes,
  type KeptGradeScheme,
  type KeptSuspicionRules,
  suspicionRules,
} from '../../storage/corroboration/rules.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

export interface CityCorroborationRules {
  readonly grades: {
    readonly inForce: GradeScheme;
    readonly shipped: GradeScheme;
    readonly settings: readonly KeptGradeScheme[];
  };
  readonly suspicion: {
    readonly inForce: SuspicionRules;
    readonly shipped: SuspicionRules;
    readonly settings: readonly KeptSuspicionRules[];
  };
}

export function readCorroborationRules(store: Store, cityCode: string): Promise<CityCorroborationRules> {
  const today = todayOf(store.clock);
  return inScope(store, countingScope(cityCode), async (tx) => {
    const [grades, suspicion] = [await gradeSchemes(tx, cityCode), await suspicionRules(tx, cityCode)];
    return {
      grades: { inForce: gradeSchemeOn(grades, today), shipped: defaultGradeScheme, settings: grades },
      suspicion: { inForce: suspicionRulesOn(suspicion, today), shipped: defaultSuspicionRules, settings: suspicion },
    };
  });
}

export async function setGradeScheme(
  store: Store,
  actor: Actor,
  { key, rule }: { readonly key: string; readonly rule: SetGradeScheme },
): Promise<{ id: string }> {
  const breaches = gradeSchemeSound(rule.scheme);
  if (breaches.length > 0) throw new Refusal(breaches);
  return setRule(store, actor, { key, what: 'grades', rule, body: rule.scheme });
}

export const setSuspicionRules = (
  store: Store,
  actor: Actor,
  { key, rule }: { key: string; rule: SetSuspicionRules },
) => setRule(store, actor, { key, what: 'suspicion', rule, body: rule.rules });

interface Setting {
  readonly key: string;
  readonly what: 'grades' | 'suspicion';
  readonly rule: Pick<SetGradeScheme, 'id' | 'effectiveFrom' | 'reason'>;
  readonly body: object;
}

async function setRule(store: Store, actor: Actor, { key, what, rule, body }: Setting): Promise<{ id: string }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['admin']);
  const officeIds = grants.map(({ officeId }) => officeId);
  const act = { cityCode, accountId, useCase: `set_${what}_rule`, key, content: { ...rule, body }, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    const [last] = await corroborationRules(tx, cityCode, what);
    const breaches = gradeSchemeBreaches(rule, last?.effectiveFrom ?? null);
    if (breaches.length > 0) throw new Refusal(breaches);
    const row = {
      city_code: cityCode,
      id: rule.id,
      what,
      effective_from: rule.effectiveFrom,
      body,
      reason: rule.reason,
      recorded_at: recordedAt,
      recorded_by: accountId,
    };
    await insertRows(tx, { corroboration_rule: [row] });
    return { result: { id: rule.id }, summary: { what, effectiveFrom: rule.effectiveFrom } };
  });
}
