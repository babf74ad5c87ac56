// One line per route: a request that is served to whoever may make it, about a row of 临清市. A route that writes is given
// a new row each time. `row` is a text that stands in the answer where the row may be read, and nowhere else.
import { neutralText } from '../../../src/documents/bulletin/neutralText.ts';
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { closePeriod } from '../../../src/app/closes/closePeriod.ts';
import { countersign, toCountersign } from '../../../src/app/closes/countersign.ts';
import { officeSecret, signedBy } from '../../proof/officeSigner.ts';
import { applyImport } from '../../../src/app/imports/apply.ts';
import { previewImport } from '../../../src/app/imports/preview.ts';
import { readImport } from '../../../src/app/imports/read.ts';
import { publishBulletin } from '../../../src/app/bulletin/publish.ts';
import { vault } from '../../fixture/vault.ts';
import { record } from '../../../src/app/entries/record.ts';
import { attachFiles } from '../../../src/app/evidence/attachFiles.ts';
import { drawSpotCheck, spotCheckPage } from '../../../src/app/spotChecks/spotChecks.ts';
import { appraisalRuleSet, underReview } from './appraisalSamples.ts';
import { reviewClauses } from '../../../src/app/clauses/reviewClauses.ts';
import { CompanyInput } from '../../../src/domain/companies/company.ts';
import { defaultCellRule } from '../../../src/domain/figures/cells.ts';
import { ContactInput } from '../../../src/domain/projects/contact.ts';
import { pdf } from '../../fixture/evidenceFiles.ts';
import type { Store } from '../../../src/storage/store.ts';
import { activityAct, agreementAct } from '../../fixture/acts.ts';
import { creditAct } from '../../fixture/acts.ts';
import { cityCode, offices, password } from './city.ts';
import { head, ids } from './ledger.ts';
import { formSheet } from '../../../src/sheets/forms/write.ts';
import { writeWorkbook } from '../../../src/sheets/write/workbook.ts';
import { halves, signedProject, spare, splitAndVerified, verifiedProject } from './packagedSamples.ts';
import {
  alias,
  aliasOf,
  claimOf,
  companyMerge,
  dispute,
  merged,
  mergeOf,
  newCompanies,
  parentOf,
  standingMerge,
  twins,
} from './identitySamples.ts';
import { doubtfulFunds, gradeRule, suspicionRule } from './corroborationSamples.ts';
import {
  lightOnBearing,
  lightRule,
  dispatchRuleSet,
  handedOver,
  lightTurnedLately,
  obstructed,
  promised,
} from './lightSamples.ts';
import { heldMeeting } from './meetingSamples.ts';
import { archivedText, nextText } from './archiveSamples.ts';
import { assessmentSamples } from './assessmentRequests.ts';
import { multipart, multipartType } from './multipart.ts';
import { draftDocx } from '../../fixture/drafts/draftDocx.ts';
import {
  chainRedrawn,
  chainToChange,
  chainToRead,
  chainWorkbook,
  stockUntaken,
  duty,
  newRules,
  redrawing,
  templateToTake,
} from './sampleChains.ts';
import { courted, pursuitSamples } from './pursuitSamples.ts';
import { inFile, sentFile } from './sampleEvidence.ts';
import {
  figureToEnd,
  labelJoined,
  listToEnd,
  newFigure,
  newList,
  regionPrinted,
  strangeFigure,
} from './figureSamples.ts';
import { asked, somebody, stopped, withSecondFactor } from '../accountSamples.ts';
import { askingFor } from './consentSamples.ts';
import { keptApartPair, twinPair } from './twinSamples.ts';

export interface Sample {
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** When served; 200 unless it says otherwise. */
  readonly status?: number;
  readonly row?: string;
}

const absent = '01890000-0000-7000-8000-0000000000ff';
const contact = () => ({
  head: head(offices.linqing, '2023-07-07'),
  companyId: ids.company,
  mode: 'call',
  summary: '电话沟通',
});
const contactAct = () => ({ useCase: 'recordContact', key: uuidv7(), acts: [{ kind: 'contact', input: contact() }] });

/** A contact of 临清市 that waits to be verified. */
async function waiting(store: Store): Promise<string> {
  const input = ContactInput.parse(contact());
  const act = { useCase: 'recordContact', key: uuidv7(), acts: [{ kind: 'contact' as const, input }] };
  await record(store, await actorNamed(store, cityCode, 'linqing'), act);
  return input.head.id;
}

/** An activity of 临清市 that waits to be verified: to those below it it is not there. */
async function planned(store: Store): Promise<string> {
  const act = activityAct({ officeId: offices.linqing, occurredOn: '2023-07-07' }, { name: '尚未核实的推介会' });
  await record(store, await actorNamed(store, cityCode, 'linqing'), { useCase: 'test', key: uuidv7(), acts: [act] });
  return act.input.head.id;
}

/** A company that 临清市 has reported and no project names. */
async function companyAlone(store: Store): Promise<string> {
  const input = CompanyInput.parse({
    head: head(offices.linqing, '2023-07-07'),
    companyId: uuidv7(),
    name: '龘龖靐有限公司',
    kind: 'domestic',
  });
  const act = { useCase: 'recordCompany', key: uuidv7(), acts: [{ kind: 'company_version' as const, input }] };
  await record(store, await actorNamed(store, cityCode, 'linqing'), act);
  return input.companyId;
}

/** An agreement of 临清市 that waits to be reviewed, and one that was. */
async function agreement(store: Store): Promise<string> {
  const act = agreementAct(ids.bearing, { officeId: offices.linqing, occurredOn: '2025-06-01' }, [
    '供水供电到项目红线',
  ]);
  const request = { useCase: 'record_agreement', key: uuidv7(), acts: [act] };
  await record(store, await actorNamed(store, cityCode, 'linqing'), request);
  return act.input.head.id;
}
const reviewOf = (agreementId: string) => ({ id: uuidv7(), agreementId, decisions: [], conclusion: 'passed' as const });
async function reviewed(store: Store): Promise<string> {
  const review = reviewOf(await agreement(store));
  return (await reviewClauses(store, await actorNamed(store, cityCode, 'cityVerify'), { key: uuidv7(), review })).id;
}

const exclusion = {
  effectiveFrom: '2030-01-01',
  name: '房地产',
  words: '房地产业不计入',
  conditions: [{ field: 'industryCode', startsWith: ['70'] }],
};
const draw = () => ({
  id: uuidv7(),
  officeId: offices.linqing,
  kind: 'milestone' as const,
  period: '2023',
  rows: 1,
  seed: '种子',
});
/** A draw of 临清市 and the one entry in it. */
async function drawn(store: Store): Promise<string> {
  const verifier = await actorNamed(store, cityCode, 'cityVerify');
  const { id } = await drawSpotCheck(store, verifier, { key: uuidv7(), draw: draw() });
  const { items } = await spotCheckPage(store, verifier, id, { page: 1, size: 1 });
  return `${id} ${items[0]?.entryId}`;
}

const book = [
  '签约项目一览表',
  '单位：亿元',
  '项目名称,投资方,总投资额,签约时间,行业代码,所属单位',
  `甲{n}项目,示例甲{n}公司,{n}.37,2023-08-08,38,临清市`,
  '未来项目,示例公司,3,2099-01-01,38,临清市',
].join('\r\n');
let books = 0;
/** As somebody types them into the grid. */
const typedRows = (...wrong: string[][]) => ({
  office: '371581',
  form: 'leads',
  fields: ['project', 'industryCode', 'foundOn', 'investment'],
  rows: [[`手工录入项目${++books}`, 'C33', '2023-05-08', '1.5亿'], ...wrong],
});
const nextBook = () => Buffer.from(book.replaceAll('{n}', String(++books)));

async function previewed(store: Store): Promise<string> {
  const wanted = { fileName: '签约.csv', bytes: nextBook(), officeId: offices.linqing };
  return (await previewImport(store, await actorNamed(store, cityCode, 'linqing'), wanted)).id;
}
/** As a workbook, one of whose rows is refused. */
async function previewedWorkbook(store: Store): Promise<string> {
  const cells = {
    project: '未来项目',
    investor: '示例公司',
    investment: '3',
    signedOn: '2099-01-01',
    industryCode: '38',
  };
  const pieces: Uint8Array[] = [];
  await writeWorkbook([formSheet('signed', [{ form: 'signed', cells }])], (bytes) => void pieces.push(bytes));
  const wanted = { fileName: '签约.xlsx', bytes: Buffer.concat(pieces), officeId: offices.linqing };
  return (await previewImport(store, await actorNamed(store, cityCode, 'linqing'), wanted)).id;
}
/** A sum among its rows, of which it is asked whether it is one. */
async function previewedWithDoubt(store: Store): Promise<string> {
  const bytes = Buffer.from(`${nextBook().toString()}\r\n合计2个项目,,5,2023-08-08,38,临清市`);
  const wanted = { fileName: '签约.csv', bytes, officeId: offices.linqing };
  return (await previewImport(store, await actorNamed(store, cityCode, 'linqing'), wanted)).id;
}
async function answering(store: Store, importId: string) {
  const { reading } = await readImport(store, await actorNamed(store, cityCode, 'linqing'), importId);
  return { answers: (reading.doubts ?? []).map(({ key }) => ({ doubt: key, answer: 'skip' })) };
}
async function applied(store: Store): Promise<string> {
  const importId = await previewed(store);
  await applyImport(store, await actorNamed(store, cityCode, 'linqing'), { importId, key: uuidv7() });
  return importId;
}
async function published(store: Store): Promise<string> {
  const publisher = await actorNamed(store, cityCode, 'cityPublish');
  return (await publishBulletin({ ...store, secrets: vault }, publisher, { period: '2022', key: uuidv7() })).id;
}

/** A month before the ledger began, another each time. */
let months = 0;
function nextMonth(): string {
  months++;
  return `${1990 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
const toClose = () => ({ id: uuidv7(), officeId: offices.linqing, period: nextMonth() });
async function closed(store: Store): Promise<string> {
  const publisher = await actorNamed(store, cityCode, 'cityPublish');
  return (await closePeriod(store, publisher, { key: uuidv7(), input: toClose() })).id;
}
/** The month in which the county has rows, closed and signed. */
async function signedMonth(store: Store): Promise<string> {
  const publisher = await actorNamed(store, cityCode, 'cityPublish');
  const input = { id: uuidv7(), officeId: offices.linqing, period: '2023-05' };
  const { id: closeId } = await closePeriod(store, publisher, { key: uuidv7(), input });
  const of = { closeId, office: offices.linqing };
  const { statement } = await toCountersign(store, publisher, of);
  const itself = { ...publisher, grants: [{ role: 'publish' as const, officeId: offices.linqing }] };
  await countersign(store, itself, { ...of, key: uuidv7(), ...signedBy(officeSecret, statement) });
  return closeId;
}
let assessed = 1950;
function nextYear() {
  assessed++;
  return { id: uuidv7(), year: assessed, from: `${assessed}-01-01`, to: `${assessed}-12-25` };
}

/** Made once and only read. */
const once = new Map<string, Promise<string>>();
function kept(store: Store, make: (store: Store) => Promise<string>): Promise<string> {
  const made = once.get(make.name) ?? make(store);
  once.set(make.name, made);
  return made;
}

async function shown(store: Store, entryId: string): Promise<string> {
  const attachments = [{ fileId: await sentFile(store), kind: 'other' as const }];
  await attachFiles(store, await actorNamed(store, cityCode, 'linqing'), { entryId, key: uuidv7(), attachments });
  return entryId;
}

const startedShown = (store: Store) => shown(store, ids.started);
const outingShown = (store: Store) => shown(store, ids.outing);

/** An agreement in the books of 临清市, which keeps all of it. */
async function agreed(store: Store): Promise<string> {
  const act = creditAct(ids.bearing, { officeId: offices.linqing, occurredOn: '2022-01-01' }, [
    [offices.linqing, 10_000],
  ]);
  const request = { useCase: 'record_credit_agreement', key: uuidv7(), acts: [act] };
  await record(store, await actorNamed(store, cityCode, 'linqing'), request);
  return act.input.head.id;
}

let founded = 0;
/** An office below 临清市. */
function founding() {
  const name = `第${++founded}街道`;
  const day = { validFrom: '2022-01-01', reason: '新设' };
  const named = { code: `street-${founded}`, name, shortName: name, kind: 'zone' };
  return { act: 'found', officeId: uuidv7(), parentId: offices.linqing, ...named, ...day };
}

const newText = () => ({ textId: 'monthly', name: '月调度', body: neutralText.body, reason: '例会' });

const mapping = { sheet: '签约', headRow: 3, columns: {} };
const wrong = 'not this one';
const own = (url: string, more: Partial<Sample> = {}) => ({ url, ...more });

const keyed = (status = 204) => ({ body: { key: uuidv7() }, status });

export const samples: Readonly<Record<string, (store: Store) => Sample | Promise<Sample>>> = {
  'GET /api/v1/openapi.json': () => own('/openapi.json'),
  'GET /healthz': () => own('/healthz'),
  ...pursuitSamples,
  'POST /api/v1/session': () => own('/session', { body: { username: 'nobody', password } }),
  // The provider cannot be reached: the sign-in page says so.
  'GET /api/v1/provider/start': () => own('/provider/start', { status: 302 }),
  'GET /api/v1/provider/return': () => own('/provider/return', { status: 302 }),
  'GET /api/v1/session': () => own('/session'),
  'DELETE /api/v1/session': () => own('/session', { status: 204 }),
  'POST /api/v1/password': () => own('/password', { body: { old: wrong, new: 'another good one' }, status: 422 }),
  'GET /api/v1/sessions': () => own('/sessions'),
  'GET /api/v1/sign-ins': () => own('/sign-ins'),
  'DELETE /api/v1/sessions': () => own('/sessions', { status: 204 }),
  'DELETE /api/v1/sessions/:id': () => own(`/sessions/${absent}`, { status: 404 }),
  'GET /api/v1/devices': () => own('/devices'),
  'DELETE /api/v1/devices/:id': () => own(`/devices/${absent}`, { status: 404 }),
  'GET /api/v1/second-factor': () => own('/second-factor'),
  'POST /api/v1/second-factor': () => own('/second-factor', { body: { password: wrong }, status: 422 }),
  'POST /api/v1/second-factor/confirm': () => own('/second-factor/confirm', { body: { code: '000000' }, status: 409 }),
  'POST /api/v1/second-factor/off': () =>
    own('/second-factor/off', { body: { password: wrong, code: '000000' }, status: 409 }),
  'GET /api/v1/sign-in-policy': () => own('/sign-in-policy'),
  'POST /api/v1/sign-in-policy': () => own('/sign-in-policy', { body: {} }),
  'GET /api/v1/people': () => own('/people?size=200', { row: '"username":"linqing"' }),
  'POST /api/v1/people': () => {
    const body = { key: uuidv7(), username: `n-${uuidv7()}`, name: '新人', officeId: offices.linqing };
    return own('/people', { body, status: 201 });
  },
  'GET /api/v1/people/template/accounts.xlsx': () => own('/people/template/accounts.xlsx'),
  'POST /api/v1/people/sheet': () => {
    const bytes = `用户名,姓名,所在单位,角色\nn-${uuidv7()},新人,临清市,填报\n`;
    return own('/people/sheet', { body: multipart({}, { name: '账号.csv', bytes }), headers: multipartType });
  },
  // The city is there: nobody founds another, whatever they have.
  'GET /api/v1/founding/places': () => own('/founding/places?division=371500'),
  'GET /api/v1/founding/chains': () => own('/founding/chains'),
  'POST /api/v1/founding': () => own('/founding', { body: {} }),
  'GET /api/v1/people/:id': async (store) => own(`/people/${await kept(store, somebody)}`),
  'POST /api/v1/people/:id/grant': async (store) => {
    const body = { key: uuidv7(), role: 'lead', officeId: offices.linqing };
    return own(`/people/${await somebody(store)}/grant`, { body, status: 204 });
  },
  'POST /api/v1/people/:id/revoke': async (store) => {
    const body = { key: uuidv7(), role: 'enter', officeId: offices.linqing };
    return own(`/people/${await somebody(store)}/revoke`, { body, status: 204 });
  },
  'POST /api/v1/people/:id/password': async (store) => own(`/people/${await somebody(store)}/password`, keyed(202)),
  'POST /api/v1/people/:id/link': async (store) =>
    own(`/people/${await somebody(store)}/link`, { body: { key: uuidv7(), subject: uuidv7() }, status: 202 }),
  'POST /api/v1/people/:id/disable': async (store) => own(`/people/${await somebody(store)}/disable`, keyed()),
  'POST /api/v1/people/:id/enable': async (store) => own(`/people/${await stopped(store)}/enable`, keyed()),
  'POST /api/v1/people/:id/second-factor/off': async (store) =>
    own(`/people/${await withSecondFactor(store)}/second-factor/off`, keyed(202)),
  'GET /api/v1/people-requests': async (store) => own('/people-requests', { row: await asked(store) }),
  'POST /api/v1/people-requests/:id/confirm': async (store) =>
    own(`/people-requests/${await asked(store)}/confirm`, keyed(200)),
  'POST /api/v1/people-requests/:id/refuse': async (store) =>
    own(`/people-requests/${await asked(store)}/refuse`, keyed()),
  'GET /api/v1/notices': () => own('/notices'),
  'POST /api/v1/notices/seen': () => own('/notices/seen', { body: { until: new Date().toISOString() }, status: 204 }),
  'POST /api/v1/notices/:id/refuse': () => own(`/notices/${absent}/refuse`, keyed(404)),
  'POST /api/v1/people/:id/sign-out': async (store) => own(`/people/${await somebody(store)}/sign-out`, keyed()),
  'POST /api/v1/people/:id/erase': async (store) => own(`/people/${await somebody(store)}/erase`, keyed()),
  'GET /api/v1/offices': () => own('/offices'),
  'GET /api/v1/offices/tree': () => own('/offices/tree'),
  'POST /api/v1/offices/acts': () => own('/offices/acts', { body: { key: uuidv7(), act: founding() }, status: 201 }),
  'GET /api/v1/city-profile': async (store) => {
    await kept(store, strangeFigure);
    return own('/city-profile');
  },
  'POST /api/v1/city-profile': () => {
    const profile = { id: uuidv7(), issuer: '市投资促进局', completeFrom: '2022-01-01', reason: '局务会' };
    return own('/city-profile', { body: { key: uuidv7(), profile }, status: 201 });
  },
  'GET /api/v1/texts': () => own('/texts'),
  'GET /api/v1/texts/:textId/versions/:version': () => own('/texts/monthly/versions/0'),
  'POST /api/v1/texts': () =>
    own('/texts', { body: { key: uuidv7(), text: { id: uuidv7(), ...newText() } }, status: 201 }),
  'POST /api/v1/texts/:textId/end': () =>
    own('/texts/no_such/end', { body: { key: uuidv7(), id: uuidv7(), reason: '改用新文本' }, status: 404 }),
  'GET /api/v1/templates': () => own('/templates'),
  'GET /api/v1/texts/:textId/template': () => own('/texts/no_such/template', { status: 404 }),
  'POST /api/v1/texts/:textId/template': async () => {
    const fields = { key: uuidv7(), id: uuidv7(), reason: '局务会' };
    const body = multipart(fields, { name: '通报.docx', bytes: await draftDocx() });
    return own('/texts/annual/template', { body, headers: multipartType, status: 201 });
  },
  'POST /api/v1/texts/:textId/template/end': () =>
    own('/texts/no_such/template/end', { body: { key: uuidv7(), id: uuidv7(), reason: '改用公文格式' }, status: 404 }),
  'POST /api/v1/texts/preview': () => {
    const { reason: _, ...text } = newText();
    return own('/texts/preview', { body: { period: '2023', text } });
  },
  'GET /api/v1/city-figures': () => own('/city-figures?size=200'),
  'GET /api/v1/city-figures/:id': () => own('/city-figures/funds_arrived'),
  'GET /api/v1/countable': () => own('/countable'),
  'GET /api/v1/city-figures-file': () => own('/city-figures-file'),
  'POST /api/v1/city-figures': () =>
    own('/city-figures', { body: { key: uuidv7(), figure: { ...newFigure(), reason: '局务会' } }, status: 201 }),
  'POST /api/v1/city-figures/end': async (store) => {
    const end = { id: uuidv7(), figureId: await figureToEnd(store), lastDay: '2030-12-31', reason: '不再统计' };
    return own('/city-figures/end', { body: { key: uuidv7(), end }, status: 201 });
  },
  'POST /api/v1/city-figures/preview': () =>
    own('/city-figures/preview', { body: { period: '2023', definition: newFigure().definition }, row: ids.bearing }),
  'POST /api/v1/city-figures-file': () => {
    const figures = [{ definition: newFigure().definition, reason: '局务会' }];
    const file = { format: 'yiwang-figures', version: 1, city: '邻市', figures };
    return own('/city-figures-file', { body: { key: uuidv7(), keeps: true, file } });
  },
  'GET /api/v1/labels': async (store) => {
    await kept(store, labelJoined);
    return own('/labels?kind=investorClass');
  },
  'POST /api/v1/labels/preview': () =>
    own('/labels/preview', {
      body: { period: '2023', act: { kind: 'investorClass', label: 'world_500', act: 'end' } },
    }),
  'POST /api/v1/labels': () => {
    const act = { id: uuidv7(), kind: 'tag', label: `mark ${uuidv7()}`, act: 'add', reason: '局务会' };
    return own('/labels', { body: { key: uuidv7(), act }, status: 201 });
  },
  'GET /api/v1/place-lists': async (store) => {
    await kept(store, regionPrinted);
    return own('/place-lists');
  },
  'GET /api/v1/divisions': () => own('/divisions?above=440000'),
  'POST /api/v1/place-lists/preview': () => own('/place-lists/preview', { body: { period: '2023', list: newList() } }),
  'POST /api/v1/place-lists': () =>
    own('/place-lists', {
      body: { key: uuidv7(), list: { ...newList(), id: uuidv7(), reason: '局务会' } },
      status: 201,
    }),
  'POST /api/v1/place-lists/end': async (store) => {
    const end = { id: uuidv7(), listId: await listToEnd(store), lastDay: '2030-12-31', reason: '不再使用' };
    return own('/place-lists/end', { body: { key: uuidv7(), end }, status: 201 });
  },
  ...assessmentSamples,
  'GET /api/v1/credit-agreements': async (store) =>
    own('/credit-agreements?size=200', { row: await kept(store, agreed) }),
  'GET /api/v1/industries': () => own('/industries'),
  'GET /api/v1/industries/found': () => own('/industries/found?typed=zhoucheng'),
  // With the new year shipped figures change their definition, which the answers say.
  'GET /api/v1/overview': () => own('/overview?period=2023..2024'),
  'GET /api/v1/figures': () => own('/figures?period=2023..2024'),
  'GET /api/v1/figures/:id': () => own('/figures/projects_new?period=2023..2024'),
  'GET /api/v1/figures/:id/receipt': () => own('/figures/projects_new/receipt?period=2023..2024', { row: ids.bearing }),
  'GET /api/v1/targets': () => own('/targets?period=2023..2024&figure=projects_new'),
  'GET /api/v1/cell-rule': () => own('/cell-rule'),
  'POST /api/v1/cell-rule': () => {
    const rule = { ...defaultCellRule, id: uuidv7(), effectiveFrom: '2199-01-01', reason: '统计保密办法' };
    return own('/cell-rule', { body: { key: uuidv7(), rule }, status: 201 });
  },
  'GET /api/v1/projects': () => own('/projects?size=200', { row: ids.bearing }),
  'GET /api/v1/projects/board': () => own('/projects/board', { row: ids.bearing }),
  'GET /api/v1/projects/labels': () => own('/projects/labels', { row: '灯塔企业' }),
  'GET /api/v1/projects/export.xlsx': () => own('/projects/export.xlsx', { row: '高端轴承产业园项目' }),
  'POST /api/v1/projects/named': async (store) => {
    const { rows } = await store.pool.pg.query<{ code: string }>(
      'select short_code as code from project where id = $1',
      [ids.bearing],
    );
    return own('/projects/named', { body: { code: rows[0]?.code, name: '高端轴承产业园项目' }, row: ids.bearing });
  },
  'GET /api/v1/projects/:id': async (store) => {
    await kept(store, startedShown);
    return own(`/projects/${ids.bearing}`, { row: ids.bearing });
  },
  'GET /api/v1/entries/own': () => own('/entries/own'),
  'GET /api/v1/entries/:id': () => own(`/entries/${ids.started}`, { row: ids.bearing }),
  'GET /api/v1/listed/:kind': () => own('/listed/outing', { row: '某轴承协会' }),
  'GET /api/v1/occasions/:kind': async (store) => own('/occasions/activity?size=200', { row: await planned(store) }),
  'GET /api/v1/listed/:kind/export.xlsx': () => own('/listed/outing/export.xlsx', { row: '某轴承协会' }),
  'GET /api/v1/entries/:id/page': async (store) => {
    await kept(store, outingShown);
    return own(`/entries/${ids.outing}/page`, { row: '某轴承协会' });
  },
  'GET /api/v1/entries/:id/trail': () => own(`/entries/${ids.started}/trail`, { row: ids.started }),
  'GET /api/v1/entries/:id/told': () => own(`/entries/${ids.started}/told`, { row: ids.started }),
  'POST /api/v1/entries': () => own('/entries', { body: contactAct(), status: 201 }),
  'GET /api/v1/companies': () => own(`/companies?name=${encodeURIComponent('示例轴承集团')}`),
  'GET /api/v1/companies/held': async (store) =>
    own(`/companies/held?name=${encodeURIComponent(await courted(store))}`),
  'GET /api/v1/companies/likely': () => own(`/companies/likely?name=${encodeURIComponent('示例轴承')}`),
  'GET /api/v1/companies/:id': async (store) => own(`/companies/${await companyAlone(store)}`),
  'GET /api/v1/search': () => own(`/search?q=${encodeURIComponent('轴承')}`),
  'GET /api/v1/chains': () => own('/chains'),
  'GET /api/v1/chain-templates': () => own('/chain-templates'),
  'POST /api/v1/chain-templates/take': async (store) => {
    const templates = [await templateToTake(store)];
    return own('/chain-templates/take', { body: { key: uuidv7(), templates }, status: 201 });
  },
  'POST /api/v1/chains/stock': async (store) => {
    await stockUntaken(store);
    return own('/chains/stock', { body: { key: uuidv7() }, status: 201 });
  },
  'GET /api/v1/chains/:id': async (store) => own(`/chains/${(await chainToRead(store)).id}`, { row: ids.bearing }),
  'GET /api/v1/chains/:id/nodes/:nodeId/firms': async (store) => {
    const { id, node } = await chainToRead(store);
    return own(`/chains/${id}/nodes/${node}/firms`);
  },
  'GET /api/v1/chains/:id/nodes/:nodeId/projects': async (store) => {
    const { id, node } = await chainToRead(store);
    return own(`/chains/${id}/nodes/${node}/projects`, { row: ids.bearing });
  },
  'GET /api/v1/chains/:id/versions': async (store) => own(`/chains/${(await chainToRead(store)).id}/versions`),
  'GET /api/v1/chains/:id/versions/:version': async (store) =>
    own(`/chains/${(await chainToRead(store)).id}/versions/1?against=1`),
  'GET /api/v1/chains/:id/versions/:version/chain.xlsx': async (store) =>
    own(`/chains/${(await chainToRead(store)).id}/versions/1/chain.xlsx`),
  'GET /api/v1/chains/:id/lists.docx': async (store) =>
    own(`/chains/${(await chainToRead(store)).id}/lists.docx`, { row: '高端轴承产业园项目' }),
  'GET /api/v1/chains/:id/lists.xlsx': async (store) =>
    own(`/chains/${(await chainToRead(store)).id}/lists.xlsx`, { row: '高端轴承产业园项目' }),
  'POST /api/v1/chains/:id/sheets': async (store) => {
    const body = multipart({}, { name: '轴承.xlsx', bytes: await chainWorkbook() });
    return own(`/chains/${(await chainToRead(store)).id}/sheets`, { body, headers: multipartType });
  },
  'PUT /api/v1/chains/:id': async (store) =>
    own(`/chains/${await chainToChange(store)}`, { body: redrawing(), status: 201 }),
  'POST /api/v1/chains/:id/restore': async (store) => {
    const body = { key: uuidv7(), baseVersion: 2, version: 1 };
    return own(`/chains/${await chainRedrawn(store)}/restore`, { body, status: 201 });
  },
  'POST /api/v1/chains/:id/retire': async (store) =>
    own(`/chains/${await chainToChange(store)}/retire`, { body: { key: uuidv7(), baseVersion: 1 }, status: 201 }),
  'GET /api/v1/chains/:id/duty': async (store) => own(`/chains/${(await chainToRead(store)).id}/duty`),
  'PUT /api/v1/chains/:id/duty': async (store) =>
    own(`/chains/${await chainToChange(store)}/duty`, { body: { key: uuidv7(), baseVersion: 0, duty }, status: 201 }),
  'GET /api/v1/net/chains/:id': async (store) => own(`/net/chains/${(await chainToRead(store)).id}`),
  'GET /api/v1/net/chains/:id/list.xlsx': async (store) =>
    own(`/net/chains/${(await chainToRead(store)).id}/list.xlsx`, { row: '高端轴承产业园项目' }),
  'GET /api/v1/register-coverage': () => own('/register-coverage'),
  'POST /api/v1/register-coverage': () => {
    const input = { divisions: ['34'], source: '规上工业企业名录', asOf: '2023-12-31' };
    return own('/register-coverage', { body: { key: uuidv7(), input }, status: 201 });
  },
  'GET /api/v1/chain-rules': () => own('/chain-rules'),
  'POST /api/v1/chain-rules': () => own('/chain-rules', { body: { key: uuidv7(), input: newRules() }, status: 201 }),
  'GET /api/v1/stage-rules': () => own('/stage-rules'),
  'POST /api/v1/stage-rules': () => {
    const change = { what: 'gate', of: 'site_photo', rule: { from: 'started', origins: ['typed'] } };
    return own('/stage-rules', {
      body: { key: uuidv7(), change, effectiveFrom: '2199-01-01', reason: '年度考核办法' },
      status: 201,
    });
  },
  'POST /api/v1/projects/:id/back-moves': async (store) => {
    const id = await spare(store, 'signed', async () => (await signedProject(store)).id);
    return own(`/projects/${id}/back-moves`, { body: { key: uuidv7(), to: 'lead', reason: '未签成' }, status: 201 });
  },
  'POST /api/v1/projects/:id/split': async (store) =>
    own(`/projects/${await spare(store, 'to split', verifiedProject)}/split`, { body: halves(), status: 201 }),
  'POST /api/v1/packages': async (store) => {
    const projectIds = [await spare(store, 'one', verifiedProject), await spare(store, 'other', verifiedProject)];
    const body = { key: uuidv7(), reason: '打包申报', packageId: uuidv7(), name: '打包项目', projectIds };
    return own('/packages', { body, status: 201 });
  },
  'POST /api/v1/packagings/:id/undo': async (store) =>
    own(`/packagings/${await spare(store, 'split', splitAndVerified)}/undo`, {
      body: { key: uuidv7(), reason: '分错了' },
      status: 201,
    }),
  'GET /api/v1/merges': async (store) => own('/merges?size=200', { row: await kept(store, merged) }),
  'GET /api/v1/merges/:id': async (store) => {
    const id = await kept(store, merged);
    return own(`/merges/${id}`, { row: id });
  },
  'POST /api/v1/merges/preview': async (store) => own('/merges/preview', { body: await twins(store) }),
  'POST /api/v1/merges': async (store) => own('/merges', { body: mergeOf(await twins(store)), status: 201 }),
  'POST /api/v1/merges/:id/undo': async (store) =>
    own(`/merges/${await standingMerge(store)}/undo`, {
      body: { key: uuidv7(), id: uuidv7(), reason: '两个项目' },
      status: 201,
    }),
  'GET /api/v1/company-merges': () => own('/company-merges'),
  'POST /api/v1/company-merges': async (store) =>
    own('/company-merges', { body: mergeOf(await newCompanies(store)), status: 201 }),
  'POST /api/v1/company-merges/:id/undo': async (store) =>
    own(`/company-merges/${await companyMerge(store)}/undo`, {
      body: { key: uuidv7(), id: uuidv7(), reason: '两家企业' },
      status: 201,
    }),
  'GET /api/v1/companies/:id/names': () => own(`/companies/${ids.company}/names`),
  'POST /api/v1/companies/:id/aliases': () =>
    own(`/companies/${ids.company}/aliases`, { body: aliasOf(), status: 201 }),
  'POST /api/v1/company-aliases/:id/withdraw': async (store) =>
    own(`/company-aliases/${await alias(store)}/withdraw`, {
      body: { key: uuidv7(), id: uuidv7(), reason: '记错了' },
      status: 201,
    }),
  'POST /api/v1/companies/:id/parent': () =>
    own(`/companies/${ids.company}/parent`, { body: parentOf('示例控股公司'), status: 201 }),
  'GET /api/v1/disputes': async (store) => own('/disputes?size=200', { row: await kept(store, dispute) }),
  'GET /api/v1/disputes/:id': async (store) => {
    const id = await kept(store, dispute);
    return own(`/disputes/${id}`, { row: id });
  },
  'POST /api/v1/disputes': async (store) => own('/disputes', { body: await claimOf(store), status: 201 }),
  'POST /api/v1/disputes/:id/decisions': async (store) =>
    own(`/disputes/${await kept(store, dispute)}/decisions`, {
      body: { key: uuidv7(), id: uuidv7(), outcome: 'first', reason: '首报在先' },
      status: 201,
    }),
  'GET /api/v1/protection-rules': () => own('/protection-rules'),
  'POST /api/v1/protection-rules': () =>
    own('/protection-rules', {
      body: { key: uuidv7(), id: uuidv7(), effectiveFrom: '2199-01-01', days: 90, reason: '首报负责制' },
      status: 201,
    }),
  'GET /api/v1/consents': async (store) => own('/consents?size=200', { row: await kept(store, askingFor) }),
  'POST /api/v1/consents': async (store) => {
    const body = { key: uuidv7(), entryIds: [await askingFor(store)], word: 'given' };
    return own('/consents', { body, status: 201 });
  },
  'GET /api/v1/pending': () => own('/pending?size=100', { row: ids.waiting }),
  'POST /api/v1/verifications': async (store) => {
    const entryIds = [await waiting(store)];
    return own('/verifications', { body: { key: uuidv7(), decision: 'verified', entryIds }, status: 201 });
  },
  'GET /api/v1/radar': async (store) => {
    const [row = ''] = (await kept(store, twinPair)).split(' ');
    return own(`/radar?project=${row}`, { row: `"projectId":"${row}"` });
  },
  'POST /api/v1/radar/likely': async (store) => {
    const [row = ''] = (await kept(store, twinPair)).split(' ');
    const body = { officeId: offices.shenxian, name: '数控机床主轴项目', investor: '苏州昉昱精机有限公司' };
    return own('/radar/likely', { body: { ...body, investmentFen: '41700000000' }, row: `"projectId":"${row}"` });
  },
  'POST /api/v1/kept-apart': async (store) => {
    const [projectId, otherId] = (await twinPair(store)).split(' ');
    const body = { key: uuidv7(), id: uuidv7(), projectId, otherId, reason: '两份合同' };
    return own('/kept-apart', { body, status: 201 });
  },
  'POST /api/v1/kept-apart/:id/undo': async (store) =>
    own(`/kept-apart/${await keptApartPair(store)}/undo`, { body: { key: uuidv7(), reason: '看错了' }, status: 201 }),
  'GET /api/v1/tasks': () => own('/tasks'),
  'GET /api/v1/lights': async (store) => own('/lights?size=200', { row: await kept(store, lightOnBearing) }),
  'GET /api/v1/projects/:id/lights': async (store) => {
    await kept(store, lightOnBearing);
    return own(`/projects/${ids.bearing}/lights`, { row: '高端轴承产业园项目' });
  },
  'GET /api/v1/light-rules': () => own('/light-rules'),
  'POST /api/v1/light-rules': async (store) =>
    own('/light-rules', { body: { key: uuidv7(), rule: lightRule(store) }, status: 201 }),
  'POST /api/v1/light-rules/simulate': (store) =>
    own('/light-rules/simulate', { body: { test: lightTurnedLately(store) } }),
  'GET /api/v1/obstacles': async (store) => own('/obstacles?size=200', { row: await kept(store, obstructed) }),
  'GET /api/v1/dispatch-items': async (store) =>
    own('/dispatch-items?size=200', { row: await kept(store, handedOver) }),
  'GET /api/v1/dispatch-items/:id': async (store) => {
    const id = await kept(store, handedOver);
    return own(`/dispatch-items/${id}`, { row: id });
  },
  'GET /api/v1/dispatch-items/:id/docx': async (store) => own(`/dispatch-items/${await kept(store, handedOver)}/docx`),
  'GET /api/v1/dispatch-meetings': async (store) =>
    own('/dispatch-meetings?size=200', { row: await kept(store, heldMeeting) }),
  'GET /api/v1/dispatch-meetings/:id': async (store) => {
    const id = await kept(store, heldMeeting);
    return own(`/dispatch-meetings/${id}`, { row: id });
  },
  'GET /api/v1/agenda-candidates': async (store) => {
    await kept(store, heldMeeting);
    await kept(store, lightOnBearing);
    return own(`/agenda-candidates?office=${offices.linqing}`);
  },
  'GET /api/v1/dispatch-meetings/:id/docx': async (store) =>
    own(`/dispatch-meetings/${await kept(store, heldMeeting)}/docx?document=minutes`),
  'GET /api/v1/dispatch-meetings/:id/table.xlsx': async (store) =>
    own(`/dispatch-meetings/${await kept(store, heldMeeting)}/table.xlsx`),
  'GET /api/v1/dispatch-rule': () => own('/dispatch-rule'),
  'POST /api/v1/dispatch-rule': (store) =>
    own('/dispatch-rule', { body: { key: uuidv7(), ...dispatchRuleSet(store) }, status: 201 }),
  'GET /api/v1/promises': async (store) => own('/promises?size=200', { row: await kept(store, promised) }),
  'GET /api/v1/cohorts': () => own('/cohorts'),
  'GET /api/v1/cohorts/rows': () => own('/cohorts/rows?year=2023&step=started&months=12', { row: ids.bearing }),
  'GET /api/v1/exclusion-rules': () => own('/exclusion-rules'),
  'POST /api/v1/exclusion-rules': () => {
    const rule = { ...exclusion, ruleId: `rule_${uuidv7().replaceAll('-', '').slice(20)}` };
    return own('/exclusion-rules', { body: { key: uuidv7(), rule }, status: 201 });
  },
  'POST /api/v1/exclusion-rules/simulate': () =>
    own('/exclusion-rules/simulate', { body: { conditions: exclusion.conditions, period: '2023' } }),
  'GET /api/v1/suspicions': async (store) => {
    await kept(store, doubtfulFunds);
    return own('/suspicions?period=2022', { row: `"projectId":"${ids.bearing}"` });
  },
  'GET /api/v1/corroboration-rules': () => own('/corroboration-rules'),
  'POST /api/v1/corroboration-rules/grades': () =>
    own('/corroboration-rules/grades', { body: { key: uuidv7(), rule: gradeRule() }, status: 201 }),
  'POST /api/v1/corroboration-rules/suspicion': () =>
    own('/corroboration-rules/suspicion', { body: { key: uuidv7(), rule: suspicionRule() }, status: 201 }),
  'POST /api/v1/corroboration-rules/suspicion/simulate': () =>
    own('/corroboration-rules/suspicion/simulate', { body: { rules: suspicionRule().rules } }),
  'GET /api/v1/spot-checks': async (store) =>
    own('/spot-checks', { row: (await kept(store, drawn)).split(' ')[0] ?? '' }),
  'POST /api/v1/spot-checks': () => own('/spot-checks', { body: { key: uuidv7(), draw: draw() }, status: 201 }),
  'GET /api/v1/spot-checks/:id': async (store) =>
    own(`/spot-checks/${(await kept(store, drawn)).split(' ')[0]}`, { row: ids.bearing }),
  'GET /api/v1/spot-checks/:id/list.xlsx': async (store) =>
    own(`/spot-checks/${(await kept(store, drawn)).split(' ')[0]}/list.xlsx`, { row: '高端轴承产业园项目' }),
  'POST /api/v1/site-checks': async (store) => {
    const [spotCheckId, checkedEntryId] = (await drawn(store)).split(' ');
    const today = new Date(store.clock().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    const on = { ...head(offices.linqing, today), id: uuidv7() };
    const input = { head: on, spotCheckId, checkedEntryId, outcome: 'matches', place: '现场', checker: '张三' };
    return own('/site-checks', { body: { key: uuidv7(), input }, status: 201 });
  },
  'GET /api/v1/appraisals': async (store) => own('/appraisals?size=200', { row: await kept(store, underReview) }),
  'GET /api/v1/appraisals/:id': async (store) => {
    const id = await kept(store, underReview);
    return own(`/appraisals/${id}`, { row: id });
  },
  'GET /api/v1/appraisals/:id/docx': async (store) => own(`/appraisals/${await kept(store, underReview)}/docx`),
  'GET /api/v1/projects/:id/signing-gate': async (store) => {
    await kept(store, underReview);
    return own(`/projects/${ids.bearing}/signing-gate`);
  },
  'GET /api/v1/appraisal-rule': async (store) => {
    await kept(store, underReview);
    return own('/appraisal-rule');
  },
  'POST /api/v1/appraisal-rule': (store) =>
    own('/appraisal-rule', { body: { key: uuidv7(), ...appraisalRuleSet(store) }, status: 201 }),
  'GET /api/v1/clause-rules': () => own('/clause-rules'),
  'POST /api/v1/clause-check': () => own('/clause-check', { body: { text: '税收先征后返' } }),
  'GET /api/v1/projects/:id/clauses': async (store) =>
    own(`/projects/${ids.bearing}/clauses`, { row: await kept(store, agreement) }),
  'GET /api/v1/clause-reviews': async (store) => own('/clause-reviews?size=200', { row: await kept(store, agreement) }),
  'POST /api/v1/clause-reviews': async (store) => {
    const body = { key: uuidv7(), review: reviewOf(await agreement(store)) };
    return own('/clause-reviews', { body, status: 201 });
  },
  'GET /api/v1/clause-reviews/:id/docx': async (store) =>
    own(`/clause-reviews/${await kept(store, reviewed)}/docx`, { row: '高端轴承产业园项目' }),
  'POST /api/v1/imports': () => {
    const body = multipart({ office: '371581' }, { name: '签约.csv', bytes: nextBook() });
    return own('/imports', { body, headers: multipartType, status: 201 });
  },
  'GET /api/v1/grid-forms/:form': () => own('/grid-forms/signed'),
  'POST /api/v1/imports/grid/check': () =>
    own('/imports/grid/check', { body: typedRows(['未来项目', 'C33', '2099-01-01', '二']) }),
  'POST /api/v1/imports/grid': () => own('/imports/grid', { body: typedRows(), status: 201 }),
  'GET /api/v1/imports': async (store) => own('/imports', { row: await kept(store, previewed) }),
  'GET /api/v1/imports/template/:form.xlsx': () => own('/imports/template/signed.xlsx'),
  'GET /api/v1/imports/:id': async (store) => own(`/imports/${await kept(store, previewed)}`),
  'GET /api/v1/imports/:id/progress': async (store) => own(`/imports/${await kept(store, previewed)}/progress`),
  'DELETE /api/v1/imports/:id/progress': async (store) =>
    own(`/imports/${await kept(store, previewed)}/progress`, { status: 204 }),
  'GET /api/v1/imports/:id/rows': async (store) => own(`/imports/${await kept(store, previewed)}/rows`),
  'GET /api/v1/imports/:id/refused.xlsx': async (store) =>
    own(`/imports/${await kept(store, previewed)}/refused.xlsx`, { row: '未来项目' }),
  'GET /api/v1/imports/:id/marked.xlsx': async (store) =>
    own(`/imports/${await kept(store, previewedWorkbook)}/marked.xlsx`, { row: '未来项目' }),
  'GET /api/v1/imports/:id/sheet': async (store) =>
    own(`/imports/${await kept(store, previewed)}/sheet?sheet=${encodeURIComponent('签约')}`, { row: '未来项目' }),
  'POST /api/v1/imports/:id/mapping': async (store) =>
    own(`/imports/${await previewed(store)}/mapping`, { body: mapping }),
  'POST /api/v1/imports/:id/apply': async (store) =>
    own(`/imports/${await previewed(store)}/apply`, { body: { key: uuidv7() } }),
  'POST /api/v1/imports/:id/twins': async (store) =>
    own(`/imports/${await previewed(store)}/twins`, { body: { choice: 'import' } }),
  'POST /api/v1/imports/:id/doubts': async (store) => {
    const importId = await previewedWithDoubt(store);
    return own(`/imports/${importId}/doubts`, { body: await answering(store, importId) });
  },
  'POST /api/v1/imports/:id/undo': async (store) =>
    own(`/imports/${await applied(store)}/undo`, { body: { key: uuidv7(), reason: '重复上传' } }),
  'POST /api/v1/files': () => {
    const body = multipart({}, { name: '合同.pdf', bytes: pdf(uuidv7()) });
    return own(`/files?office=${offices.linqing}&id=${uuidv7()}`, { body, headers: multipartType, status: 201 });
  },
  'GET /api/v1/files/:id': async (store) => own(`/files/${await kept(store, sentFile)}`, { row: inFile }),
  'POST /api/v1/files/:id/withdrawal': async (store) => own(`/files/${await sentFile(store)}/withdrawal`, keyed(201)),
  'POST /api/v1/entries/:id/attachments': async (store) => {
    const attachments = [{ fileId: await sentFile(store), kind: 'contract' }];
    return own(`/entries/${await waiting(store)}/attachments`, { body: { key: uuidv7(), attachments }, status: 201 });
  },
  'GET /api/v1/evidence-policy': () => own('/evidence-policy'),
  'POST /api/v1/evidence-policy': () => own('/evidence-policy', { body: { key: uuidv7(), policy: {} } }),
  'GET /api/v1/bulletins/:period': () => own('/bulletins/2023..2024?text=annual'),
  'GET /api/v1/bulletins/:period/comparison': () => own('/bulletins/2023..2024/comparison'),
  'GET /api/v1/bulletins/:period/last': () => own('/bulletins/2023/last'),
  'GET /api/v1/bulletins/:period/docx': () => own('/bulletins/2023/docx'),
  'POST /api/v1/bulletins/:period/publish': () =>
    own('/bulletins/2023/publish', { body: { key: uuidv7() }, status: 201 }),
  'GET /api/v1/publications': () => own('/publications'),
  'GET /api/v1/publications/:id': async (store) => own(`/publications/${await kept(store, published)}`),
  'GET /api/v1/publications/:id/docx': async (store) => own(`/publications/${await kept(store, published)}/docx`),
  'GET /api/v1/publications/:id/proof': async (store) => own(`/publications/${await kept(store, published)}/proof`),
  'GET /api/v1/publications/:id/office-key': async (store) =>
    own(`/publications/${await kept(store, published)}/office-key?office=371581`),
  'GET /api/v1/proof-keys': () => own('/proof-keys'),
  'POST /api/v1/checks': () => own('/checks', { body: { text: '全市新引进过亿元项目1个' } }),
  'POST /api/v1/checks/file': () =>
    own('/checks/file', {
      body: multipart({}, { name: '文稿.txt', bytes: '共22次，其中7次' }),
      headers: multipartType,
    }),
  'POST /api/v1/checks/docx': async () =>
    own('/checks/docx', {
      body: multipart({}, { name: '文稿.docx', bytes: await draftDocx() }),
      headers: multipartType,
    }),
  'POST /api/v1/checks/report': () =>
    own('/checks/report', { body: { format: 'xlsx', drafts: [{ fileName: '文稿.doc', unread: '打不开' }] } }),
  'GET /api/v1/archive': () => own('/archive'),
  'GET /api/v1/archive/:id': async (store) => own(`/archive/${await kept(store, archivedText)}`),
  'POST /api/v1/archive': () =>
    own('/archive', {
      body: multipart(
        { key: uuidv7(), id: uuidv7(), title: '公报（示例）', period: '2022' },
        { name: '公报.txt', bytes: nextText() },
      ),
      headers: multipartType,
      status: 201,
    }),
  'POST /api/v1/archive/:id/withdrawal': async (store) =>
    own(`/archive/${await archivedText(store)}/withdrawal`, {
      body: { key: uuidv7(), reason: '口径已变' },
      status: 201,
    }),
  'GET /api/v1/views': () => own('/views'),
  'POST /api/v1/views': () => own('/views', { body: { screen: 'ledger', name: '甲', query: {} } }),
  'DELETE /api/v1/views/:id': () => own(`/views/${absent}`, { status: 404 }),
  'GET /api/v1/closes': () => own('/closes?year=2023'),
  'GET /api/v1/closes/period': () => {
    return own(`/closes/period?office=${offices.linqing}&period=2023-02`, { row: ids.waiting });
  },
  'POST /api/v1/closes': () => own('/closes', { body: { key: uuidv7(), ...toClose() }, status: 201 }),
  'GET /api/v1/closes/:id/countersignature': async (store) =>
    own(`/closes/${await kept(store, signedMonth)}/countersignature?office=${offices.linqing}`),
  'POST /api/v1/closes/:id/countersignature': async (store) => {
    const closeId = await closed(store);
    const publisher = await actorNamed(store, cityCode, 'cityPublish');
    const { statement } = await toCountersign(store, publisher, { closeId, office: offices.linqing });
    const body = { key: uuidv7(), office: offices.linqing, ...signedBy(officeSecret, statement) };
    return own(`/closes/${closeId}/countersignature`, { body, status: 201 });
  },
  'POST /api/v1/closes/:id/reopen': async (store) => {
    return own(`/closes/${await closed(store)}/reopen`, { body: { key: uuidv7(), reason: '数据有误' } });
  },
  'GET /api/v1/assessment-years': () => own('/assessment-years'),
  'POST /api/v1/assessment-years': () => own('/assessment-years', { body: { key: uuidv7(), ...nextYear() } }),
};
