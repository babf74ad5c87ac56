// Invented companies: a trade name of three rare characters that no list of real names has, a seat, a field of work.
import { creditCodeWithCheck } from '../domain/companies/company.ts';
import { pad } from '../domain/day.ts';
import type { moneySources } from '../domain/projects/project.ts';
import type { Chance } from './chance.ts';
import words from './words/names.json' with { type: 'json' };
import places from './words/places.json' with { type: 'json' };

export type MoneySource = (typeof moneySources)[number];

export interface Company {
  readonly name: string;
  /** Short for it; empty for a real one. */
  readonly trade: string;
  readonly kind: 'domestic' | 'foreign';
  readonly creditCode: string | null;
  readonly country: string;
  readonly seat: string | null;
  readonly source: MoneySource;
}

export interface CompanyMaker {
  invent(chance: Chance, industry: string): Company;
  /** A name alone, for institutions that were visited. */
  inventName(chance: Chance, industry: string): string;
}

export function companyMaker(): CompanyMaker {
  const used = new Set<string>();
  let serial = 0;
  const trade = (chance: Chance): string => {
    for (;;) {
      const name = [words.first, words.second, words.third].map((part) => chance.pick(Array.from(part))).join('');
      if (!used.has(name)) {
        used.add(name);
        return name;
      }
    }
  };
  return {
    invent(chance, industry) {
      const name = trade(chance);
      const draw = chance.next();
      const field = businessOf(chance, industry);
      if (draw < 0.035) {
        const [seat = '', country = ''] = chance.pick(places.abroad);
        const full = `${seat}${name}${chance.pick(['投资有限公司', '控股有限公司', `${field}有限公司`])}`;
        return { name: full, trade: name, kind: 'foreign', creditCode: null, country, seat, source: 'overseas' };
      }
      const [seat, prefix, source] = seatOf(chance, draw);
      return {
        name: `${prefix}${name}${field}${chance.pick(['有限公司', '有限公司', '有限公司', '股份有限公司', '集团有限公司'])}`,
        trade: name,
        kind: 'domestic',
        creditCode: inventedCode(++serial),
        country: 'CN',
        seat,
        source,
      };
    },
    inventName(chance, industry) {
      const seat = chance.weighted(places.seats, (one) => Number(one[3]));
      return `${seat[1]}${trade(chance)}${businessOf(chance, industry)}有限公司`;
    },
  };
}

/** No division of China begins with 99, so no real firm has such a code; the check digit is right all the same. */
export function inventedCode(serial: number): string {
  return creditCodeWithCheck(`91990000MA${pad(serial, 7)}`);
}

export function businessOf(chance: Chance, industry: string): string {
  const fields = words.fields as Record<string, string[]>;
  return chance.pick(fields[industry.slice(0, 3)] ?? fields[industry.slice(0, 2)] ?? ['实业', '科技']);
}

function seatOf(chance: Chance, draw: number): readonly [seat: string, prefix: string, source: MoneySource] {
  if (draw < 0.74) {
    const seat = chance.weighted(places.seats, (one) => Number(one[3]));
    return [String(seat[0]), String(chance.yes(0.7) ? seat[1] : seat[2]), 'other_province'];
  }
  if (draw < 0.94) {
    const [seat = '', prefix = ''] = chance.pick(places.province);
    return [seat, prefix, 'other_city'];
  }
  return ['山东聊城', '聊城', 'local'];
}
