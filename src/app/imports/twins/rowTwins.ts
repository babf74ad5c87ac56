// Rows that would found a project which the ledger, or an earlier row of the same file, probably has already. They are
// marked before anything is written, and a person says of each whether it is taken in or left out.
import type { Suspected } from '../../../names/twins/suspicion.ts';
import { nameKey } from '../../../names/normalise.ts';
import type { ImportChoice } from '../../../storage/imports/importChoices.ts';
import { TwinIndex } from '../../../names/twins/twinIndex.ts';
import { isKnownApart } from '../../radar/apart.ts';
import { twinRecordsOf, toldOf, type TwinFacts } from '../../radar/twinFacts.ts';
import { projectsOfFirm } from '../../radar/firmProjects.ts';
import { metProjects, type TwinLedger } from '../../radar/twins.ts';
import { type PairLikeness, likenessOf, type Side } from '../../radar/twinPair.ts';

export type TwinChoice = 'import' | 'skip';

/** As it waits in the staged row. */
export type RowTwin = Pick<Suspected, 'suspicion' | 'verdict' | 'chance' | 'reasons'> & {
  /** A project of the ledger, or a row of the file. */
  readonly with:
    | { readonly projectId: string }
    | { readonly sheet: string; readonly row: number; readonly name: string };
};

interface FileRow extends Side {
  readonly sheet: string;
  readonly row: number;
}

/** What the rows of one file are held against. */
export interface RowTwins {
  readonly ledger: TwinLedger;
  readonly choices: ReadonlyMap<string, TwinChoice>;
  /** Of earlier files of the sender. */
  readonly before: ReadonlyMap<string, TwinChoice>;
  /** Those that held for rows of this one, by their key. */
  readonly recalled: Map<string, ImportChoice>;
  readonly inFile: TwinIndex;
  readonly rows: FileRow[];
}

export function beginRowTwins(
  ledger: TwinLedger,
  choices: ReadonlyMap<string, TwinChoice>,
  before: ReadonlyMap<string, TwinChoice> = new Map(),
): RowTwins {
  return { ledger, choices, before, recalled: new Map(), inFile: new TwinIndex(), rows: [] };
}

export function choiceKey(sheet: string, row: number): string {
  return `${row} ${sheet}`;
}

/** By what a choice is known in the next file: what the row calls the project, and which it is like. */
export function twinKey(name: string, twins: readonly Pick<RowTwin, 'with'>[]): string | undefined {
  const [like] = twins.flatMap((one) => ('projectId' in one.with ? one.with.projectId : []));
  return like === undefined ? undefined : `${nameKey(name)} ${like}`;
}

/** What was chosen for the row, or for it in an earlier file. */
export function choiceOf(
  { choices, before, recalled }: RowTwins,
  { sheet, row }: { readonly sheet: string; readonly row: number },
  name: string,
  twins: readonly RowTwin[],
): TwinChoice | undefined {
  const key = choiceKey(sheet, row);
  const own = choices.get(key);
  if (own || twins.length === 0) return own;
  const choice = before.get(twinKey(name, twins) ?? '');
  if (choice) recalled.set(key, { sheet, row, choice });
  return choice;
}

/** More are not told: whoever looks at three has seen enough. */
const most = 3;

/** The likeliest first. */
export function twinsOfRow({ ledger, inFile, rows }: RowTwins, facts: TwinFacts): RowTwin[] {
  const records = twinRecordsOf(facts, ledger.offices);
  if (records.length === 0) return [];
  const own: Side = { facts, told: toldOf(facts, ledger.offices) };
  const found: { readonly likeness: PairLikeness; readonly with: RowTwin['with'] }[] = [];
  for (const [project, patterns] of metProjects(ledger, ledger.index.meet(records).flat())) {
    const likeness = likenessOf(patterns, project, own, projectsOfFirm(ledger.byFirm, project, own));
    if (likeness && !isKnownApart(ledger, facts, project.facts))
      found.push({ likeness, with: { projectId: project.facts.id } });
  }
  const byRow = Map.groupBy(inFile.meet(records).flat(), ({ id }) => id);
  for (const [id, met] of byRow) {
    const other = rows[id];
    if (!other) continue;
    const likeness = likenessOf(
      met.map(({ pattern }) => pattern),
      other,
      own,
      projectsOfFirm(ledger.byFirm, other, own),
    );
    const { sheet, row } = other;
    if (likeness) found.push({ likeness, with: { sheet, row, name: other.facts.name } });
  }
  return found
    .toSorted((a, b) => b.likeness.chance - a.likeness.chance)
    .slice(0, most)
    .map(({ likeness: { suspicion, verdict, chance, reasons }, with: other }) => ({
      suspicion,
      verdict,
      chance,
      reasons: reasons.map((reason) => ({ ...reason, bits: Math.max(reason.bits, -99) })),
      with: other,
    }));
}

/** Later rows of the file are compared with this one too. */
export function keepRow(twins: RowTwins, at: { readonly sheet: string; readonly row: number }, facts: TwinFacts): void {
  const id = twins.rows.push({ ...at, facts, told: toldOf(facts, twins.ledger.offices) }) - 1;
  twins.inFile.put(twinRecordsOf(facts, twins.ledger.offices).map((record) => [id, record]));
}

/** Rows that are not taken after all: those from this number on. */
export function dropRows(twins: RowTwins, from: number): void {
  for (let id = from; id < twins.rows.length; id++) twins.inFile.drop(id);
  twins.rows.length = from;
}
