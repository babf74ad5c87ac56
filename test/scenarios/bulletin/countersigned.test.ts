// An office signs the close of a period with its own key; a bulletin says who signed and who did not, and a stranger sees which
// figures are what was signed.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '../../../src/app/entries/record.ts';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { verify } from '../../../src/app/verification/verify.ts';
import { countersignedSaid } from '../../../src/labels/bulletin/proofPage.ts';
import { cutProofFile } from '../../../src/proof/file.ts';
import { isSound, report } from '../../../src/proof/report.ts';
import type { LedgerAct } from '../../../src/app/entries/decisions.ts';
import { fundAct } from '../../fixture/acts.ts';
import { officeSecret, signedBy } from '../../proof/officeSigner.ts';
import { cityCode, type City, offices, openCity, type Who } from '../samples/city.ts';
import { ids } from '../samples/ledger.ts';

let city: City;
let closeId = '';
const yi = 10_000_000_000n;
const garlic = { project: ids.garlic, officeId: offices.shenxian, who: 'shenxian' };
const bearing = { project: ids.bearing, officeId: offices.linqing, who: 'linqing' };

/** Money of a project, verified. */
async function arrive(days: readonly string[], of = garlic, adjustment?: { reason: string }): Promise<void> {
  const acts = days.map((day, n): LedgerAct => {
    const act = fundAct(of.project, { officeId: of.officeId, occurredOn: day }, (yi * BigInt(n + 1)) / 4n);
    return (
      adjustment ? { ...act, input: { ...act.input, head: { ...act.input.head, adjustment } } } : act
    ) as LedgerAct;
  });
  const by = await actorNamed(city.store, cityCode, of.who);
  const { entryIds } = await record(city.store, by, { useCase: 'arrive', key: uuidv7(), acts });
  const verifier = await actorNamed(city.store, cityCode, 'cityVerify');
  await verify(city.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
}
beforeAll(async () => {
  city = await openCity();
  await city.store.pool.pg.query(
    `insert into role_grant select city_code, id, office, 'publish', created_at, null
     from account, (values ('shenxian', $1::uuid), ('linqing', $2::uuid)) own (name, office)
     where city_code = $3 and username = name`,
    [offices.shenxian, offices.linqing, cityCode],
  );
  const days = ['2023-07-01', '2023-08-01', '2023-09-01', '2023-10-01'];
  await arrive(days);
  await arrive(days, bearing);
});
afterAll(() => city.close());

async function close(period: string, officeId = offices.shenxian): Promise<string> {
  const body = { key: uuidv7(), id: uuidv7(), officeId, period };
  return (await city.ask('cityPublish', 'POST', '/closes', body)).json<{ id: string }>().id;
}
const toSign = async (who: Who = 'shenxian', office = offices.shenxian) =>
  city.ask(who, 'GET', `/closes/${closeId}/countersignature?office=${office}`);
const sign = async (who: Who, office: string, signed: { public: string; signature: string }) => {
  const body = { key: uuidv7(), office, ...signed };
  const answer = await city.ask(who, 'POST', `/closes/${closeId}/countersignature`, body);
  return answer.json<{ breaches?: { law: string }[] }>().breaches?.[0]?.law ?? answer.statusCode;
};
async function published(period = '2023'): Promise<string> {
  const answer = await city.ask('cityPublish', 'POST', `/bulletins/${period}/publish`, { key: uuidv7() });
  return (await city.ask('leader', 'GET', `/publications/${answer.json<{ id: string }>().id}/proof`)).body;
}
const checked = (file: string) => report([{ name: 'file', text: file }]);

test('before anybody signs, the bulletin names who did not', async () => {
  const file = await published('2023-Q3');
  const { files } = checked(file);
  expect(isSound(checked(file))).toBe(true);
  expect(files[0]?.countersigned).toMatchObject({ signed: [], unsigned: ['临清市', '莘县'], covered: 0 });
  expect(cutProofFile(file).page).toContain('本期结账未经单位签认（2家）：临清市、莘县');
});

test('only the office itself signs, of what stood at the close, and once', async () => {
  closeId = await close('2023');
  const { statement } = (await toSign()).json<{ statement: string }>();
  expect(JSON.parse(statement)).toMatchObject({ city: '聊城市', office: '莘县', period: '2023' });
  const right = signedBy(officeSecret, statement);
  expect(await sign('shenxian', offices.shenxian, signedBy(officeSecret, `${statement} `))).toBe(
    'countersignature_wrong',
  );
  expect(await sign('shenxian', offices.linqing, right)).toBe('office_out_of_scope');
  expect(await sign('cityPublish', offices.city, right)).toBe('office_out_of_scope');
  // Nor does the city sign for its counties.
  expect(await sign('cityPublish', offices.shenxian, right)).toBe('office_out_of_scope');
  expect(await sign('cityEnter', offices.shenxian, right)).toBe('right_required');
  expect(await sign('shenxian', offices.shenxian, right)).toBe(201);
  expect(await sign('shenxian', offices.shenxian, right)).toBe('close_already_countersigned');
  expect((await toSign()).json()).toMatchObject({ statement, public: right.public });
  // The rights of these accounts were put in past the door, above.
  const found = (await doctor(city.store)).flatMap(({ places }) => places);
  expect(found.filter((place) => !place.startsWith('role_grant'))).toEqual([]);
});

test('what is told of it then is what it signed, and a row of another office is not', async () => {
  const { files } = checked(await published());
  const [file] = files;
  expect(file?.countersigned?.faults).toEqual([]);
  expect(file?.countersigned?.unsigned).toEqual(['临清市']);
  const [signed] = file?.countersigned?.signed ?? [];
  expect([signed?.office, signed?.keys, signed?.differs]).toEqual(['莘县', [signedBy(officeSecret, '').public], []]);
  expect(signed?.agrees.length).toBeGreaterThan(0);
  const { rows = 0, covered = 0 } = file?.countersigned ?? {};
  expect(covered).toBeGreaterThanOrEqual(4);
  expect(covered).toBeLessThan(rows);
});

test('a signing that comes after a publication is published, and the same once more is not', async () => {
  const last = async () => (await city.ask('cityPublish', 'GET', '/bulletins/2023-08/last')).json();
  closeId = await close('2023-08', offices.linqing);
  await published('2023-08');
  expect(await last()).toMatchObject({ last: { unchanged: true } });
  const { statement } = (await toSign('cityPublish', offices.linqing)).json<{ statement: string }>();
  expect(await sign('linqing', offices.linqing, signedBy(new Uint8Array(32).fill(9), statement))).toBe(201);
  expect(await last()).toMatchObject({ last: { unchanged: false } });
  const file = await published('2023-08');
  expect(checked(file).files[0]?.countersigned?.signed.map(({ office }) => office)).toEqual(['临清市']);
  expect(await last()).toMatchObject({ last: { unchanged: true } });
  const again = await city.ask('cityPublish', 'POST', '/bulletins/2023-08/publish', { key: uuidv7() });
  expect(again.json()).toMatchObject({ breaches: [{ law: 'bulletin_unchanged' }] });
});

test('as it was known before anybody signed, a bulletin tells nobody as signed', async () => {
  const told = async (asKnownAt?: string) => {
    const query = asKnownAt === undefined ? '' : `?asKnownAt=${encodeURIComponent(asKnownAt)}`;
    const answer = await city.ask('leader', 'GET', `/bulletins/2023-08${query}`);
    type Told = { asKnownAt: string; closes: { name: string; signed: { at: string }[] }[] };
    return answer.json<Told>();
  };
  const now = await told();
  const at = now.closes.find(({ name }) => name === '临清市')?.signed[0]?.at ?? '';
  expect(at).not.toBe('');
  expect((await told(now.asKnownAt)).closes).toEqual(now.closes);
  const before = await told(new Date(Date.parse(at) - 1).toISOString());
  expect(before.closes.flatMap(({ signed }) => signed)).toEqual([]);
});

test('what came after the close is told as not signed', async () => {
  await arrive(['2023-11-11'], garlic, { reason: '漏报' });
  const { files } = checked(await published());
  const signed = files[0]?.countersigned?.signed.find(({ office }) => office === '莘县');
  expect(files[0]?.faults).toEqual([]);
  expect(signed?.differs.length).toBeGreaterThan(0);
});

test('one key signs for one office', async () => {
  closeId = await close('1999-05', offices.linqing);
  const { statement } = (await toSign('cityPublish', offices.linqing)).json<{ statement: string }>();
  expect(await sign('linqing', offices.linqing, signedBy(officeSecret, statement))).toBe('key_of_other_office');
});

test('who signed is said, and who signed some of the months', () => {
  const on = (...periods: string[]) => periods.map((period) => ({ period, at: '', public: '' }));
  const one = (name: string, signed: ReturnType<typeof on>) => ({ id: name, name, of: 3, signed });
  const closes = [
    one('甲县', on('2023-Q3')),
    one('乙县', []),
    one('丙县', on('2023-07')),
    one('丁县', on('2023-07', '2023-08', '2023-09')),
  ];
  expect(countersignedSaid({ period: '2023-Q3', closes }, 'zh')).toEqual([
    '本期结账已由单位签认（2家）：甲县、丁县',
    '本期结账未经单位签认（2家）：乙县、丙县（3个月中签认1个月）',
  ]);
  expect(countersignedSaid({ period: '2023' }, 'zh')).toEqual([]);
});
