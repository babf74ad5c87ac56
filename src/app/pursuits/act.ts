// What the holder of a pursuit does: facts → decide → apply. A new contact becomes an entry of the ledger in the same
// act, with the firm where nobody has registered it; it waits for its verifier like any other.
import { ContactInput } from '../../domain/projects/contact.ts';
import type { PursuitAct } from '../../domain/pursuits/pursuit.ts';
import { pursuitActBreaches } from '../../domain/pursuits/pursuitLaws.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { write, type Writing } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import type { Store } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';
import { apply } from '../entries/record.ts';
import { actRow } from './actRow.ts';
import { companyOfPursuit, linkCompany } from './companyOfPursuit.ts';
import { type KnownPursuit, knownPursuit } from './known.ts';

export interface Acted {
  readonly id: string;
  /** The contact that was registered with it. */
  readonly entryId: string | null;
}

export async function actOnPursuit(
  store: Store,
  actor: Actor,
  request: { readonly key: string; readonly pursuitId: string; readonly act: PursuitAct },
): Promise<Acted> {
  const { cityCode, accountId } = actor;
  const { key, pursuitId, act } = request;
  const officeIds = await requireReach(store, actor, 'enter');
  const door = { cityCode, accountId, useCase: `pursuit_${act.kind}`, key, content: { pursuitId, act }, officeIds };
  return write(store, door, async (writing) => {
    const { known, facts } = await knownPursuit(writing, cityCode, officeIds, pursuitId, {
      accountId: act.kind === 'assigned' ? act.accountId : undefined,
      entryId: 'entryId' in act ? act.entryId : undefined,
      step: act.kind === 'visited' ? act.kind : 'contacted',
      actId: act.kind === 'retracted' ? act.actId : undefined,
      projectId: act.kind === 'lead' ? act.projectId : undefined,
    });
    const breaches = pursuitActBreaches(act, facts);
    if (breaches.length > 0 || !known) throw new Refusal(breaches);
    const entryId = await registerContact(writing, actor, officeIds, known, act);
    const by = { cityCode, accountId, at: writing.recordedAt, today: writing.today };
    const { id, kind } = act;
    const { rootId, officeId } = known.row;
    const occurredOn = facts.entry?.occurredOn ?? (act.kind === 'contacted' ? act.contact?.occurredOn : undefined);
    const own = { id, pursuitId, rootId, officeId, kind, note: act.note ?? null, actedOn: occurredOn };
    await insertRows(writing.tx, { pursuit_act: [{ ...actRow(by, own), ...saysOf(act, entryId) }] });
    return { result: { id, entryId }, summary: { pursuitId, act: id, kind } };
  });
}

/** What the kind of an act says besides. */
function saysOf(act: PursuitAct, entryId: string | null) {
  switch (act.kind) {
    case 'assigned':
      return { account_id: act.accountId, due_on: act.dueOn };
    case 'contacted':
      return { entry_id: act.entryId ?? entryId, due_on: act.dueOn ?? null };
    case 'visited':
      return { entry_id: act.entryId, due_on: act.dueOn ?? null };
    case 'offered':
      return {
        to_office_id: act.toOfficeId,
        keep_basis_points: act.keepBasisPoints,
        document: act.document ?? null,
      };
    case 'lead':
      return { project_id: act.projectId };
    case 'refused':
      return { cause: act.cause };
    case 'retracted':
      return { about_id: act.actId };
    case 'released':
      return {};
  }
}

async function registerContact(
  writing: Writing,
  actor: Actor,
  officeIds: readonly string[],
  { row, prospect }: KnownPursuit,
  act: PursuitAct,
): Promise<string | null> {
  if (act.kind !== 'contacted' || !act.contact || act.entryId) return null;
  const { id, occurredOn, ...said } = act.contact;
  const { officeId } = row;
  const firm = await companyOfPursuit(writing, actor.cityCode, officeId, prospect);
  const head = { id, officeId, occurredOn, sampleFields: prospect.sample ? ['*'] : [] };
  const input = ContactInput.parse({ ...said, head, companyId: firm.companyId });
  await apply(writing, actor, officeIds, [...firm.acts, { kind: 'contact', input }]);
  await linkCompany(writing, actor.cityCode, firm.companyId, prospect);
  return id;
}
