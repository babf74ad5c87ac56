// Samples of the routes of target companies: each time another firm, courted by 临清市.
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { actOnPursuit } from '../../../src/app/pursuits/act.ts';
import { assignProspects } from '../../../src/app/pursuits/assign.ts';
import { setCampaign } from '../../../src/app/pursuits/campaigns.ts';
import { SetCampaign } from '../../../src/domain/pursuits/campaign.ts';
import { becomeLead } from '../../../src/app/pursuits/becomeLead.ts';
import { AssignProspect, BecomeLead, PursuitAct } from '../../../src/domain/pursuits/pursuit.ts';
import type { Store } from '../../../src/storage/store.ts';
import { cityCode, offices } from './city.ts';
import { multipart, multipartType } from './multipart.ts';
import type { Sample } from './samples.ts';

const dueOn = '2199-01-01';
let firms = 0;

async function assignment(store: Store) {
  const { accountId } = await actorNamed(store, cityCode, 'linqing');
  const prospect = {
    name: `目标${++firms}轴承有限公司`,
    divisionCode: '330000',
    source: '企业名录',
    sourceOn: '2023-01-01',
  };
  return { pursuitId: uuidv7(), officeId: offices.linqing, prospect, accountId, dueOn };
}

/** A pursuit of 临清市. */
export async function pursued(store: Store): Promise<string> {
  const actor = await actorNamed(store, cityCode, 'linqing');
  const assignments = [AssignProspect.parse(await assignment(store))];
  const { pursuitIds } = await assignProspects(store, actor, { key: uuidv7(), assignments });
  return pursuitIds[0] ?? '';
}

/** A firm that 临清市 pursues. */
export async function courted(store: Store): Promise<string> {
  await pursued(store);
  return `目标${firms}轴承有限公司`;
}

/** One that 临清市 offers to itself is refused: the whole city offers it. */
async function offered(store: Store): Promise<string> {
  const actor = await actorNamed(store, cityCode, 'cityEnter');
  const prospect = { name: `目标${++firms}轴承有限公司`, source: '企业名录', sourceOn: '2023-01-01' };
  const { accountId } = actor;
  const given = { pursuitId: uuidv7(), officeId: offices.promotion, prospect, accountId, dueOn };
  await assignProspects(store, actor, { key: uuidv7(), assignments: [AssignProspect.parse(given)] });
  const act = { kind: 'offered', id: uuidv7(), toOfficeId: offices.linqing, keepBasisPoints: 0, note: '产业在临清' };
  const request = { key: uuidv7(), pursuitId: given.pursuitId, act: PursuitAct.parse(act) };
  return (await actOnPursuit(store, actor, request)).id;
}

let leadMade: Promise<string> | undefined;
/** A project of 临清市 that was a target company. */
function leading(store: Store): Promise<string> {
  return (leadMade ??= (async () => {
    const [projectId, pursuitId] = [uuidv7(), await pursued(store)];
    const made = { id: uuidv7(), projectId, entryId: uuidv7(), name: '轴承线索项目', industryCode: '3451' };
    const actor = await actorNamed(store, cityCode, 'linqing');
    await becomeLead(store, actor, { key: uuidv7(), pursuitId, lead: BecomeLead.parse(made) });
    return projectId;
  })());
}

const goals = [{ officeId: null, step: 'prospects_led' as const, value: '30' }];
const campaign = () => ({ id: uuidv7(), name: '百日攻坚行动', fromOn: '2023-08-01', toOn: '2023-11-08', goals });
let set: Promise<{ id: string }> | undefined;
async function running(store: Store): Promise<string> {
  const publisher = await actorNamed(store, cityCode, 'cityPublish');
  return (await (set ??= setCampaign(store, publisher, { key: uuidv7(), campaign: SetCampaign.parse(campaign()) }))).id;
}

let kept: Promise<string> | undefined;
const read = (store: Store): Promise<string> => (kept ??= pursued(store));

export const pursuitSamples: Readonly<Record<string, (store: Store) => Sample | Promise<Sample>>> = {
  'GET /api/v1/pursuits': async (store) => ({ url: '/pursuits?size=200', row: await read(store) }),
  'POST /api/v1/pursuits': async (store) => ({
    url: '/pursuits',
    body: { key: uuidv7(), assignments: [await assignment(store)] },
    status: 201,
  }),
  'GET /api/v1/pursuits/:id': async (store) => {
    const id = await read(store);
    return { url: `/pursuits/${id}`, row: id };
  },
  'POST /api/v1/pursuits/:id/acts': async (store) => ({
    url: `/pursuits/${await pursued(store)}/acts`,
    body: { key: uuidv7(), act: { kind: 'refused', id: uuidv7(), cause: 'no_plan' } },
    status: 201,
  }),
  'POST /api/v1/pursuits/:id/lead': async (store) => {
    const lead = { id: uuidv7(), projectId: uuidv7(), entryId: uuidv7(), name: '轴承线索项目', industryCode: '3451' };
    return { url: `/pursuits/${await pursued(store)}/lead`, body: { key: uuidv7(), lead }, status: 201 };
  },
  'POST /api/v1/pursuit-offers/:id/answer': async (store) => ({
    url: `/pursuit-offers/${await offered(store)}/answer`,
    body: { key: uuidv7(), answer: { answer: 'decline', id: uuidv7(), note: '力量不足' } },
    status: 201,
  }),
  'GET /api/v1/projects/:id/pursuit': async (store) => {
    const id = await leading(store);
    return { url: `/projects/${id}/pursuit`, row: id };
  },
  'GET /api/v1/pursuits/export.xlsx': async (store) => ({
    url: '/pursuits/export.xlsx',
    row: await read(store).then(() => '目标1轴承有限公司'),
  }),
  'GET /api/v1/pursuits/template/list.xlsx': () => ({ url: '/pursuits/template/list.xlsx' }),
  'POST /api/v1/pursuits/list': async (store) => {
    const { accountId } = await actorNamed(store, cityCode, 'linqing');
    const bytes = '目标企业名单\n企业名称,所在地,产业链\n名单轴承有限公司,宁波市,轴承\n';
    const body = multipart({}, { name: '名单.csv', bytes });
    const url = `/pursuits/list?office=${offices.linqing}&account=${accountId}&dueOn=${dueOn}`;
    return { url, body, headers: multipartType };
  },
  'GET /api/v1/prospects/holdings': () => ({ url: `/prospects/holdings?registerIds=${uuidv7()}` }),
  'GET /api/v1/pursuit-rule': () => ({ url: '/pursuit-rule' }),
  'POST /api/v1/pursuit-rule': () => {
    const rule = { id: uuidv7(), effectiveFrom: '2199-01-01', protectionDays: 60, releaseDays: 20, reason: '招商办法' };
    return { url: '/pursuit-rule', body: { key: uuidv7(), ...rule }, status: 201 };
  },
  'GET /api/v1/funnel': () => ({ url: '/funnel?period=2023' }),
  'GET /api/v1/campaigns': () => ({ url: '/campaigns' }),
  'POST /api/v1/campaigns': () => ({ url: '/campaigns', body: { key: uuidv7(), ...campaign() }, status: 201 }),
  'GET /api/v1/campaigns/:id': async (store) => ({ url: `/campaigns/${await running(store)}` }),
  'POST /api/v1/campaigns/:id/publish': async (store) => ({
    url: `/campaigns/${await running(store)}/publish`,
    body: { key: uuidv7() },
    status: 201,
  }),
  'GET /api/v1/offices/:id/assignees': () => ({ url: `/offices/${offices.linqing}/assignees` }),
};
