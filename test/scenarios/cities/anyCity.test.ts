// Any city, any period: random thin rows, counted by nothing of the program, against the text that ships.
import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { type Bulletin, bulletinOf } from '../../../src/app/bulletin/bulletin.ts';
import { publishBulletin } from '../../../src/app/bulletin/publish.ts';
import { setCityProfile } from '../../../src/app/offices/cityProfile.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import { type RandomPeriod, randomPeriod, randomTown } from '../../fixture/town/randomTown.ts';
import {
  counties,
  idIn,
  openSecondCity,
  type SecondCity,
  secondCity,
  type TownRows,
} from '../../fixture/town/secondCity.ts';
import { ofCounty, townFigures } from '../../fixture/town/townCount.ts';
import { holdsTo } from '../../fixture/town/townText.ts';
import { patience } from '../../setup/patience.ts';

const completeFrom = fc.constantFrom('2021-01-01', '2022-01-01', '2023-03-01', '2024-07-01');
/** `npm run fuzz:cities` asks for more. */
const cities = Number(process.env['YIWANG_CITIES'] ?? 12);
const periods = fc.uniqueArray(randomPeriod, { minLength: 3, maxLength: 6, selector: ({ text }) => text });

test('no sentence is false, none that is due is missing, and nothing empty or incomplete is published', {
  timeout: patience(cities * 25_000),
}, async () => {
  const told = { texts: 0, published: 0, refused: 0, before: 0, counties: 0 };
  await fc.assert(
    fc.asyncProperty(randomTown, completeFrom, periods, async (rows, from, asked) => {
      const at = await openSecondCity();
      try {
        await at.enter(rows);
        const profile = { id: uuidv7(), issuer: null, completeFrom: from, reason: '随机' };
        await setCityProfile(at.store, await at.actor('admin'), { key: uuidv7(), profile });
        const publisher = await at.actor('publish');
        for (const period of asked) {
          const bulletin = await bulletinOf(at.store, secondCity, { period: period.text });
          const today = at.store.clock().toISOString().slice(0, 10);
          const runs = period.days.to >= today;
          const { before } = period;
          // What runs is held against as much of the year before.
          const base = runs ? { ...before, to: [before.to, yearBefore(today)].toSorted()[0] ?? '' } : before;
          const counted = townFigures(rows, period.days, before.from >= from ? base : null);
          holdsTo(bulletin, counted, { runs, knows: period.days.from >= from });
          told.counties += tableHoldsTo(bulletin, rows, period);
          const outcome = await published(at, publisher, period.text);
          const due = counted.size === 0 ? 'bulletin_empty' : 'published';
          expect(outcome).toBe(period.days.from < from ? 'period_incomplete' : due);
          told.texts++;
          told[outcome === 'published' ? 'published' : outcome === 'bulletin_empty' ? 'refused' : 'before']++;
        }
      } finally {
        await at.close();
      }
    }),
    { numRuns: cities },
  );
  // All were seen.
  expect(Math.min(told.published, told.refused, told.before, told.counties)).toBeGreaterThan(0);
});

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** All counties stand there, each with its own count; how many do. */
function tableHoldsTo({ content }: Bulletin, rows: TownRows, { days }: RandomPeriod): number {
  const table = content.sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'byCounty');
  const lines = new Map(table?.rows.map(({ label, cells }) => [label, cells]));
  expect([...lines.keys()].toSorted()).toEqual(table ? counties.toSorted() : []);
  for (const [n, county] of counties.entries()) {
    const counted = townFigures(ofCounty(rows, n), days, null);
    for (const { text, figure } of lines.get(county) ?? []) {
      expect(figure.office).toBe(idIn(`YH-0${n + 1}`));
      // As the text prints it, without the unit that stands in the head.
      const own = counted.get(figure.id)?.replace(/个|亿元/u, '') ?? noughtOf(figure.id);
      expect([county, figure.id, text]).toEqual([county, figure.id, own]);
    }
  }
  return lines.size;
}

/** What is kept to its decimals says so of nothing, too. */
const noughtOf = (id: string): string => (id === 'investment_new' ? '0.00' : '0');

async function published(at: SecondCity, publisher: Awaited<ReturnType<SecondCity['actor']>>, period: string) {
  const done: unknown = await publishBulletin(at.store, publisher, { period, key: uuidv7() }).catch((e: unknown) => e);
  if (!(done instanceof Error)) return 'published';
  if (done instanceof Refusal) return done.breaches[0]?.law;
  throw done;
}
