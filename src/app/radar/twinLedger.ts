// The city's projects as twins are found among them: read once, kept in memory, and brought up to date by what was written
// since, so that a form, a preview or the radar asks a few records and not a hundred thousand.
import { Slice } from '../../metrics/inSlices.ts';
import { type Met, TwinIndex } from '../../names/twins/twinIndex.ts';
import { versionNow } from '../../storage/offices/cities.ts';
import { type KeptApart, keptApart } from '../../storage/radar/keptApart.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { KeptFresh } from '../../storage/keptFresh.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import {
  ledgerMark,
  projectsToldSince,
  twinProjectRows,
  type TwinProjectRow,
} from '../../storage/radar/twinProjects.ts';
import { type OfficesById, twinRecordsOf, toldOf } from './twinFacts.ts';
import { type PairLikeness, likenessOf, type Side } from './twinPair.ts';

export interface TwinProject extends Side {
  readonly facts: TwinProjectRow;
}

export interface TwinPair {
  /** The ids of both, the lesser first. */
  readonly key: string;
  /** Filed first, and filed after it. */
  readonly earlier: TwinProject;
  readonly later: TwinProject;
  readonly likeness: PairLikeness;
}

export interface TwinLedger {
  readonly version: bigint;
  readonly at: string;
  readonly offices: OfficesById;
  /** By the number under which the index knows it; absent where it stands no longer. */
  readonly projects: (TwinProject | undefined)[];
  readonly numberOf: Map<string, number>;
  readonly index: TwinIndex;
  readonly pairs: Map<string, TwinPair>;
  readonly pairsOf: Map<string, Set<string>>;
  /** Decisions that nobody has undone, the latest of each pair. */
  readonly apart: ReadonlyMap<string, KeptApart>;
}

const kept = new KeptFresh<Store, TwinLedger>();
/** So few meet at once that between two such pieces others are heard. */
const chunk = 20;
/** Above this many changed projects, or slots left behind by changed ones, all is read anew. */
const mendAtMost = 5000;

export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** No older than the ledger was when it was asked for. */
export async function twinLedger(store: Store, cityCode: string): Promise<TwinLedger> {
  const version = await versionNow(store, cityCode);
  const offices = await officesToday(store, { cityCode });
  return kept.get(
    store,
    cityCode,
    (ledger) => ledger.version >= version && ledger.offices === offices,
    (before) => renewed(store, cityCode, offices, before),
  );
}

async function renewed(store: Store, city: string, offices: OfficesById, before?: TwinLedger): Promise<TwinLedger> {
  const isMendable = before?.offices === offices;
  const read = await inScope(store, countingScope(city), async (tx) => {
    const mark = await ledgerMark(tx, city);
    const changed = isMendable ? await projectsToldSince(tx, city, before.at) : [];
    const whole = !isMendable || changed.length > mendAtMost;
    const rows = await twinProjectRows(tx, city, whole ? 'all' : changed);
    return { mark, whole, changed, rows, decisions: await keptApart(tx, city, 'in_force') };
  });
  // The latest comes first, so that it is the one that stays.
  const apart = new Map(read.decisions.toReversed().map((one) => [pairKey(one.projectId, one.otherId), one]));
  const now = { ...read.mark, offices, apart };
  if (!before || read.whole || before.projects.length > before.numberOf.size + mendAtMost) {
    const rows = read.whole ? read.rows : await everyRow(store, city);
    return filled({ ...now, ...emptyLedger() }, rows);
  }
  const ledger: TwinLedger = { ...before, ...now };
  for (const id of read.changed) leave(ledger, id);
  return filled(ledger, read.rows);
}

function everyRow(store: Store, city: string): Promise<TwinProjectRow[]> {
  return inScope(store, countingScope(city), (tx) => twinProjectRows(tx, city, 'all'));
}

const emptyLedger = () => ({
  projects: [],
  numberOf: new Map<string, number>(),
  index: new TwinIndex(),
  pairs: new Map<string, TwinPair>(),
  pairsOf: new Map<string, Set<string>>(),
});

/** Each project meets those that came before it, in pieces that let other requests through. */
async function filled(ledger: TwinLedger, rows: readonly TwinProjectRow[]): Promise<TwinLedger> {
  const slice = new Slice();
  for (let at = 0; at < rows.length; at += chunk) {
    await slice.mayEnd();
    const numbered = rows.slice(at, at + chunk).flatMap((facts) => {
      const no = ledger.projects.push({ facts, told: toldOf(facts) }) - 1;
      ledger.numberOf.set(facts.id, no);
      return twinRecordsOf(facts, ledger.offices).map((record) => [no, record] as const);
    });
    ledger.index.put(numbered);
    const met = ledger.index.meet(numbered.map(([, record]) => record));
    const metBy = new Map<number, Met[]>();
    numbered.forEach(([no], i) => {
      const before = (met[i] ?? []).filter(({ id }) => id < no);
      if (before.length > 0) metBy.set(no, [...(metBy.get(no) ?? []), ...before]);
    });
    for (const [no, some] of metBy) {
      const project = ledger.projects[no];
      if (project) for (const pair of pairsWith(ledger, project, some)) enter(ledger, pair);
    }
  }
  return ledger;
}

/** Those that are met, with every way in which they were. */
export function metProjects(ledger: TwinLedger, met: readonly Met[]): Map<TwinProject, number[]> {
  const found = new Map<TwinProject, number[]>();
  for (const { id, pattern } of met) {
    const project = ledger.projects[id];
    if (project) found.set(project, [...(found.get(project) ?? []), pattern]);
  }
  return found;
}

function pairsWith(ledger: TwinLedger, project: TwinProject, met: readonly Met[]): TwinPair[] {
  const pairs: TwinPair[] = [];
  for (const [other, patterns] of metProjects(ledger, met)) {
    if (isOneFamily(project.facts, other.facts)) continue;
    const isLater = project.facts.filedAt >= other.facts.filedAt;
    const [earlier, later] = isLater ? [other, project] : [project, other];
    const likeness = likenessOf(patterns, earlier, later);
    if (likeness) pairs.push({ key: pairKey(project.facts.id, other.facts.id), earlier, later, likeness });
  }
  return pairs;
}

/** A package and its parts say the same on purpose. */
function isOneFamily(a: TwinProjectRow, b: TwinProjectRow): boolean {
  return a.parentId === b.id || b.parentId === a.id || (a.parentId !== null && a.parentId === b.parentId);
}

function enter({ pairs, pairsOf }: TwinLedger, pair: TwinPair): void {
  pairs.set(pair.key, pair);
  for (const { facts } of [pair.earlier, pair.later])
    pairsOf.set(facts.id, (pairsOf.get(facts.id) ?? new Set()).add(pair.key));
}

function leave(ledger: TwinLedger, id: string): void {
  const no = ledger.numberOf.get(id);
  if (no === undefined) return;
  ledger.index.drop(no);
  ledger.projects[no] = undefined;
  ledger.numberOf.delete(id);
  for (const key of ledger.pairsOf.get(id) ?? []) {
    const pair = ledger.pairs.get(key);
    ledger.pairs.delete(key);
    if (pair) for (const { facts } of [pair.earlier, pair.later]) ledger.pairsOf.get(facts.id)?.delete(key);
  }
  ledger.pairsOf.delete(id);
}
