// Companies with their homes, what their annual reports say of them, and where they build: from the shared data.
import { join } from 'node:path';
import { companyName } from '../../src/names/company/companyName.ts';
import { regionWords } from '../../src/names/company/regions.ts';
import { cityOf } from '../../src/net/placement/places.ts';
import { readCsv } from '../names/csv.ts';

export interface Firm {
  readonly code: string;
  readonly home: string;
  /** Shenwan industry, second level. */
  readonly trade: string;
  /** Cities of its subsidiaries, customers and suppliers, owners, by the places in their names. */
  readonly subsidiaries: ReadonlySet<string>;
  readonly dealings: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
  /** Subsidiaries by the first two digits of the province that their names name without a city of it. */
  readonly provinces: ReadonlyMap<string, number>;
  readonly subsidiaryCount: number;
  readonly listedYears: number;
  /** Projects in its annual report by city, '' where none is named. */
  readonly projects: ReadonlyMap<string, number>;
  /** An annual report of it was read; its rows are in the half of the companies that the file of projects keeps. */
  readonly reported: boolean;
  readonly inHalf: boolean;
}

export interface World {
  readonly firms: readonly Firm[];
  readonly cities: readonly string[];
  /** Listed firms by city, and by city and trade. */
  readonly size: ReadonlyMap<string, number>;
  readonly trades: ReadonlyMap<string, number>;
  /** Companies from elsewhere with a subsidiary there, by city and trade. */
  readonly comers: ReadonlyMap<string, number>;
}

const branches = ['subsidiary', 'joint_venture', 'investee'];

/** `asideNamed`: without subsidiaries that the company's projects name; those may be founded for the very placement. */
export function readWorld(folder: string, asideNamed = false): World {
  const projects = readCsv(join(folder, 'projects/annual_report_projects_2025.csv'));
  const half = new Set([...projects, ...readCsv(join(folder, 'matching/short_to_full.csv'))].map((row) => row['code']));
  const listed = readCsv(join(folder, 'companies/listed_cn.csv'));
  const relations = Map.groupBy(readCsv(join(folder, 'chain/ar2025_relations.csv')), (row) => row['code']);
  const reported = new Set(
    ['produces', 'relations', 'capacity'].flatMap((name) =>
      readCsv(join(folder, `chain/ar2025_${name}.csv`)).map((row) => row['code']),
    ),
  );
  const projectsOf = Map.groupBy(projects, (row) => row['code']);
  const firms = listed.flatMap((row): Firm[] => {
    const home = cityNamed(row['city'] ?? '');
    if (!home) return [];
    const own = projectsOf.get(row['code']) ?? [];
    const told = own.map((project) => `${project['project']} ${project['location_raw']} ${project['quote']}`);
    const related = (relations.get(row['code']) ?? []).filter(
      ({ relation = '', counterparty = '' }) =>
        !asideNamed || !branches.includes(relation) || !told.some((text) => names(text, counterparty)),
    );
    const places = (...kinds: string[]) =>
      new Set(
        related
          .filter(({ relation = '' }) => kinds.includes(relation))
          .flatMap(({ counterparty = '' }) => placeOf(counterparty)),
      );
    const byCity = Map.groupBy(own, (project) => cityNamed(project['city'] ?? '') ?? '');
    return [
      {
        code: row['code'] ?? '',
        home,
        trade: (row['sw_l3_code_2021'] ?? '').slice(0, 4),
        subsidiaries: places(...branches),
        provinces: tally(
          related
            .filter(({ relation = '' }) => branches.includes(relation))
            .flatMap(({ counterparty = '' }) => provinceOf(counterparty)),
        ),
        dealings: places('customer', 'supplier'),
        owners: places('investor', 'shareholder'),
        subsidiaryCount: related.filter(({ relation }) => relation === 'subsidiary').length,
        listedYears: 2026 - (Number(row['list_date']?.slice(0, 4)) || 2016),
        projects: new Map([...byCity].map(([city, rows]) => [city, rows.length])),
        reported: reported.has(row['code']),
        inHalf: half.has(row['code']),
      },
    ];
  });
  const cities = new Set(firms.flatMap(({ home, projects: built }) => [home, ...built.keys()]));
  cities.delete('');
  return {
    firms,
    cities: [...cities].toSorted(),
    size: tally(firms.map(({ home }) => home)),
    comers: tally(
      firms.flatMap(({ home, trade, subsidiaries }) =>
        trade ? [...subsidiaries].filter((city) => city !== home).map((city) => `${city} ${trade}`) : [],
      ),
    ),
    trades: tally(firms.filter(({ trade }) => trade).map(({ home, trade }) => `${home} ${trade}`)),
  };
}

function tally(keys: readonly string[]): Map<string, number> {
  return new Map([...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]));
}

function cityNamed(name: string): string | undefined {
  const codes = name ? regionWords.get(name) : undefined;
  return codes?.flatMap((code) => cityOf(code) ?? []).at(0);
}

/** The city that a firm's name names. */
function placeOf(name: string): string[] {
  const cities = companyName(name).regions.flatMap((codes) => (codes.length === 1 ? [cityOf(codes[0] ?? '')] : []));
  return cities.flatMap((city) => city ?? []).slice(-1);
}

/** The province that a firm's name names, where it names no city. */
function provinceOf(name: string): string[] {
  const codes = companyName(name).regions.flat();
  const heads = new Set(codes.map((code) => code.slice(0, 2)));
  return codes.every((code) => cityOf(code) === null) && heads.size === 1 ? [...heads] : [];
}

/** Whether a text names a firm, in full without its legal form or by its own word. */
function names(text: string, firm: string): boolean {
  return text.includes(firm.replace(/(股份)?有限(责任)?公司.*$/u, '')) || text.includes(companyName(firm).core);
}
