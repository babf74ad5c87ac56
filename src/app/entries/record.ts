// Record entries: the one way in for forms, the API and imports. Facts → decide → apply, in one transaction: either
// every act of the batch is written or none is.
import { Slice } from '../../metrics/inSlices.ts';
import { v7 as uuidv7 } from 'uuid';
import { personsNamed } from '../../domain/entries/named.ts';
import { nounOf } from '../../domain/entries/nouns.ts';
import type { EntryHead } from '../../domain/entries/entry.ts';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { write, type Writing } from '../../storage/door/door.ts';
import { codesForNew, existingPersons, projectsOfEntries } from '../../storage/entries/queries.ts';
import { attachmentRows } from '../../storage/evidence/attachments.ts';
import { projectsOfCompanies } from '../../storage/companies/companyMerges.ts';
import { claimCodes } from '../../storage/credit/creditCodes.ts';
import { insertRows } from '../../storage/insert.ts';
import { linkByCreditCode } from '../../storage/companies/register.ts';
import { dayOf, type Store } from '../../storage/store.ts';
import { gatherWorld, type World } from '../../storage/entries/world.ts';
import { decide, type LedgerAct } from './decisions.ts';
import { type Batch, factsOf } from './batch.ts';
import { firmsTold } from '../companies/decideCompany.ts';
import { requireReach } from '../people/reach.ts';
import { wantedBy } from './wanted.ts';

export interface RecordRequest {
  readonly useCase: string;
  readonly key: string;
  readonly acts: readonly LedgerAct[];
  readonly dryRun?: boolean;
}

export interface Recorded {
  readonly entryIds: string[];
  readonly recordedAt: string;
}

/** Records a batch. Refuses with every breach of every act; a breach of act n has the field `acts.n.…`. */
export async function record(store: Store, actor: Actor, request: RecordRequest): Promise<Recorded> {
  const officeIds = await requireReach(store, actor, 'enter');
  const { useCase, key, acts, dryRun } = request;
  const onlyReports = acts.every(({ input }) => input.head.reverses === undefined);
  const by = { cityCode: actor.cityCode, accountId: actor.accountId, officeIds };
  const act = { ...by, useCase, key, content: acts, onlyReports };
  return write(store, { ...act, ...(dryRun ? { dryRun } : {}) }, async (writing) => {
    await apply(writing, actor, officeIds, acts);
    const entryIds = acts.map((a) => a.input.head.id);
    return {
      result: { entryIds, recordedAt: writing.recordedAt },
      summary: { entries: acts.length, kinds: countByKind(acts), first: entryIds[0] ?? null },
    };
  });
}

/** The split, merge or undo that a batch of acts is. */
export interface NewPackaging {
  readonly id: string;
  readonly act: 'split' | 'merge' | 'undo';
  readonly packageId: string;
  readonly officeId: string;
  readonly reason: string;
  readonly undoesId: string | null;
}

/** A use case with one reason for all that it writes; entries in closed periods become adjustments for that reason. */
export interface ReasonedAct {
  readonly reason: string;
  readonly packaging?: NewPackaging;
}

/** Decides and inserts within a write that is already under way (imports and undo use it too). */
export async function apply(
  writing: Writing,
  actor: Actor,
  officeIds: readonly string[],
  acts: readonly LedgerAct[],
  reasoned: ReasonedAct | null = null,
): Promise<void> {
  const { tx } = writing;
  const packaging = reasoned?.packaging;
  const [world, persons] = await Promise.all([
    gatherWorld(tx, actor.cityCode, writing.today, officeIds, wantedBy(acts)),
    existingPersons(tx, actor.cityCode, personNames(acts)),
  ]);
  const batch: Batch = {
    cityCode: actor.cityCode,
    rows: {},
    touched: writing.touchedProjects,
    founded: new Map(),
    packagingId: packaging?.id ?? null,
    personId: (metAt, name) => {
      const known = persons.get(`${metAt}|${name}`);
      if (known) return known;
      const id = uuidv7();
      persons.set(`${metAt}|${name}`, id);
      (batch.rows.person ??= []).push({
        city_code: actor.cityCode,
        id,
        met_at: metAt,
        name,
        phone: null,
        erased_at: null,
      });
      return id;
    },
  };
  if (packaging) {
    const { id, officeId: office_id, act, packageId: package_id, undoesId: undoes_id, reason } = packaging;
    const by = { recorded_at: writing.recordedAt, recorded_by: actor.accountId };
    batch.rows.packaging = [{ city_code: actor.cityCode, id, office_id, act, package_id, undoes_id, reason, ...by }];
  }
  const breaches: Breach[] = [];
  const slice = new Slice();
  for (const [n, given] of acts.entries()) {
    await slice.mayEnd();
    const act = reasoned ? adjustedWhereClosed(given, world, reasoned.reason) : given;
    const broken = decide(act, world, batch);
    for (const breach of broken)
      breaches.push({ ...breach, field: `acts.${n}${breach.field ? `.${breach.field}` : ''}` });
    if (broken.length === 0) {
      const { reverses, id } = act.input.head;
      const reversed = reverses ? world.entries.get(reverses) : undefined;
      const corrects = act.kind === 'void' ? null : reversed?.corrects;
      if (reverses && corrects?.waits) pushHead(batch, writing, actor, withdrawalOf(act, reverses));
      pushHead(batch, writing, actor, act, corrects?.entryId);
      if (reverses && reversed) world.entries.set(reverses, { ...reversed, reversedBy: id });
      world.takenIds.add(id);
    }
  }
  if (breaches.length > 0) throw new Refusal(breaches);
  const reversedIds = acts.flatMap((a) => a.input.head.reverses ?? []);
  const firms = firmsTold(batch);
  const [codes, reversedProjects, ofFirms] = await Promise.all([
    codesForNew(tx, actor.cityCode, batch.founded, writing.nextCode),
    projectsOfEntries(tx, actor.cityCode, reversedIds),
    firms.known.length > 0 ? projectsOfCompanies(tx, actor.cityCode, firms.known) : [],
  ]);
  if (codes.size > 0)
    batch.rows.project = [...codes].map(([id, short_code]) => ({ city_code: actor.cityCode, id, short_code }));
  for (const id of [...reversedProjects, ...ofFirms]) batch.touched.add(id);
  await claimCodes(tx, actor.cityCode, writing.recordedAt, firms.claims);
  await insertRows(tx, batch.rows, writing.leave);
  const met = (batch.rows.person ?? []).map(({ id }) => id);
  if (met.length > 0) writing.records.came({ chain: 'people', owners: met });
  if (firms.claims.length > 0)
    writing.leave(linkByCreditCode(tx, actor.cityCode, { companyIds: firms.claims.map(({ companyId }) => companyId) }));
}

function adjustedWhereClosed(act: LedgerAct, world: World, reason: string): LedgerAct {
  const { head } = act.input;
  if (factsOf(world, head).closed.length === 0) return act;
  return { ...act, input: { ...act.input, head: { ...head, adjustment: { reason } } } } as LedgerAct;
}

/** If a correction that nobody has verified is corrected again, it is withdrawn, and the new one takes its place. */
function withdrawalOf(act: LedgerAct, reverses: string): LedgerAct {
  const { officeId, occurredOn, reason, adjustment } = act.input.head;
  const head = { id: uuidv7(), officeId, occurredOn, reason, adjustment, origin: 'typed' } as const;
  return {
    kind: 'void',
    of: act.kind === 'void' ? act.of : act.kind,
    input: { head: { ...head, sampleFields: [], reverses } },
  };
}

/** `corrects`: the entry that is put right, where the act named another (an unverified correction of it). */
function pushHead(batch: Batch, writing: Writing, actor: Actor, act: LedgerAct, corrects?: string): void {
  const head: EntryHead = act.input.head;
  (batch.rows.entry ??= []).push({
    city_code: actor.cityCode,
    id: head.id,
    kind: act.kind === 'void' ? act.of : act.kind,
    office_id: head.officeId,
    occurred_on: head.occurredOn,
    audited_on: head.auditedOn ?? null,
    recorded_at: writing.recordedAt,
    recorded_by: actor.accountId,
    origin: head.origin,
    source_reported_on: head.sourceReportedOn ?? null,
    import_id: head.importId ?? null,
    source_sheet: head.sourceSheet ?? null,
    source_row: head.sourceRow ?? null,
    sample_fields: head.sampleFields,
    reverses_id: corrects ?? head.reverses ?? null,
    void: act.kind === 'void',
    reason: head.reason ?? null,
    packaging_id: batch.packagingId,
    adjusted_on: head.adjustment ? dayOf(writing.recordedAt) : null,
    adjustment_reason: head.adjustment?.reason ?? null,
    month_only: head.monthOnly ?? null,
  });
  if (head.attachments?.length) {
    const by = { cityCode: actor.cityCode, at: writing.recordedAt, accountId: actor.accountId };
    (batch.rows.attachment ??= []).push(...attachmentRows(head, head.attachments, by));
  }
}

function personNames(acts: readonly LedgerAct[]): string[] {
  return acts.flatMap((act) => (act.kind === 'void' ? [] : personsNamed(nounOf(act.kind), act.input)));
}

function countByKind(acts: readonly LedgerAct[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const act of acts) counts[act.kind] = (counts[act.kind] ?? 0) + 1;
  return counts;
}
