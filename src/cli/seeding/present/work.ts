// The present's work under way: a chain, firms that are courted, one offered on, a campaign, a dispute over a lead.
import { stateRegisterCoverage } from '../../../app/chains/coverageOfRegister.ts';
import { setChainDuty } from '../../../app/chains/dutyOfChain.ts';
import { drawChain } from '../../../app/chains/recordChain.ts';
import { openDispute } from '../../../app/identity/disputes.ts';
import { actorNamed } from '../../../app/people/accounts.ts';
import { actOnPursuit } from '../../../app/pursuits/act.ts';
import { assignProspects } from '../../../app/pursuits/assign.ts';
import { setCampaign } from '../../../app/pursuits/campaigns.ts';
import {
  entererIn,
  presentCity,
  type PresentDays,
  presentEnterer,
  presentOfficeId,
  presentPublisher,
} from '../../../demo/present/city.ts';
import type { PresentProject } from '../../../demo/present/projects.ts';
import {
  presentCampaign,
  presentChain,
  presentContact,
  presentCoverage,
  presentCourted,
  presentDispute,
  presentId,
  presentOffer,
} from '../../../demo/present/work.ts';
import { demoSource } from '../../../demo/pursuits.ts';
import { addDays } from '../../../domain/day.ts';
import { SetCampaign } from '../../../domain/pursuits/campaign.ts';
import { AssignProspect, PursuitAct } from '../../../domain/pursuits/pursuit.ts';
import { countingScope, inScope, type Store } from '../../../storage/store.ts';
import { onDay } from '../onDay.ts';
import { seedAppraisals } from './mechanism.ts';
import { seedAssessment } from './assessment.ts';

const { cityCode } = presentCity;
/** The key of the campaign: it comes last, and whatever else the day brings, it comes. */
export const lastPresentKey = 'seed-present-end';

export async function seedPresentWork(
  store: Store,
  days: PresentDays,
  projects: readonly PresentProject[],
): Promise<void> {
  const { today } = days;
  const enterer = await actorNamed(store, cityCode, presentEnterer);
  const { chainId, draft, duty } = presentChain;
  await drawChain(store, enterer, { key: 'seed-chain', chainId, baseVersion: null, draft, origin: 'template' });
  await setChainDuty(store, enterer, { key: 'seed-chain-duty', chainId, baseVersion: 0, duty });
  await stateRegisterCoverage(store, enterer, { key: 'seed-coverage', input: presentCoverage(today) });
  await seedAppraisals(onDay(store, today), projects);
  await court(store, today);
  await disputeOver(store, projects);
  await seedAssessment(store, days);
  const publisher = await actorNamed(store, cityCode, presentPublisher);
  await setCampaign(store, publisher, { key: lastPresentKey, campaign: SetCampaign.parse(presentCampaign(today)) });
}

/** Each assigned some days ago by the county's own account; the first of them contacted since, one offered to another office. */
async function court(store: Store, today: string): Promise<void> {
  for (const [n, [firm, office, node, reason, daysAgo, dueInDays]] of presentCourted.entries()) {
    const day = addDays(today, -daysAgo);
    const at = onDay(store, day);
    const actor = await actorNamed(store, cityCode, entererIn(office));
    const pursuitId = presentId(`pursuit ${firm}`);
    const officeId = presentOfficeId(office);
    const prospect = { name: firm, seat: firm.slice(0, 2), source: demoSource, sourceOn: day, sample: true };
    const assignment = AssignProspect.parse({
      pursuitId,
      officeId,
      accountId: actor.accountId,
      dueOn: addDays(today, dueInDays),
      prospect: {
        ...prospect,
        industryCode: presentChain.draft.nodes.find(({ name }) => name === node)?.industryCodes[0],
      },
      chainId: presentChain.chainId,
      chain: presentChain.name,
      node,
      reasons: [reason],
    });
    await assignProspects(at, actor, { key: `seed-pursuit-${firm}`, assignments: [assignment] });
    if (n >= 3) continue;
    const contact = {
      id: presentId(`contact ${firm}`),
      occurredOn: addDays(day, 6),
      mode: 'call',
      summary: presentContact,
    };
    const act = PursuitAct.parse({ kind: 'contacted', id: presentId(`contacted ${firm}`), contact });
    await actOnPursuit(onDay(store, addDays(day, 6)), actor, { key: `seed-contact-${firm}`, pursuitId, act });
  }
  await offerOn(store);
}

async function offerOn(store: Store): Promise<void> {
  const { firm, to, document, note } = presentOffer;
  const office = presentCourted.find(([name]) => name === firm)?.[1] ?? '';
  const actor = await actorNamed(store, cityCode, entererIn(office));
  const id = presentId(`offered ${firm}`);
  const act = PursuitAct.parse({
    kind: 'offered',
    id,
    toOfficeId: presentOfficeId(to),
    keepBasisPoints: 3000,
    document,
    note,
  });
  await actOnPursuit(store, actor, { key: `seed-offer-${firm}`, pursuitId: presentId(`pursuit ${firm}`), act });
}

/** The last lead was found by two counties: the second says so. */
async function disputeOver(store: Store, projects: readonly PresentProject[]): Promise<void> {
  const [first, second] = disputed(projects);
  if (!first || !second) return;
  const [projectId, otherId] = [await projectNamed(store, second.name), await projectNamed(store, first.name)];
  if (!projectId || !otherId) return;
  const actor = await actorNamed(store, cityCode, entererIn(second.county.code));
  const said = { id: presentId('dispute'), projectId, otherId, reason: presentDispute };
  await openDispute(store, actor, { key: 'seed-dispute', ...said });
}

/** Two leads of one investor in two counties. */
function disputed(projects: readonly PresentProject[]): readonly PresentProject[] {
  const ofInvestor = Map.groupBy(projects, ({ investor }) => investor.name);
  return [...ofInvestor.values()].find((leads) => leads.length > 1) ?? [];
}

async function projectNamed(store: Store, name: string): Promise<string | undefined> {
  const row = await inScope(store, countingScope(cityCode), (tx) =>
    tx
      .selectFrom('project_current')
      .select('project_id as id')
      .where('city_code', '=', cityCode)
      .where('name', '=', name)
      .executeTakeFirst(),
  );
  return row?.id;
}
