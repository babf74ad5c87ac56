// One credit code, one firm in a city, whatever the path.
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { voidAct } from '../../../test/fixture/acts.ts';
import { laws } from '../../../test/fixture/laws.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { must } from '../../../test/fixture/must.ts';
import { CompanyInput, creditCodeWithCheck } from '../../domain/companies/company.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { doctor } from '../keeping/doctor.ts';
import { applyImport } from '../imports/apply.ts';
import { previewImport } from '../imports/preview.ts';
import { record } from '../entries/record.ts';
import { verify } from '../verification/verify.ts';
import { mergeCompanies, undoCompanyMerge } from './mergeCompanies.ts';

let at: TestCity;
let [linqing, guanxian, verifier, inCity]: Actor[] = [];
beforeAll(async () => {
  at = await openTestCity();
  linqing = await at.actor('临清填报', ['enter', office.linqing]);
  guanxian = await at.actor('冠县填报', ['enter', office.guanxian]);
  inCity = await at.actor('市填报', ['enter', office.root]);
  verifier = await at.actor('审核员', ['verify', office.root]);
});
afterAll(() => at.close());

let codes = 0;
const newCode = () => creditCodeWithCheck(`91371500MA${String(++codes).padStart(7, '3')}`);
const day = { officeId: office.linqing, occurredOn: '2023-05-08' };
const firm = (companyId: string, name: string, creditCode: string | null, head: object = day): LedgerAct => ({
  kind: 'company_version',
  input: CompanyInput.parse({ head: { id: uuidv7(), ...head }, companyId, name, kind: 'domestic', creditCode }),
});
const put = (actor: Actor | undefined, ...acts: LedgerAct[]) =>
  record(at.store, must(actor), { useCase: 'test', key: uuidv7(), acts });
const decide = (decision: 'verified' | 'returned', ...acts: LedgerAct[]) =>
  verify(at.store, must(verifier), {
    key: uuidv7(),
    decision,
    reason: '测试',
    of: { entryIds: acts.map(({ input }) => input.head.id) },
  });
const theirs = { officeId: office.guanxian, occurredOn: '2023-05-08' };

test('a second firm with the code is refused, and told which firm has it', async () => {
  const code = newCode();
  await put(linqing, firm(uuidv7(), '甲轴承有限公司', code));
  const refused = await put(guanxian, firm(uuidv7(), '甲轴承（冠县）公司', code, theirs)).catch(
    (error: unknown) => (error as Refusal).breaches,
  );
  expect(refused).toEqual([
    { law: 'credit_code_taken', field: 'acts.0.creditCode', detail: { name: '甲轴承有限公司' } },
  ]);
});

test('nor two of one batch', async () => {
  const code = newCode();
  expect(await laws(put(linqing, firm(uuidv7(), '乙一公司', code), firm(uuidv7(), '乙二公司', code)))).toEqual([
    'credit_code_taken',
  ]);
});

test('a code that a firm carries no more is free: returned, withdrawn, or put right by an entry that is verified', async () => {
  const [code, other] = [newCode(), newCode()];
  const [id, next] = [uuidv7(), uuidv7()];
  const first = firm(id, '丙公司', code);
  await put(linqing, first);
  await decide('returned', first);
  const again = firm(id, '丙公司', code);
  await put(linqing, again);
  await put(linqing, voidAct(again, day));
  const taken = firm(next, '丁公司', code);
  await put(linqing, taken);
  await decide('verified', taken);
  expect(await laws(put(linqing, firm(id, '丙公司', code)))).toEqual(['credit_code_taken']);
  const corrected = firm(next, '丁公司', other);
  await put(linqing, corrected);
  // Until it is verified it may be returned, and the firm would carry the old one.
  expect(await laws(put(linqing, firm(id, '丙公司', code)))).toEqual(['credit_code_taken']);
  await decide('verified', corrected);
  expect(await laws(put(linqing, firm(id, '丙公司', code)))).toEqual([]);
});

test('firms that were merged are one; an undoing that would give the code to two is refused', async () => {
  const code = newCode();
  const [kept, merged] = [uuidv7(), uuidv7()];
  await put(linqing, firm(kept, '戊公司', null), firm(merged, '戊（山东）公司', code));
  const words = { key: uuidv7(), id: uuidv7(), reason: '同一家' };
  const { mergeId } = await mergeCompanies(at.store, must(verifier), { ...words, keptId: kept, mergedId: merged });
  expect(await laws(put(linqing, firm(kept, '戊公司', code)))).toEqual([]);
  const undoing = { key: uuidv7(), id: uuidv7(), mergeId, reason: '两家' };
  expect(await laws(undoCompanyMerge(at.store, must(verifier), undoing))).toEqual(['credit_code_taken']);
});

test('a workbook that gives the code under another name speaks of the firm that has it', async () => {
  const code = newCode();
  const id = uuidv7();
  await put(linqing, firm(id, '己公司', code));
  const book = [
    '签约项目一览表',
    '单位：亿元',
    '项目名称,投资方,投资方统一社会信用代码,总投资额,签约时间,行业代码,所属单位',
    `己项目,己公司（曾用名）,${code},1.5,2023-08-08,34,临清市`,
  ].join('\r\n');
  const wanted = { fileName: '签约.csv', bytes: Buffer.from(book), officeId: office.linqing };
  const { id: importId, counts } = await previewImport(at.store, must(linqing), wanted);
  expect(counts).toMatchObject({ new: 1, refused: 0 });
  await applyImport(at.store, must(linqing), { importId, key: uuidv7(), undecided: 'import' });
  const { rows } = await sql<{ investor: string; firms: bigint }>`
    select v.investor_id as investor, (select count(distinct company_id) from company_version where credit_code = ${code}) as firms
    from project_version v where v.name = '己项目'`.execute(at.store.pool.db);
  expect(rows).toEqual([{ investor: id, firms: 1n }]);
});

test('what another office tells of a firm holds its code only once it was agreed to', async () => {
  const code = newCode();
  const [id, other] = [uuidv7(), uuidv7()];
  await put(linqing, firm(id, '庚公司', null));
  const told = firm(id, '庚公司', code, { ...theirs, reason: '营业执照' });
  await put(guanxian, told);
  // Asked for, and meanwhile another firm proves to have it.
  await put(inCity, firm(other, '辛公司', code));
  expect(await laws(decide('verified', told))).toEqual(['credit_code_taken']);
});

test('after all this doctor is silent', async () => {
  expect(await doctor(at.store)).toEqual([]);
});

test('past the door: the database holds it, and doctor names what was forced in', async () => {
  const [code, id, entryId] = [newCode(), uuidv7(), uuidv7()];
  const { db } = at.store.pool;
  await put(linqing, firm(uuidv7(), '壬公司', code));
  const claim = sql`insert into company_code (city_code, credit_code, company_id) values (${city}, ${code}, ${id})`;
  await expect(claim.execute(db)).rejects.toThrow(/company_code_held_once/);
  await sql`insert into company (city_code, id) values (${city}, ${id})`.execute(db);
  await sql`insert into entry (city_code, id, kind, office_id, occurred_on, recorded_at, recorded_by, origin)
    values (${city}, ${entryId}, 'company_version', ${office.linqing}, '2023-01-01', now(), ${must(linqing).accountId}, 'typed')`.execute(
    db,
  );
  const version = sql`insert into company_version (city_code, entry_id, company_id, name, name_key, kind, country, credit_code)
    values (${city}, ${entryId}, ${id}, '癸公司', '癸公司', 'domestic', 'CN', ${code})`;
  await expect(version.execute(db)).rejects.toThrow(/foreign key/);
  await sql`insert into company_code values (${city}, ${code}, ${id}, now())`.execute(db);
  await version.execute(db);
  const found = (await doctor(at.store)).find(({ check }) => check === 'credit_code_of_one_firm');
  expect(found?.places).toEqual([expect.stringContaining(code)]);
});
