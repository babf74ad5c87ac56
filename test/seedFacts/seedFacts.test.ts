// The table of the seed's facts against the product: what it marks as done was asked of the running server here, and came.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { access } from 'node:fs/promises';
import { seedingPatience } from '../fixture/demoCity.ts';
import { must } from '../fixture/must.ts';
import type { NetAnswer } from '../../src/server/chains/answerViews.ts';
import { type Asking, openAsking } from './asking.ts';
import { type Fact, facts } from './facts.ts';
import { type Page, type Row, writtenPage } from './table.ts';

let asking: Asking;
let page: Page;
let said: string;

beforeAll(async () => {
  asking = await openAsking('lingdao');
  page = await writtenPage();
  said = await asking.text();
}, seedingPatience);
afterAll(() => asking.close());

const rowOf = (no: number): Row => must(page.rows.find((row) => row.no === no));

test('every fact has its row, in order, and those that do all that applies are as many as it says', () => {
  expect(page.rows.map(({ no }) => no)).toEqual(Array.from({ length: 41 }, (_, at) => at + 1));
  const isWhole = ({ recorded, found, counted, printed }: Row) =>
    [recorded, found, counted, printed].every((mark) => mark === '✓' || mark === '·');
  expect(page.rows.filter(isWhole).length).toBe(page.whole);
});

describe.each(facts)('fact $no', (fact) => {
  test('is marked as what is asked of it', () => {
    const { recorded, found, counted, printed, where } = rowOf(fact.no);
    const marked = [recorded, found, counted, printed].map((mark) => mark === '✓');
    expect(marked).toEqual([true, !!fact.found, !!fact.counted, !!fact.printed]);
    for (const name of named(fact)) expect(where).toContain(name);
  });

  test('is found', async () => {
    for (const [address, { total, sums }] of fact.found ?? []) {
      const answer = await asking.at(address);
      expect([address, answer]).toMatchObject([address, { ...(total ? { total } : {}), ...(sums ? { sums } : {}) }]);
    }
  });

  test('is counted, and its rows open', async () => {
    for (const [figure, display] of Object.entries(fact.counted ?? {})) {
      const receipt = await asking.receipt(figure);
      expect([figure, receipt.display]).toEqual([figure, display]);
      // A ratio stands on two figures, each with rows of its own.
      expect([figure, receipt.rowCount > 0 || (receipt.inputs ?? []).length === 2]).toEqual([figure, true]);
    }
  });

  test('lies in the ledger as an entry that can be corrected', async () => {
    const found = await Promise.all((fact.found ?? []).map(async ([address]) => (await asking.at(address)).entryId));
    const entry = await asking.get<{ readonly kind: string }>(`/entries/${must(found.find((id) => id !== undefined))}`);
    expect(entry.kind).toMatch(/^[a-z_]+$/);
  });

  test('is printed', () => {
    for (const phrase of fact.printed ?? []) expect(said).toContain(phrase);
  });
});

/** What the row must name, so that whoever reads it can look: addresses, figures of rows. */
function named({ found = [] }: Fact): string[] {
  return found.map(([address]) => must(address.split('#').at(-1)));
}

describe('what the briefing asks of the product besides', () => {
  const marksOf = (no: number) => {
    const { recorded, found, counted, printed } = rowOf(no);
    return [recorded, found, counted, printed].join('');
  };

  test('5: a chain with firms and no leading one', async () => {
    interface Chain {
      readonly name: string;
      readonly standing: {
        readonly leading: { readonly operating: number };
        readonly totals: { readonly firms: number };
      };
    }
    const chains = await asking.get<readonly Chain[]>('/chains');
    const { standing } = must(chains.find(({ name }) => name === '轴承'));
    expect([standing.totals.firms, standing.leading.operating]).toEqual([33, 0]);
    expect(said).toContain('轴承是我市特色产业，企业多、缺龙头。');
    expect([marksOf(5), rowOf(5).where]).toEqual(['✓✓✓✓', expect.stringContaining('33 firms')]);
  });

  test('38: the briefing of the year, kept as it was published, and of another period', async () => {
    const { rows } = await asking.get<{ rows: { id: string; title: string }[] }>('/publications?period=2023&size=5');
    expect(rows.map(({ title }) => title)).toEqual(['聊城市2023年招商引资工作情况通报']);
    expect(await asking.get(`/publications/${must(rows[0]).id}`)).toMatchObject({ period: '2023' });
    const half = await asking.get<{ title: string; sections: unknown[] }>('/bulletins/2023-H1');
    expect([half.title, half.sections.length]).toEqual(['聊城市2023年上半年招商引资工作情况通报', 5]);
    expect(marksOf(38)).toBe('✓✓✓✓');
  });

  test('39: its own text held against the ledger, and a wrong number found', async () => {
    expect(await asking.check('2023年，全市新引进过亿元项目496个。')).toEqual(['496 right 496个']);
    expect(await asking.check('2023年，全市新引进过亿元项目469个。')).toEqual(['469 wrong 496个']);
    // Of its own text as it stands: the bulletin's 一键核数 contradicts nothing, and says of four that it does not know them.
    const { all, tied, untied, wrong } = await asking.selfCheck();
    expect([all, tied, wrong]).toEqual([66, 62, []]);
    expect(untied.map(({ figure }) => figure)).toEqual([
      'investment_largest',
      'outing_batches_yangtze_delta',
      'outing_batches_jingjinji',
      'outing_batches_chengyu',
    ]);
    expect(marksOf(39)).toBe('··✓·');
  });

  test('40: what a chain has, what it lacks, and whom to call', async () => {
    const chains = await asking.get<readonly { readonly id: string; readonly name: string }[]>('/chains');
    const { id } = must(chains.find(({ name }) => name === '轴承'));
    const { gaps, prospects } = await asking.get<NetAnswer>(`/net/chains/${id}`);
    expect([gaps.length, prospects.length].every((shown) => shown > 0)).toBe(true);
    const stock = await asking.receipt('chain_nodes');
    expect(stock.rowCount).toBeGreaterThan(0);
    const missing = await asking.receipt('chain_nodes_missing');
    const calls = await asking.receipt('chain_prospects');
    // Nobody states that the demo's register is whole: what it lacks is weak or not known, and no text says that nothing is missing.
    const weak = await asking.receipt('chain_nodes_weak');
    const unknown = await asking.receipt('chain_nodes_unknown');
    expect([missing.value, Number(weak.value) > 0, Number(unknown.value) > 0]).toEqual(['0', true, true]);
    expect(said).toContain(`未掌握${unknown.display}，弱点${weak.display}`);
    expect(said).not.toContain('断点');
    expect(said).toContain(`可招目标企业${calls.display}`);
    expect(marksOf(40)).toBe('✓✓✓✓');
  });

  test('41: another city is held by a test of its own', async () => {
    const [path] = must(/test\/[\w/]+\.test\.ts/.exec(rowOf(41).where));
    await expect(access(new URL(`../../${path}`, import.meta.url))).resolves.toBeUndefined();
  });
});
