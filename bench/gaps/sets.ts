import { join } from 'node:path';
import { readCsv } from '../names/csv.ts';
import type { ListedFirm } from './firms.ts';

/** What is ranked: places of one kind × industries of one level, and the years at which it is split. */
export interface CellSet {
  readonly name: string;
  readonly places: readonly string[];
  readonly industries: readonly string[];
  /** By place: the position of its wider region. By industry: of its sector. */
  readonly regionOf: readonly number[];
  readonly sectorOf: readonly number[];
  readonly placeOf: (firm: ListedFirm) => string;
  readonly industryOf: (firm: ListedFirm) => string;
  /** The last year whose listings are in the list with their industry. */
  readonly lastYear: number;
}

/** Every city and province of the national list is a place, and every code an industry, whether a firm is known there or not. */
export function readSets(folder: string, firms: readonly ListedFirm[]): CellSet[] {
  const divisions = readCsv(join(folder, 'codes', 'divisions_2023.csv'));
  const short = (name: string) => name.replace(/(省|市|自治区|特别行政区|壮族|回族|维吾尔)/gu, '');
  const provinces = divisions.filter(({ level }) => level === '1');
  const cities = divisions.filter(
    ({ level, name, parent, pseudo_zone }) =>
      level === '2' && pseudo_zone !== '1' && !name?.includes('直辖县级') && !municipal(parent ?? ''),
  );
  const cityPlaces = [...provinces.filter(({ code }) => municipal(code ?? '')), ...cities].map(
    ({ code = '', name = '' }) => ({ name, region: code.slice(0, 2) }),
  );
  const provincePlaces = provinces.map(({ code = '', name = '' }) => ({ name: short(name), region: code.slice(0, 1) }));
  const codes = readCsv(join(folder, 'codes', 'sw_industry_2021.csv'));
  const level = (which: string) => codes.filter((row) => row['level'] === which).map(({ code = '' }) => code);
  const third = level('3').map((code) => ({ name: code, sector: code.slice(0, 2) }));
  const second = level('2').map((code) => ({ name: code.slice(0, 4), sector: code.slice(0, 2) }));
  const trades = tradeSectors(firms);
  const ofCity = (firm: ListedFirm) => firm.city;
  const ofProvince = (firm: ListedFirm) => short(firm.province);
  const kinds = [
    ['city', cityPlaces, ofCity],
    ['province', provincePlaces, ofProvince],
  ] as const;
  return kinds.flatMap(([kind, places, placeOf]) =>
    (
      [
        ['industry of level 3', third, (firm) => firm.shenwan, 2021],
        ['industry of level 2', second, (firm) => firm.shenwan.slice(0, 4), 2021],
        ['trade', trades, (firm) => firm.trade, 2025],
      ] as [string, { name: string; sector: string }[], (firm: ListedFirm) => string, number][]
    ).map(([what, industries, industryOf, lastYear]) => ({
      name: `${kind} × ${what}`,
      places: places.map(({ name }) => name),
      industries: industries.map(({ name }) => name),
      regionOf: positions(places.map(({ region }) => region)),
      sectorOf: positions(industries.map(({ sector }) => sector)),
      placeOf,
      industryOf,
      lastYear,
    })),
  );
}

function municipal(code: string): boolean {
  return /^(11|12|31|50)/.test(code);
}

/** The plain list has no levels: a trade belongs where most of its firms' codes do. */
function tradeSectors(firms: readonly ListedFirm[]): { name: string; sector: string }[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { trade, shenwan } of firms) {
    if (!trade) continue;
    const of = counts.get(trade) ?? new Map<string, number>();
    counts.set(trade, of);
    if (shenwan) of.set(shenwan.slice(0, 2), (of.get(shenwan.slice(0, 2)) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, of]) => ({ name, sector: [...of].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? name }));
}

function positions(names: readonly string[]): number[] {
  const all = [...new Set(names)];
  return names.map((name) => all.indexOf(name));
}
