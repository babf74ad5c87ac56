import { afterEach, beforeEach, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { officeId, type SmallCity, smallCity } from '../../../test/fixture/smallCity.ts';
import { laws } from '../../../test/fixture/laws.ts';
import { CompanyInput, creditCodeWithCheck } from '../../domain/companies/company.ts';
import { CompanyFactInput } from '../../domain/companies/companyFact.ts';
import { RegisterCompanyInput } from '../../domain/companies/registerCompany.ts';
import { inScope } from '../../storage/store.ts';
import { record } from '../entries/record.ts';
import { addToRegister } from './addToRegister.ts';
import { addCompanyFact, withdrawCompanyFact } from './companyFacts.ts';

let city: SmallCity;
beforeEach(async () => {
  city = await smallCity();
});
afterEach(() => city.close());

const code = creditCodeWithCheck('91990000MA0000201');
const company = (more: object = {}) =>
  RegisterCompanyInput.parse({
    id: uuidv7(),
    name: '龘龘轴承有限公司',
    creditCode: code,
    source: '企业名录',
    sourceOn: '2023-06-30',
    ...more,
  });
const fact = (registerId: string, count = 320) =>
  CompanyFactInput.parse({
    id: uuidv7(),
    registerId,
    kind: 'employees',
    value: { count },
    source: '走访',
    sourceOn: '2023-12-01',
  });
const add = async (said = company(), key: string = uuidv7()) =>
  addToRegister(city.store, city.enterer, { key, said: [{ company: said, facts: [] }] });
const rows = (query: string) => city.store.pool.pg.query(query).then((found) => found.rows);

test('a firm sent twice, and by two at once, is one firm', async () => {
  const said = company();
  const [one, two] = await Promise.all([add(said, 'the same key'), add(said, 'the same key')]);
  expect(two).toEqual(one);
  const other = await add(company({ creditCode: null }));
  expect(other).toMatchObject({ registerIds: one.registerIds, added: 0, changed: 0 });
  expect(await rows('select version from register_head')).toEqual([{ version: 1n }]);
});

test("the city's own row of a firm gets the register's key, whichever came first", async () => {
  const companyOf = (companyId: string, creditCode: string) => ({
    kind: 'company_version' as const,
    input: CompanyInput.parse({
      head: { id: uuidv7(), officeId: officeId('371500'), occurredOn: '2023-07-01', origin: 'typed' },
      companyId,
      name: '龘龘轴承有限公司',
      kind: 'domestic',
      creditCode,
    }),
  });
  const second = creditCodeWithCheck('91990000MA0000202');
  const [before, after] = [uuidv7(), uuidv7()];
  const enter = (act: ReturnType<typeof companyOf>) =>
    record(city.store, city.enterer, { useCase: 'recordCompany', key: uuidv7(), acts: [act] });
  await enter(companyOf(before, code));
  const { registerIds } = await add();
  const other = await add(company({ creditCode: second }));
  await enter(companyOf(after, second));
  const linked = await rows('select id, register_id from company');
  expect(new Map(linked.map((row: { id: string; register_id: string }) => [row.id, row.register_id]))).toEqual(
    new Map([
      [before, registerIds[0]],
      [after, other.registerIds[0]],
    ]),
  );
});

test('a fact is added once, and taken back once, with its reason', async () => {
  const { registerIds } = await add();
  const said = fact(registerIds[0] ?? '');
  await addCompanyFact(city.store, city.enterer, { key: uuidv7(), fact: said });
  const again = addCompanyFact(city.store, city.enterer, { key: uuidv7(), fact: { ...said, id: uuidv7() } });
  expect(await laws(again)).toEqual(['fact_known_already']);
  const withdrawal = { factId: said.id, reason: '走访记录有误' };
  await withdrawCompanyFact(city.store, city.enterer, { key: uuidv7(), withdrawal });
  expect(await laws(withdrawCompanyFact(city.store, city.enterer, { key: uuidv7(), withdrawal }))).toEqual([
    'fact_withdrawn_already',
  ]);
  expect(await rows('select from company_fact_standing')).toEqual([]);
  expect(await rows("select what from seal where what like 'company_fact%' order by what")).toEqual([
    { what: 'company_fact' },
    { what: 'company_fact_withdrawal' },
  ]);
});

test('of a refused batch nothing is kept, and who may not enter adds nothing', async () => {
  const said = [company(), company({ creditCode: null, name: '另一家有限公司', industryCode: '9999' })];
  const both = { key: uuidv7(), said: said.map((one) => ({ company: one, facts: [] })) };
  expect(await laws(addToRegister(city.store, city.enterer, both))).toEqual(['industry_unknown']);
  expect(await laws(addToRegister(city.store, city.verifier, both))).toEqual(['right_required']);
  expect(await rows('select from register_company')).toEqual([]);
  expect(await rows('select from register_head')).toEqual([]);
});

test('another city sees the firm and none of the facts', async () => {
  const { registerIds } = await add();
  await addCompanyFact(city.store, city.enterer, { key: uuidv7(), fact: fact(registerIds[0] ?? '') });
  const seenBy = (cityCode: string) =>
    inScope(city.store, { cityCode, officeIds: [] }, async (tx) => ({
      firms: (await tx.selectFrom('register_company').select('id').execute()).length,
      facts: (await tx.selectFrom('company_fact').select('id').execute()).length,
    }));
  expect(await seenBy('371500')).toEqual({ firms: 1, facts: 1 });
  expect(await seenBy('410100')).toEqual({ firms: 1, facts: 0 });
});
