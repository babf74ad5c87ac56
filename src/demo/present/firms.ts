// Invented firms of the present: a trade name that no list of real names has, a seat, a field of work.
import { businessOf, type Company, inventedCode } from '../company.ts';
import type { Chance } from '../chance.ts';
import words from '../words/names.json' with { type: 'json' };
import places from '../words/places.json' with { type: 'json' };

/** Beyond the serial numbers of the other demo city, so that no two cities share a firm by its code. */
const firstSerial = 2_000_000;

export function firmMaker(): (chance: Chance, industry: string) => Company {
  const used = new Set<string>();
  let serial = firstSerial;
  return (chance, industry) => {
    const trade = newTrade(chance, used);
    const field = businessOf(chance, industry);
    if (chance.yes(0.06)) {
      const [seat = '', country = ''] = chance.pick(places.abroad);
      const name = `${seat}${trade}${field}有限公司`;
      return { name, trade, kind: 'foreign', creditCode: null, country, seat, source: 'overseas' };
    }
    const [seat, prefix] = chance.weighted(places.seats, (one) => Number(one[3]));
    const end = chance.pick(['有限公司', '有限公司', '股份有限公司', '集团有限公司']);
    return {
      name: `${prefix}${trade}${field}${end}`,
      trade,
      kind: 'domestic',
      creditCode: inventedCode(++serial),
      country: 'CN',
      seat: String(seat),
      source: chance.yes(0.85) ? 'other_province' : 'other_city',
    };
  };
}

function newTrade(chance: Chance, used: Set<string>): string {
  for (;;) {
    // The parts in another order than in the other city, so that no trade name stands in both.
    const name = [words.second, words.third, words.first].map((part) => chance.pick(Array.from(part))).join('');
    if (used.has(name)) continue;
    used.add(name);
    return name;
  }
}
