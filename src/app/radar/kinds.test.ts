// Kinds of repeat that names alone do not show, on the real engine: what a firm is called besides, a row without a firm,
// one developer in two counties, a package and its parts.
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '../../../test/fixture/must.ts';
import { officeId, type SmallCity, smallCity } from '../../../test/fixture/smallCity.ts';
import { applyImport } from '../imports/apply.ts';
import { previewImport } from '../imports/preview.ts';
import { addCompanyAlias } from '../identity/companyAliases.ts';
import { companiesNamed } from '../companies/companies.ts';
import { likelyTwins } from './likelyTwins.ts';
import { radarPage } from './radarPage.ts';

let city: SmallCity;
beforeEach(async () => {
  city = await smallCity();
});
afterEach(() => city.close());

async function take(office: string, ...rows: string[]): Promise<void> {
  const book = ['签约项目一览表', '单位：万元', '项目名称,投资方,总投资额,签约时间,行业代码', ...rows].join('\r\n');
  const request = { fileName: '签约.csv', bytes: Buffer.from(book), officeId: officeId(office) };
  const { id } = await previewImport(city.store, city.enterer, request);
  await applyImport(city.store, city.enterer, { importId: id, key: uuidv7(), undecided: 'import' });
}

const found = async () =>
  (await radarPage(city.store, city.verifier, { state: 'open', page: 1, size: 50 })).pairs.map(
    ({ likeness, earlier, later }) => [likeness.suspicion, likeness.verdict, earlier.name, later.name],
  );

test('one developer’s plants in two counties are two, by the county that each name says', async () => {
  await take('371581', '临清市200MW集中式光伏项目,国昉电力集团有限公司,75000,2023-02-25,44');
  await take('371524', '东阿县200MW集中式光伏项目,国昉电力集团有限公司,75000,2023-03-05,44');
  expect(await found()).toEqual([]);
});

test('who types what a firm is called besides is told of its projects', async () => {
  await take('371581', '锂电池项目,宁昉新能源科技股份有限公司,512345,2023-01-10,38');
  const draft = {
    officeId: officeId('371524'),
    name: '锂电池生产基地项目',
    investor: 'NFTL',
    investorCode: null,
    recipient: null,
    recipientCode: null,
    investmentFen: 512_345_000_000n,
    place: null,
    signedOn: '2023-01-15',
    foundOn: '2023-01-15',
  };
  const told = async () =>
    (await likelyTwins(city.store, city.enterer, draft)).map(({ likeness }) => [likeness.suspicion, likeness.verdict]);
  expect(await told()).toEqual([]);
  const [firm] = await companiesNamed(city.store, city.enterer, '宁昉新能源科技股份有限公司');
  const said = { id: uuidv7(), kind: 'alias', name: 'NFTL', fromOn: null, toOn: null } as const;
  const named = { ...said, companyId: must(firm).id, source: '企业公告', sourceOn: '2023-01-01' };
  await addCompanyAlias(city.store, city.enterer, { key: uuidv7(), ...named });
  expect(await told()).toEqual([['told_twice', 'same']]);
});

test('a row that names no firm meets the firm whose name the project bears', async () => {
  await take('371581', '轴承保持架项目,宁波恒昱轴承股份有限公司,12345,2023-05-01,34');
  const draft = {
    officeId: officeId('371581'),
    name: '恒昱轴承保持架项目',
    investor: null,
    investorCode: null,
    recipient: null,
    recipientCode: null,
    investmentFen: 12_345_000_000n,
    place: null,
    signedOn: '2023-05-06',
    foundOn: '2023-05-06',
  };
  const likely = await likelyTwins(city.store, city.enterer, draft);
  expect(likely.map(({ likeness }) => [likeness.suspicion, likeness.verdict])).toEqual([['told_twice', 'ask']]);
});

test('what adds up to another project of the firm, county and season is told as package and part', async () => {
  const firm = '四川甲禾食品有限公司';
  await take('371524', `甲禾食品产业园项目,${firm},50000,2023-06-01,14`, `速冻面点项目,${firm},20000,2023-06-20,14`);
  expect((await found()).map(([kind]) => kind)).not.toContain('package_part');
  await take('371524', `冷链仓储项目,${firm},30000,2023-07-02,59`);
  const parts = (await found()).filter(([kind]) => kind === 'package_part');
  expect(parts.map(([, verdict, one, other]) => [verdict, one, other])).toEqual(
    expect.arrayContaining([
      ['apart', '甲禾食品产业园项目', '速冻面点项目'],
      ['apart', '甲禾食品产业园项目', '冷链仓储项目'],
    ]),
  );
});
