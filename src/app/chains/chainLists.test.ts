// The lists of a chain: paper and workbook say the same, and every number is one of the chain's view.
import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectAct } from '../../../test/fixture/acts.ts';
import { bearingChain } from '../../../test/fixture/chains.ts';
import { office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { chainListsPaper, chainListsSheets } from '../../server/chains/listsPaper.ts';
import { record } from '../entries/record.ts';
import { verify } from '../verification/verify.ts';
import { chainListsDocument } from '../../documents/chainLists.ts';
import { writeBriefing } from '../../documents/write-briefing.ts';
import { chainListed } from './chainLists.ts';
import { drawChain } from './recordChain.ts';

let at: TestCity;
const { chainId, draft } = bearingChain();

beforeAll(async () => {
  at = await openTestCity();
  const enterer = await at.actor('填报员', ['enter', office.root]);
  await drawChain(at.store, enterer, { key: uuidv7(), chainId, baseVersion: null, draft, origin: 'screen' });
  const own = (officeId: string) => ({ officeId, occurredOn: '2023-05-08' });
  const acts = [
    projectAct(uuidv7(), own(office.linqing), { name: '轴承保持架项目', yi: 3 }),
    projectAct(uuidv7(), own(office.guanxian), { name: '冠县保持架项目', yi: 1 }),
  ];
  const { entryIds } = await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
  const verifier = await at.actor('审核员', ['verify', office.root]);
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
});
afterAll(() => at.close());

test('paper and workbook carry the same rows; projects are those in reach, their count is of the city', async () => {
  const reader = await at.actor('临清领导', ['lead', office.linqing]);
  const paper = chainListsPaper(await chainListed(at.store, reader, chainId));
  const lists = paper.sections.flatMap((section) => section.lists);
  const rowsOf = (caption: string) => lists.find((one) => one.caption === caption)?.rows;
  expect(paper.sections.map(({ heading }) => heading.slice(0, 2))).toEqual([
    '一、',
    '二、',
    '三、',
    '四、',
    '五、',
    '六、',
  ]);
  expect(rowsOf('中游环节现状')).toEqual([
    ['保持架', '未掌握', '0', '', '2', '行业大类 34 的企业名录是否齐全没有登记，不能断定本市没有；在谈在建项目 2 个'],
  ]);
  expect(rowsOf('重点项目')).toEqual([['保持架', '轴承保持架项目', '线索', '3.00']]);
  expect(rowsOf('短板环节')).toHaveLength(4);
  expect(rowsOf('链长责任')?.[0]).toEqual(['链长', '未定']);
  expect(paper.summary[0]).toContain('全链 4 个环节，0 个有本市企业，链完整度 0.0%');
  const sheets = chainListsSheets(paper);
  expect(sheets.map(({ name }) => name)).toEqual(lists.map(({ caption }) => caption));
  const parts = unzipSync(await writeBriefing(chainListsDocument(paper)));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('轴承保持架项目');
  expect(text).not.toContain('冠县保持架项目');
  const { rows } = await at.store.pool.pg.query(`select what from export_log`);
  expect(rows).toEqual([{ what: 'chain' }]);
});
