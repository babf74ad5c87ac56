// Disputes: who claims a project opens one, a verifier above both offices decides. Facts → decide → apply.
import { accepterOf } from '../../domain/credit/creditAgreement.ts';
import {
  disputeBreaches,
  type DisputeDecisionInput,
  disputeDecisionBreaches,
  type DisputeInput,
  type ProtectionInput,
  protectionOn,
  type Ruling,
  rulingOf,
} from '../../domain/identity/dispute.ts';
import type { Office } from '../../domain/offices/office.ts';
import { Refusal, refuse } from '../../domain/refusal.ts';
import { type Actor, hasRole } from '../../domain/people/role.ts';
import {
  type DisputeFilter,
  type DisputeRecord,
  disputeRecords,
  filingsOf,
  protectionRules,
  type RecordedProtection,
} from '../../storage/identity/disputes.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { countingScope, dayOf, inScope, type Store, type Tx } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { inCity, readingScope, requireReach } from '../people/reach.ts';

interface Keyed {
  readonly key: string;
}

export async function openDispute(
  store: Store,
  actor: Actor,
  { key, ...content }: DisputeInput & Keyed,
): Promise<{ disputeId: string }> {
  const reach = await requireReach(store, actor, hasRole(actor, 'enter') ? 'enter' : 'verify');
  const { cityCode, accountId } = actor;
  const { id, projectId, otherId, reason } = content;
  const act = { cityCode, accountId, useCase: 'open_dispute', key, content, officeIds: reach };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const filings = await filingsOf(tx, cityCode, [projectId, otherId]);
    const known = await disputeRecords(tx, cityCode, { open: true, between: [projectId, otherId] });
    const of = (project: string) => filings.find((filing) => filing.projectId === project) ?? null;
    const own = filings.find(({ officeId }) => reach.includes(officeId));
    const facts = { one: of(projectId), other: of(otherId), inReach: own !== undefined, isOpen: known.total > 0 };
    const breaches = disputeBreaches(content, facts);
    const [first, second] = filings.toSorted((a, b) => (a.filedAt < b.filedAt ? -1 : 1));
    if (breaches.length > 0 || !first || !second || !own) throw new Refusal(breaches);
    const offices = await officesOn(tx, cityCode, today);
    await insertRows(tx, {
      dispute: [
        {
          city_code: cityCode,
          id,
          office_id: own.officeId,
          decider_id: accepterOf([...offices.values()], [first.officeId, second.officeId]) ?? own.officeId,
          first_project_id: first.projectId,
          first_office_id: first.officeId,
          first_filed_at: first.filedAt,
          first_entry_id: first.entryId,
          second_project_id: second.projectId,
          second_office_id: second.officeId,
          second_filed_at: second.filedAt,
          second_entry_id: second.entryId,
          reason,
          recorded_at: recordedAt,
          recorded_by: accountId,
        },
      ],
    });
    return { result: { disputeId: id }, summary: { dispute: id } };
  });
}

export async function decideDispute(
  store: Store,
  actor: Actor,
  { key, ...content }: DisputeDecisionInput & Keyed,
): Promise<{ decisionId: string }> {
  const reach = await requireReach(store, actor, 'verify');
  const { cityCode, accountId } = actor;
  const { id, disputeId, outcome, reason } = content;
  const act = { cityCode, accountId, useCase: 'decide_dispute', key, content, officeIds: reach };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const [found] = (await disputeRecords(tx, cityCode, { id: disputeId })).rows;
    const isSeen =
      found && [found.deciderId, found.firstOfficeId, found.secondOfficeId].some((one) => reach.includes(one));
    const dispute = isSeen ? found : undefined;
    const offices = await officesOn(tx, cityCode, today);
    const filings = dispute ? await filingsOf(tx, cityCode, [dispute.firstProjectId, dispute.secondProjectId]) : [];
    const breaches = disputeDecisionBreaches(
      content,
      dispute
        ? {
            level: offices.get(dispute.deciderId)?.name ?? '',
            reached: reach.includes(dispute.deciderId),
            isParty: filings.some(({ filedBy }) => filedBy === accountId),
          }
        : null,
    );
    if (breaches.length > 0 || !dispute) throw new Refusal(breaches);
    const { ruling, rule } = await ruled(tx, cityCode, dispute);
    await insertRows(tx, {
      dispute_decision: [
        {
          city_code: cityCode,
          id,
          dispute_id: disputeId,
          office_id: dispute.deciderId,
          no: dispute.decisions.length + 1,
          outcome,
          rule_says: ruling.says,
          rule_id: rule?.id ?? null,
          reason,
          recorded_at: recordedAt,
          recorded_by: accountId,
        },
      ],
    });
    return { result: { decisionId: id }, summary: { dispute: disputeId, outcome } };
  });
}

/** What the rule in force when the first was filed says. */
async function ruled(tx: Tx, cityCode: string, dispute: DisputeRecord) {
  const [firstOn, secondOn] = [dayOf(dispute.firstFiledAt), dayOf(dispute.secondFiledAt)];
  const rule = protectionOn(await protectionRules(tx, cityCode), firstOn);
  const [first] = await filingsOf(tx, cityCode, [dispute.firstProjectId]);
  const ruling = rulingOf({ firstOn, secondOn, firstSignedOn: first?.signedOn ?? null }, rule);
  return { ruling, rule };
}

export async function setProtection(
  store: Store,
  actor: Actor,
  { key, ...content }: ProtectionInput & Keyed,
): Promise<{ ruleId: string }> {
  const city = await inCity(store, actor, ['admin']);
  const { cityCode, accountId } = actor;
  const officeIds = city.grants.map(({ officeId }) => officeId);
  const act = { cityCode, accountId, useCase: 'set_protection', key, content, officeIds };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const { id, effectiveFrom, days, reason } = content;
    if (effectiveFrom < today) refuse('protection_not_in_past', 'effectiveFrom', { today });
    const by = { recorded_at: recordedAt, recorded_by: accountId };
    await insertRows(tx, {
      protection_rule: [{ city_code: cityCode, id, effective_from: effectiveFrom, days, reason, ...by }],
    });
    return { result: { ruleId: id }, summary: { rule: id, days } };
  });
}

export function listProtection(store: Store, { cityCode }: Actor): Promise<readonly RecordedProtection[]> {
  return inScope(store, countingScope(cityCode), (tx) => protectionRules(tx, cityCode));
}

export interface DisputeList {
  readonly rows: readonly DisputeRecord[];
  readonly total: number;
  readonly offices: ReadonlyMap<string, Office>;
}

export async function listDisputes(
  store: Store,
  actor: Actor,
  filter: DisputeFilter,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<DisputeList> {
  const [scope, offices] = [await readingScope(store, actor), await officesToday(store, actor)];
  const found = await inScope(store, scope, (tx) =>
    disputeRecords(tx, actor.cityCode, filter, { limit: size, offset: (page - 1) * size }),
  );
  return { ...found, offices };
}

export interface DisputeHistory {
  readonly dispute: DisputeRecord;
  readonly ruling: Ruling;
  readonly protectionDays: number | null;
  readonly offices: ReadonlyMap<string, Office>;
}

export async function disputeHistory(store: Store, actor: Actor, id: string): Promise<DisputeHistory> {
  const { rows, offices } = await listDisputes(store, actor, { id }, { page: 1, size: 1 });
  const dispute = rows[0] ?? refuse('dispute_unknown');
  // The day on which the other office signed tells nothing else of its rows.
  return inScope(store, countingScope(actor.cityCode), async (tx) => {
    const { ruling, rule } = await ruled(tx, actor.cityCode, dispute);
    return { dispute, ruling, protectionDays: rule?.days ?? null, offices };
  });
}
