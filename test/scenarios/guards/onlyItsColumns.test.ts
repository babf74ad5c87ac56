// A workbook puts right what its columns say: what a form has no column for, and what a cell leaves blank, stays as it was, and so
// does what its sender cannot see.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityFields } from '../../../src/sheets/forms/occasions/activities.ts';
import { forms, type FormRecord, type RecordValue } from '../../../src/sheets/forms/index.ts';
import { outingFields } from '../../../src/sheets/forms/occasions/outings.ts';
import type { SheetForm } from '../../../src/sheets/forms/sheetForm.ts';
import { formSheet } from '../../../src/sheets/forms/write.ts';
import { writeWorkbook } from '../../../src/sheets/write/workbook.ts';
import { type City, offices, openCity } from '../samples/city.ts';
import { head, ids } from '../samples/ledger.ts';
import { multipart, multipartType } from '../samples/multipart.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const projects = [ids.bearing, ids.garlic];
const full = {
  activity: {
    name: '全项推介会',
    nature: 'comprehensive',
    part: 'host',
    form: 'promotion',
    level: 'provincial',
    place: '临清',
    atHome: true,
    ledBy: 'city_leader',
    convener: 'association',
    series: '某系列',
    theme: '某主题',
    guests: 30,
    guestCompanies: 20,
    signingHeld: true,
    speeches: 2,
    media: '某报报道',
    host: '某商会',
    coHosts: ['甲会', '乙会'],
    region: '山东',
    attendees: [{ body: '某商会', kind: 'other_chamber', personName: '吴会长', title: '会长' }],
    speakers: [{ body: '某商会', personName: '吴会长', title: null, topic: '链主' }],
    reports: [{ outlet: '某报', headline: '盛会', link: null, publishedOn: '2023-09-11' }],
    signedProjectIds: projects,
    advancedProjectIds: projects,
  },
  outing: {
    destination: '苏州',
    region: '江苏',
    purpose: '走访',
    members: [{ personName: '王县长', title: '县长', rank: 'county_chief' }],
    visits: [{ institution: '某协会', kind: 'other_chamber', metPerson: '赵会长', metTitle: '会长' }],
    projectIds: projects,
  },
} as const;

/** Which row it is, and a cell for each column that says something else than the ledger does. */
const cells: Readonly<Record<string, RecordValue>> = {
  endedOn: '2023-09-11',
  place: '莘县',
  atHome: '否',
  nature: 'visit',
  part: 'lead',
  form: 'conference',
  level: 'national',
  ledBy: 'staff',
  convener: 'city',
  series: '另一系列',
  theme: '另一主题',
  guests: '31',
  guestCompanies: '21',
  signingHeld: '否',
  speeches: '3',
  media: '另一报报道',
  host: '另一商会',
  coHosts: ['丙会'],
  region: '浙江',
  signedProjects: ['蔬菜深加工项目'],
  advancedProjects: ['蔬菜深加工项目'],
  purpose: '洽谈',
  institutions: ['某协会', '另一协会'],
  projects: ['蔬菜深加工项目'],
};

const ended = { endedOn: '2023-09-10' };
let day = 0;

/** What is said of an entry of the city's books, with one cell changed by the county that reports it. */
async function changedBy(kind: 'activity' | 'outing', form: FormRecord['form'], column: string) {
  day++;
  const on = `2023-${String(1 + Math.floor(day / 27)).padStart(2, '0')}-${String(1 + (day % 27)).padStart(2, '0')}`;
  const input = { head: head(offices.shenxian, on), ...full[kind], ...ended };
  const entered = await city.ask('cityEnter', 'POST', '/entries', { key: uuidv7(), acts: [{ kind, input }] });
  expect([entered.statusCode, entered.json().breaches]).toEqual([201, undefined]);
  const before = await saidLast(kind, on);
  const row =
    kind === 'activity'
      ? { office: '莘县', name: full.activity.name, heldOn: on }
      : { office: '莘县', startedOn: on, ...ended, destination: '苏州', members: ['王县长'] };
  const pieces: Uint8Array[] = [];
  await writeWorkbook(
    [formSheet(form, [{ form, cells: { ...row, [column]: cells[column] } }])],
    (piece) => void pieces.push(piece),
  );
  const file = multipart({ office: '371522' }, { name: '更正.xlsx', bytes: Buffer.concat(pieces) });
  const sent = await city.ask('shenxian', 'POST', '/imports', file, multipartType);
  await city.ask('shenxian', 'POST', `/imports/${sent.json().id}/apply`, { key: uuidv7() });
  return { counts: sent.json().counts, before, after: await saidLast(kind, on) };
}

async function saidLast(kind: string, on: string): Promise<Record<string, unknown>> {
  const { rows } = await city.store.pool.pg.query<{ id: string }>(
    `select id from entry where kind = $1 and occurred_on = $2 order by recorded_at desc limit 1`,
    [kind, on],
  );
  return (await city.ask('cityVerify', 'GET', `/entries/${rows[0]?.id ?? ''}`)).json().input;
}

const ofForms = [
  ['activity', 'activities', activityFields('activities')],
  ['activity', 'department_activities', activityFields('department_activities')],
  ['outing', 'outings', outingFields as Readonly<Record<string, string>>],
] as const;

test.each(
  ofForms.flatMap(([kind, form, fields]) =>
    (forms[form] as SheetForm).columns
      .filter(({ field }) => cells[field] !== undefined && fields[field] !== undefined)
      .map(({ field }) => [kind, form, field, fields[field] ?? ''] as const),
  ),
)('%s by a row of %s with %s changes %s alone', async (kind, form, column, field) => {
  const { counts, before, after } = await changedBy(kind, form, column);
  const { head: _then, ...said } = before;
  const { head: _now, ...says } = after;
  // A project of another office is out of its sender's sight: beside the one that the row names it stays, so that nothing changes.
  const stays = /projectIds$/i.test(field);
  expect(counts).toMatchObject({ changed: stays ? 0 : 1, refused: 0 });
  expect(inAnyOrder(says[field]) === inAnyOrder(said[field])).toBe(stays);
  expect({ ...says, [field]: null }).toEqual({ ...said, [field]: null });
});

const inAnyOrder = (value: unknown) =>
  JSON.stringify(Array.isArray(value) ? value.map((one) => JSON.stringify(one)).toSorted() : value);
