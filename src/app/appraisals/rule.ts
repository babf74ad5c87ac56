// The city's rule of review before signing: everyone may read it, the administrator of the whole city sets it from a day on.
import {
  type AppraisalRule,
  appraisalRuleBreaches,
  appraisalRuleOn,
  type SetAppraisalRule,
} from '../../domain/appraisals/appraisalRule.ts';
import type { Actor } from '../../domain/people/role.ts';
import { Refusal } from '../../domain/refusal.ts';
import { appraisalRules, type KeptAppraisalRule } from '../../storage/appraisals/appraisalRules.ts';
import { write } from '../../storage/door/door.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { insertRows } from '../../storage/insert.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { accountNames } from '../../storage/people/accounts.ts';
import { inScope, type Store, todayOf } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

export interface CityAppraisalRule {
  /** Null: nothing is asked, and no signing is held up. */
  readonly inForce: AppraisalRule | null;
  /** Every setting, latest first. */
  readonly settings: readonly (Omit<KeptAppraisalRule, 'recordedBy'> & { readonly by: string })[];
  readonly officeName: (officeId: string) => string;
}

export async function readAppraisalRule(store: Store, actor: Pick<Actor, 'cityCode'>): Promise<CityAppraisalRule> {
  const { cityCode } = actor;
  const settings = await inScope(store, { cityCode, officeIds: [] }, (tx) => appraisalRules(tx, cityCode));
  const names = await accountNames(store, cityCode, [...new Set(settings.map((each) => each.recordedBy))]);
  const offices = await officesToday(store, actor);
  return {
    inForce: appraisalRuleOn(todayOf(store.clock), settings),
    settings: settings.map(({ recordedBy, ...each }) => ({ ...each, by: names.get(recordedBy) ?? '' })),
    officeName: (id) => offices.get(id)?.name ?? '',
  };
}

export async function setAppraisalRule(
  store: Store,
  actor: Actor,
  { key, rule }: { readonly key: string; readonly rule: SetAppraisalRule },
): Promise<{ id: string }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['admin']);
  const officeIds = grants.map((grant) => grant.officeId);
  const act = { cityCode, accountId, useCase: 'set_appraisal_rule', key, content: rule, officeIds };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const offices = await officesOn(tx, cityCode, today);
    const breaches = appraisalRuleBreaches(rule, { today, offices });
    if (breaches.length > 0) throw new Refusal(breaches);
    const { id, effectiveFrom, signedFrom, lines, reason } = rule;
    const row = {
      city_code: cityCode,
      id,
      effective_from: effectiveFrom,
      signed_from: signedFrom,
      convener_id: rule.convenerId,
      opinion_days: rule.opinionDays,
      silence_agrees: rule.silenceAgrees,
      valid_days: rule.validDays,
      short_types: rule.shortTypes,
      short_reviewer_ids: rule.shortReviewerIds,
      lines: lines.map((line) => ({ ...line, fromFen: String(line.fromFen) })),
      reason,
      recorded_at: recordedAt,
      recorded_by: accountId,
    };
    await insertRows(tx, { appraisal_rule: [row] });
    return { result: { id }, summary: { effectiveFrom, signedFrom, lines: lines.length } };
  });
}
