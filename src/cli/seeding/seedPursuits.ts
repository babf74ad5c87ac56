// Loads the demo's target companies through the use cases, each act on its day. Firms, contacts, visits and projects are
// those of the ledger: what is added counts in no published figure.
import { sql } from 'kysely';
import { v5 as uuidv5 } from 'uuid';
import { actorNamed } from '../../app/people/accounts.ts';
import { actOnPursuit } from '../../app/pursuits/act.ts';
import { assignProspects } from '../../app/pursuits/assign.ts';
import { setCampaign } from '../../app/pursuits/campaigns.ts';
import { demoCity } from '../../demo/offices.ts';
import {
  courted,
  courtedToday,
  demoCampaign,
  demoSource,
  entererOf,
  industryOf,
  pursuitOutcomes,
  visited,
} from '../../demo/pursuits.ts';
import { SetCampaign } from '../../domain/pursuits/campaign.ts';
import { addDays, epochDay } from '../../domain/day.ts';
import { AssignProspect, PursuitAct } from '../../domain/pursuits/pursuit.ts';
import type { Actor } from '../../domain/people/role.ts';
import { wasWritten } from '../../storage/door/writtenKeys.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';

const { cityCode } = demoCity;
const space = '5b1f7a0e-6c3d-4f0a-9a52-0c7d1e2f3a4b';
/** The same in every demo, so that a seed that was cut short finds what it did. */
const idOf = (text: string): string => uuidv5(text, space);
const officeIds = new Map<string, string>(demoCity.offices.map(({ code, id }) => [code, id]));
/** Without a step for so long a pursuit lapses; the seed stays well below. */
const restDays = 25;

interface Firm {
  readonly firm: string;
  readonly office: string;
  readonly chain: string;
  readonly node: string;
  readonly reasons: readonly string[];
}

type OnDay = (store: Store, day: string) => Store;

export async function seedPursuits(store: Store, onDay: OnDay): Promise<void> {
  for (const firm of courted) await courtToProject(store, onDay, firm);
  for (const { office, chain, node, holds, take } of visited) {
    const visits = await visitsOf(store, office, holds, take);
    for (const [n, visit] of visits.entries()) {
      const firm = { firm: visit.institution, office, chain, node, reasons: [] };
      const pursuit = await assign(onDay(store, addDays(visit.day, -3)), firm, 20);
      await act(onDay(store, addDays(visit.day, 1)), pursuit, { kind: 'visited', entryId: visit.id });
      const outcome = pursuitOutcomes[n];
      if (outcome) await act(onDay(store, addDays(visit.day, 15)), pursuit, outcome);
    }
  }
  const publisher = await actorNamed(store, cityCode, 'fabu');
  const { goals, ...said } = demoCampaign;
  const campaign = SetCampaign.parse({
    ...said,
    id: idOf('campaign'),
    goals: goals.map(({ office, ...goal }) => ({ ...goal, officeId: office && officeIds.get(office) })),
  });
  await setCampaign(onDay(store, said.fromOn), publisher, { key: 'seed-campaign', campaign });
}

/** What is courted on the day on which somebody starts the demo; a second start finds it done. */
export async function seedPursuitsToday(store: Store): Promise<void> {
  if (await wasWritten(store, cityCode, `seed-pursuit-${courtedToday.at(-1)?.firm}`)) return;
  for (const { dueInDays, ...firm } of courtedToday) await assign(store, firm, dueInDays);
}

interface Pursuit {
  readonly id: string;
  readonly actor: Actor;
}

async function assign(store: Store, { firm, office, ...why }: Firm, dueInDays: number): Promise<Pursuit> {
  const actor = await actorNamed(store, cityCode, entererOf(office));
  const today = todayOf(store.clock);
  const id = idOf(firm);
  const input = AssignProspect.parse({
    ...why,
    pursuitId: id,
    officeId: officeIds.get(office),
    accountId: actor.accountId,
    dueOn: addDays(today, dueInDays),
    prospect: {
      name: firm,
      seat: firm.slice(0, 3),
      industryCode: industryOf.get(why.chain),
      source: demoSource,
      sourceOn: today,
      sample: true,
    },
  });
  await assignProspects(store, actor, { key: `seed-pursuit-${firm}`, assignments: [input] });
  return { id, actor };
}

async function act(
  store: Store,
  { id, actor }: Pursuit,
  given: { kind: string; entryId?: string; [field: string]: unknown },
): Promise<void> {
  const named = `${id} ${given.kind} ${given.entryId ?? ''}`;
  const done = PursuitAct.parse({ id: idOf(named), ...given });
  await actOnPursuit(store, actor, { key: `seed-${idOf(named)}`, pursuitId: id, act: done });
}

/** Assigned shortly before a contact, tied to what follows without a long rest, then to the project. */
async function courtToProject(store: Store, onDay: OnDay, firm: Firm): Promise<void> {
  const { projectId, contacts } = await projectOf(store, firm);
  const tied = contacts.filter((one, n) => {
    const next = contacts.slice(n + 1);
    return [one, ...next].every((each, k, all) => k === 0 || gap(all[k - 1]?.day ?? '', each.day) <= restDays);
  });
  const [first] = tied;
  const last = tied.at(-1);
  if (!first || !last) return;
  const pursuit = await assign(onDay(store, addDays(first.day, -8)), firm, 14);
  for (const contact of tied) await act(onDay(store, contact.day), pursuit, { kind: 'contacted', entryId: contact.id });
  await act(onDay(store, addDays(last.day, 6)), pursuit, { kind: 'lead', projectId });
}

const gap = (from: string, to: string): number => epochDay(to) - epochDay(from);

async function projectOf(store: Store, { firm, office }: Firm) {
  return inScope(store, countingScope(cityCode), async (tx) => {
    const { rows } = await sql<{ projectId: string; id: string; day: string }>`
      select p.project_id as "projectId", e.id, e.occurred_on as day
      from project_current p join contact c on c.city_code = p.city_code and c.project_id = p.project_id
      join entry e on e.city_code = c.city_code and e.id = c.entry_id and e.occurred_on >= '2023-01-20'
      where p.city_code = ${cityCode} and p.investor_name = ${firm} and p.office_id = ${officeIds.get(office)}
      order by e.occurred_on, e.id`.execute(tx);
    return { projectId: rows[0]?.projectId ?? '', contacts: rows };
  });
}

async function visitsOf(store: Store, office: string, holds: string, take: number) {
  return inScope(store, countingScope(cityCode), async (tx) => {
    const { rows } = await sql<{ id: string; institution: string; day: string }>`
      select e.id, v.institution, e.occurred_on as day
      from outing_visit v join entry e on e.city_code = v.city_code and e.id = v.entry_id
      where v.city_code = ${cityCode} and e.office_id = ${officeIds.get(office)} and e.occurred_on >= '2023-08-05'
        and v.institution like ${`%${holds}%`}
      order by e.occurred_on, v.institution limit ${take}`.execute(tx);
    return rows;
  });
}
