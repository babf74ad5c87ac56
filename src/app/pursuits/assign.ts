// Assign prospects to offices and persons: facts → decide → apply. A list is assigned whole or not at all.
import { nounOf } from '../../domain/entries/nouns.ts';
import { isLocal } from '../../domain/pursuits/prospect.ts';
import type { AssignProspect } from '../../domain/pursuits/pursuit.ts';
import { assignBreaches, type PursuitStanding } from '../../domain/pursuits/pursuitLaws.ts';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import { isSharedWith } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { write, type Writing } from '../../storage/door/door.ts';
import { insertRows, type Rows } from '../../storage/insert.ts';
import { latestOf } from '../../storage/pursuits/pursuitStanding.ts';
import { namedEntry } from '../../storage/pursuits/pursuitEntries.ts';
import type { Store } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';
import { actRow } from './actRow.ts';
import { dutyFacts, mayEnter, standingFor } from './duty.ts';
import { prospectRow, prospectsOf } from './prospect.ts';

export interface Assigned {
  readonly pursuitIds: readonly string[];
}

export async function assignProspects(
  store: Store,
  actor: Actor,
  request: { readonly key: string; readonly assignments: readonly AssignProspect[]; readonly dryRun?: boolean },
): Promise<Assigned> {
  const { cityCode, accountId } = actor;
  const { key, assignments, dryRun } = request;
  const officeIds = await requireReach(store, actor, 'enter');
  const act = { cityCode, accountId, useCase: 'assign_prospect', key, content: assignments, officeIds };
  return write(store, { ...act, ...(dryRun ? { dryRun } : {}) }, async (writing) => {
    await applyAssignments(writing, actor, officeIds, assignments);
    const pursuitIds = assignments.map(({ pursuitId }) => pursuitId);
    return { result: { pursuitIds }, summary: { pursuits: pursuitIds.length, first: pursuitIds[0] ?? null } };
  });
}

/** Within a write that is under way: imports use it too. */
export async function applyAssignments(
  writing: Writing,
  actor: Actor,
  officeIds: readonly string[],
  assignments: readonly AssignProspect[],
): Promise<void> {
  const { tx, today, recordedAt } = writing;
  const { cityCode, accountId } = actor;
  const by = { cityCode, accountId, at: recordedAt, today };
  const facts = await dutyFacts(writing, cityCode, officeIds);
  const firms = await prospectsOf(writing, cityCode, assignments);
  const meant = assignments.map((each) => firms.of(each));
  const knownIds = meant.flatMap((each) => (each && !each.isNew ? each.firm.id : []));
  const latest = await latestOf(tx, cityCode, today, knownIds);
  const current = new Map<string, PursuitStanding>(
    latest.map((row) => [row.prospectId, standingFor(row, facts.offices)]),
  );
  const rows: Required<Pick<Rows, 'prospect' | 'pursuit' | 'pursuit_act'>> = {
    prospect: [],
    pursuit: [],
    pursuit_act: [],
  };
  const breaches: Breach[] = [];
  for (const [n, input] of assignments.entries()) {
    const found = meant[n] ?? null;
    const before = found ? (current.get(found.firm.id) ?? null) : null;
    const activity = input.activityId ? await namedEntry(tx, cityCode, input.activityId) : null;
    const broken = assignBreaches(input, {
      ...facts,
      assigneeMayEnter: await mayEnter(writing, cityCode, facts, input),
      prospect: found && { local: isLocal(found.firm.divisionCode, cityCode) },
      activityKnown:
        activity !== null &&
        nounOf(activity.kind).meets === true &&
        !activity.gone &&
        isSharedWith(facts.offices, officeIds, input.officeId, activity.officeId),
      current: before,
    });
    breaches.push(
      ...broken.map((each) => ({ ...each, field: `assignments.${n}${each.field ? `.${each.field}` : ''}` })),
    );
    if (broken.length > 0 || !found) continue;
    if (found.isNew) rows.prospect.push(prospectRow(found.firm, by));
    const { pursuitId: id, officeId } = input;
    rows.pursuit.push({
      city_code: cityCode,
      id,
      office_id: officeId,
      prospect_id: found.firm.id,
      follows_id: before?.pursuitId ?? null,
      root_id: id,
      offer_id: null,
      opened_on: today,
      recorded_at: recordedAt,
      recorded_by: accountId,
    });
    rows.pursuit_act.push(openingRow(by, input));
    // A later row of the same list meets it.
    current.set(found.firm.id, {
      pursuitId: id,
      officeId,
      officeName: facts.offices.get(officeId)?.name ?? '',
      openedOn: today,
      state: 'held',
      protectedUntil: today,
      releasesOn: today,
    });
  }
  if (breaches.length > 0) throw new Refusal(breaches);
  await insertRows(tx, rows);
}

function openingRow(by: Parameters<typeof actRow>[0], input: AssignProspect) {
  const { pursuitId, officeId, accountId, dueOn, note, reasons } = input;
  return {
    ...actRow(by, { pursuitId, rootId: pursuitId, officeId, kind: 'assigned', note }),
    opens: true,
    account_id: accountId,
    due_on: dueOn,
    chain_id: input.chainId ?? null,
    chain: input.chain ?? null,
    node_id: input.nodeId ?? null,
    node: input.node ?? null,
    activity_id: input.activityId ?? null,
    reasons,
  };
}
