// Doctor: named checks on the data, silent when all is well. It changes no row.
import { definitions } from '../../metrics/catalogue/definitions.ts';
import { retiredDefinitions } from '../../metrics/catalogue/retired.ts';
import { foldCity } from '../../metrics/cityFacts.ts';
import { countsThatDiffer } from '../../metrics/inSql/countsThatDiffer.ts';
import { latest } from '../../metrics/facts.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { compareAnchors } from './compareAnchors.ts';
import { unmarkedLinks } from './unmarkedLinks.ts';
import type { AnchorPlaces } from '../../blobs/anchor/places.ts';
import { lightsThatDiffer } from '../lights/lightsThatDiffer.ts';
import { troubles } from './troubles.ts';
import { damagedFiles, orphans } from '../evidence/sweepFiles.ts';
import type { ByteStore } from '../../blobs/byteStore.ts';
import type { DoctorCheck } from '../../storage/keeping/check.ts';
import { ledgerChecks, staleProjects } from '../../storage/keeping/checks.ts';
import { cityCodes, recordedYears } from '../../storage/offices/cities.ts';
import { hashOf } from '../../storage/canonical.ts';
import { keptDefinitions } from '../../storage/figures/keptDefinitions.ts';
import { publishedWithoutDefinition } from '../../storage/figures/cityFigures.ts';
import { publicationRows, publishedFigures } from '../../storage/bulletin/publications.ts';
import { filesThatDiffer } from '../../storage/bulletin/publishedFiles.ts';
import { type MayNotMake, schemaThatDiffers } from '../../storage/keeping/schemaAsMade.ts';
import { recordChecks } from '../../storage/keeping/record/checks.ts';
import { wholeServer } from '../../storage/keeping/record/tables.ts';
import { keepStatistics } from '../../storage/statistics.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';

export interface DoctorFinding {
  readonly check: string;
  readonly city: string;
  /** Up to twenty places: ids, codes or names. */
  readonly places: readonly string[];
  readonly found: number;
  /** It could not look, and found nothing: what would let it. */
  readonly notChecked?: MayNotMake;
}

/** Without what could not be looked at. */
export const faultsOf = (findings: readonly DoctorFinding[]): DoctorFinding[] =>
  findings.filter(({ notChecked }) => !notChecked);

interface CityCheck {
  readonly name: string;
  find(store: Store, cityCode: string, bytes: ByteStore | undefined): Promise<string[]>;
}

/** Without a place of files there is nothing to hold their rows against. */
const ofBytes =
  (find: (store: Store, bytes: ByteStore, cityCode: string) => Promise<string[]>): CityCheck['find'] =>
  async (store, cityCode, bytes) =>
    bytes ? find(store, bytes, cityCode) : [];

const inItsScope = (check: DoctorCheck): CityCheck => ({
  name: check.name,
  find: (store, cityCode) => inScope(store, countingScope(cityCode), (tx) => check.find(tx, cityCode)),
});

/** Of the chains that belong to no city. */
const serverChecks = recordChecks.map(inItsScope);

const checks: readonly CityCheck[] = [
  ...ledgerChecks.map(inItsScope),
  ...serverChecks,
  { name: 'project_rows_current', find: staleProjects },
  { name: 'figures_equal_counting', find: figuresThatDiffer },
  { name: 'publications_intact', find: publicationsThatDiffer },
  { name: 'lights_as_known', find: lightsThatDiffer },
  inItsScope({ name: 'published_files_intact', find: filesThatDiffer }),
  { name: 'definitions_unchanged', find: definitionsThatDiffer },
  inItsScope({ name: 'published_by_a_definition', find: publishedWithoutDefinition }),
  { name: 'files_have_their_bytes', find: ofBytes(damagedFiles) },
  { name: 'bytes_have_their_files', find: ofBytes(orphans) },
];

const anchorChecks = {
  missing: 'anchored_links_there',
  altered: 'anchored_links_unaltered',
  cutOff: 'anchored_end_there',
} as const;

/** Asked of the whole, where doctor is told what lies outside the database: it takes as long as a migration. */
const schemaCheck = 'schema_as_migrated';

/** What keeps the server from writing, by the beginning of its law. */
const machineChecks = { clock: 'clock_believed', disk: 'room_on_disk' } as const;

export const checkNames: readonly string[] = [
  ...checks.map((c) => c.name),
  ...Object.values(anchorChecks),
  'anchors_kept',
  'links_carry_the_mark',
  schemaCheck,
  ...Object.values(machineChecks),
];

/**
 * Runs every check on every city; those on the bytes of files, and those on heads that were written down, where it is
 * told where they lie. Empty: all is well. Whoever asks after each of many acts may leave out what takes longest.
 */
export async function doctor(
  store: Store,
  bytes?: ByteStore,
  anchors?: AnchorPlaces,
  leftOut: readonly string[] = [],
): Promise<DoctorFinding[]> {
  // It may be the first to look after a crash in the middle of a load.
  await keepStatistics(store);
  const cities = await cityCodes(store);
  const findings: DoctorFinding[] = [];
  for (const city of cities) {
    for (const check of checks.filter(({ name }) => !leftOut.includes(name))) {
      findings.push(...finding(check.name, city, await check.find(store, city, bytes)));
    }
  }
  for (const check of serverChecks)
    findings.push(...finding(check.name, wholeServer, await check.find(store, wholeServer, bytes)));
  findings.push(...(await machineFindings(store)));
  if (!anchors) return findings;
  return [...findings, ...(await schemaFindings(store)), ...(await anchorFindings(store, anchors))];
}

async function schemaFindings(store: Store): Promise<DoctorFinding[]> {
  const differing = await schemaThatDiffers(store.pool.pg);
  if (Array.isArray(differing)) return finding(schemaCheck, wholeServer, differing);
  return [{ check: schemaCheck, city: wholeServer, places: [], found: 0, notChecked: differing }];
}

function finding(check: string, city: string, found: readonly string[]): DoctorFinding[] {
  return found.length > 0 ? [{ check, city, places: found.slice(0, 20), found: found.length }] : [];
}

async function machineFindings(store: Store): Promise<DoctorFinding[]> {
  const found = await troubles(store);
  return (['clock', 'disk'] as const).flatMap((about) => {
    const places = found.flatMap(({ breach: { law, detail = {} } }) =>
      law.startsWith(about) ? [[law, ...Object.entries(detail).flat()].join(' ')] : [],
    );
    return finding(machineChecks[about], wholeServer, places);
  });
}

/** Also of cities that are gone from the database. */
async function anchorFindings(store: Store, anchors: AnchorPlaces): Promise<DoctorFinding[]> {
  const found = await compareAnchors(store, anchors);
  const ofLinks = (['missing', 'altered', 'cutOff'] as const).flatMap((fault) =>
    [...found[fault]].flatMap(([city, places]) => finding(anchorChecks[fault], city, places)),
  );
  return [...ofLinks, ...(await markFindings(store, anchors)), ...finding('anchors_kept', '*', found.places)];
}

async function markFindings(store: Store, anchors: AnchorPlaces): Promise<DoctorFinding[]> {
  const { marker } = store;
  if (!marker) return [];
  const cities = await cityCodes(store);
  const unmarked: DoctorFinding[] = [];
  for (const city of [...cities, wholeServer])
    unmarked.push(...finding('links_carry_the_mark', city, await unmarkedLinks(store, marker, city, anchors)));
  return unmarked;
}

/** Every counting definition in force over every year that has entries: the fold against SQL. */
async function figuresThatDiffer(store: Store, cityCode: string): Promise<string[]> {
  const facts = await foldCity(store, cityCode);
  return inScope(store, countingScope(cityCode), async (tx) => {
    const years = (await recordedYears(tx, cityCode)).map((year) => parsePeriod(String(year)));
    const asked = facts.catalogue.definitions.flatMap((definition) => {
      if (definition.kind !== 'counting') return [];
      const periods = years.filter(({ to }) => facts.catalogue.on(definition.id, to) === definition);
      return periods.length > 0 ? [{ definition, periods }] : [];
    });
    return countsThatDiffer(tx, facts, asked, { at: latest });
  });
}

async function publicationsThatDiffer(store: Store, cityCode: string): Promise<string[]> {
  return inScope(store, countingScope(cityCode), async (tx) => {
    const broken: string[] = [];
    for (const row of await publicationRows(tx, cityCode)) {
      const figures = await publishedFigures(tx, cityCode, row.id);
      const sealed = figures
        .map((f) => [f.figure_key, f.definition_version, f.hash] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
      if (hashOf([row.content, sealed]) !== row.hash) broken.push(`${row.period} ${row.publishedAt}`);
    }
    return broken;
  });
}

async function definitionsThatDiffer(store: Store): Promise<string[]> {
  const kept = await keptDefinitions(store);
  const now = new Map([
    ...Object.entries(retiredDefinitions),
    ...definitions.map((d) => [`${d.id}@${d.version}`, hashOf(d)] as const),
  ]);
  return kept
    .filter(({ id, version, body, hash }) => now.get(`${id}@${version}`) !== hash || hashOf(body) !== hash)
    .map(({ id, version }) => `${id}@${version}`);
}
