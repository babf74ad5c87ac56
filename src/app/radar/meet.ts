// How projects meet: each with those that came before it, and those of a firm with what they add up to.
import { Slice } from '../../metrics/inSlices.ts';
import type { Met } from '../../names/twins/twinIndex.ts';
import type { TwinProjectRow } from '../../storage/radar/twinProjects.ts';
import { crowdsMoved, enterFirms, projectsOfFirm } from './firmProjects.ts';
import { packagePart, packagesAmong } from './packages.ts';
import { codeFinding, firmsOf, twinRecordsOf, toldOf } from './twinFacts.ts';
import { likenessOf } from './twinPair.ts';
import {
  enter,
  isOneFamily,
  leave,
  leavePair,
  metProjects,
  pairKey,
  type TwinLedger,
  type TwinPair,
  type TwinProject,
} from './twins.ts';

/** So few meet at once that between two such pieces others are heard. */
const chunk = 20;

/** The rows to be put in: the changed ones, and those of firms that have so many more or fewer that their pairs weigh otherwise. */
export function toMeetAgain(
  ledger: TwinLedger,
  changed: readonly string[],
  rows: readonly TwinProjectRow[],
): TwinProjectRow[] {
  const before = new Map<string, number>();
  const note = (facts: TwinProjectRow) => {
    for (const firm of firmsOf(facts)) before.set(firm, before.get(firm) ?? ledger.byFirm.get(firm)?.size ?? 0);
  };
  rows.forEach(note);
  for (const id of changed) {
    const gone = factsOf(ledger, id);
    if (gone) note(gone);
  }
  for (const id of changed) leave(ledger, id);
  for (const row of rows) enterFirms(ledger.byFirm, row.id, firmsOf(row));
  const own = new Set(rows.map(({ id }) => id));
  const others = crowdsMoved(ledger.byFirm, before).flatMap((firm) => [...(ledger.byFirm.get(firm) ?? [])]);
  const again = [...new Set(others)].filter((id) => !own.has(id)).flatMap((id) => factsOf(ledger, id) ?? []);
  for (const { id } of again) leave(ledger, id);
  return [...again, ...rows];
}

function factsOf({ projects, numberOf }: TwinLedger, id: string): TwinProjectRow | undefined {
  return projects[numberOf.get(id) ?? -1]?.facts;
}

/** Each project meets those that came before it, in pieces that let other requests through. */
export async function meetAll(ledger: TwinLedger, rows: readonly TwinProjectRow[]): Promise<TwinLedger> {
  const slice = new Slice();
  for (const row of rows) enterFirms(ledger.byFirm, row.id, firmsOf(row));
  for (let at = 0; at < rows.length; at += chunk) {
    await slice.mayEnd();
    const numbered = rows.slice(at, at + chunk).flatMap((facts) => {
      const no = ledger.projects.push({ facts, told: toldOf(facts, ledger.offices) }) - 1;
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
  for (const firm of new Set(rows.flatMap(firmsOf))) {
    await slice.mayEnd();
    meetPackages(ledger, firm);
  }
  return ledger;
}

/** What adds up among a firm's projects, made anew: one more project may end what seemed to. */
function meetPackages(ledger: TwinLedger, firm: string): void {
  const projects = [...(ledger.byFirm.get(firm) ?? [])].flatMap(
    (id) => ledger.projects[ledger.numberOf.get(id) ?? -1] ?? [],
  );
  if (projects.length < 3) return;
  for (const { facts } of projects)
    for (const key of ledger.pairsOf.get(facts.id) ?? [])
      if (ledger.pairs.get(key)?.likeness.suspicion === 'package_part') leavePair(ledger, key);
  for (const { total, parts } of packagesAmong(projects))
    for (const part of parts) {
      const key = pairKey(total.facts.id, part.facts.id);
      if (ledger.pairs.has(key) || isOneFamily(total.facts, part.facts)) continue;
      const [earlier, later] = total.facts.filedAt <= part.facts.filedAt ? [total, part] : [part, total];
      enter(ledger, { key, earlier, later, likeness: { ...packagePart, codes: codeFinding(total.facts, part.facts) } });
    }
}

function pairsWith(ledger: TwinLedger, project: TwinProject, met: readonly Met[]): TwinPair[] {
  const pairs: TwinPair[] = [];
  for (const [other, patterns] of metProjects(ledger, met)) {
    if (isOneFamily(project.facts, other.facts)) continue;
    const isLater = project.facts.filedAt >= other.facts.filedAt;
    const [earlier, later] = isLater ? [other, project] : [project, other];
    const likeness = likenessOf(patterns, earlier, later, projectsOfFirm(ledger.byFirm, earlier, later));
    if (likeness) pairs.push({ key: pairKey(project.facts.id, other.facts.id), earlier, later, likeness });
  }
  return pairs;
}
