// The plan of an import: the world that its rows are held against, and how a row's acts are tried on it.
import type { Stated } from './acts.ts';
import { v7 as uuidv7 } from 'uuid';
import type { EntryHeadInput, Origin } from '../../domain/entries/entry.ts';
import type { KnownOccasion } from '../../domain/entries/occasion.ts';
import type { Office } from '../../domain/offices/office.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { nameKey } from '../../names/normalise.ts';
import type { TradeIndex } from '../../names/trade/trade.ts';
import type { Outcome } from '../../storage/imports/queries.ts';
import { type FoundCompany, industriesByName } from '../../storage/companies/lookups.ts';
import { officeVersions } from '../../storage/offices/officeTree.ts';
import type { KnownEntry } from '../../storage/entries/knownEntries.ts';
import type { Tx } from '../../storage/store.ts';
import { gatherWorld, type KnownByKey, type Wanted, type World } from '../../storage/entries/world.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import type { WrittenKind } from '../../domain/entries/nouns.ts';
import { parseAct, type StagedAct } from './acts.ts';
import { tradesOf } from '../companies/trades.ts';
import { officesByName } from './officeNames.ts';
import type { Doubts } from './doubts/doubts.ts';
import type { ReadRow, ReadTable, RowBreach } from './reading.ts';
import type { RowTwin, RowTwins } from './twins/rowTwins.ts';

/** A project as a row may speak of it: in the ledger, or founded by an earlier row of the same file. */
export interface PlannedProject {
  readonly id: string;
  readonly officeId: string;
  readonly nameKey: string;
  readonly investorKey: string | null;
  readonly recipientKey: string | null;
  readonly signedOn: string | null;
  readonly investmentFen: bigint | null;
  readonly code?: string;
  /** The staged row with its latest facts; absent where they lie in the ledger. */
  readonly no?: number;
  /** Form, table and row that stated its facts in this file. */
  readonly statedBy?: string;
}

/** Money that came to a project: an entry of the ledger, or what an earlier row of the file brings. */
export interface Arrival {
  readonly occurredOn: string;
  /** The noun's own fields. */
  readonly input: Stated;
}

/** An entry from which a row says that it was written. */
export interface WrittenEntry extends KnownEntry {
  /** Else it was corrected or withdrawn since it was written. */
  readonly stands: boolean;
}

/** An occasion that a row may name. */
export interface NamedOccasion extends KnownOccasion {
  readonly id: string;
}

interface Known {
  has(id: string): boolean;
  add(id: string): unknown;
  delete(id: string): unknown;
}

export interface Plan {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly importId: string;
  readonly fileName: string;
  readonly officeId: string;
  readonly world: World;
  readonly officesByName: ReadonlyMap<string, readonly Office[]>;
  readonly industryByName: ReadonlyMap<string, string>;
  /** Which class a name of a project or a word for an industry speaks of. */
  readonly trades: TradeIndex;
  /** Sheet names and column letters by field, of each table. */
  readonly sheets: readonly string[];
  readonly letters: readonly ReadonlyMap<string, string>[];
  readonly tables: readonly ReadTable[];
  readonly doubts: Pick<Doubts, 'answerTo'>;
  readonly companies: KnownByKey<FoundCompany>;
  readonly companiesByKey: KnownByKey<FoundCompany[]>;
  readonly companiesByCode: KnownByKey<FoundCompany>;
  readonly projectsByKey: KnownByKey<PlannedProject[]>;
  /** By the ledger's short code, and by the file's own 项目编码. */
  readonly projectsByCode: KnownByKey<PlannedProject>;
  readonly projectsByCompany: KnownByKey<PlannedProject[]>;
  /** Facts that rows of this file have stated, by what they are about: a later row may repeat them, and not contradict them. */
  readonly stated: KnownByKey<string>;
  /** Money that earlier rows of this file bring to a project. */
  readonly arrived: KnownByKey<Arrival[]>;
  /** The first row of this file that tells an arrival, by project, day and amount. */
  readonly arrivalRows: KnownByKey<ReadRow>;
  /** Of projects of the ledger: the entry that tells their facts as they stand, and names of the firms in them, by the firm. */
  readonly versions: KnownByKey<string>;
  readonly firmNames: KnownByKey<string>;
  /** Entries of the ledger that rows of this file name, by id. */
  readonly records: KnownByKey<WrittenEntry>;
  /** Entries of the ledger that a row of this file has been matched with. */
  readonly matched: Known;
  /** Activities that stand or that rows of this file bring, by what is compared of their names; absent until a row names one. */
  occasions?: Map<string, NamedOccasion[]>;
  /** Those that rows of this file bring, and the entry that one puts right. */
  readonly broughtOccasions: { readonly occasion: NamedOccasion; readonly replaces: string | undefined }[];
  readonly twins: RowTwins;
  /** By their numbers, rows of several parts that are not staged yet: what their parts have become so far. */
  readonly unstaged: Map<number, readonly StagedAct[]>;
  /** Number of the next staged row. */
  nextNo: number;
}

/** One row with what it becomes. */
export interface PlannedRow {
  readonly no: number;
  readonly row: ReadRow;
  readonly outcome: Outcome;
  readonly breaches: readonly RowBreach[];
  readonly acts: readonly StagedAct[];
  /** What it probably repeats, where it would found a project. */
  readonly twins?: readonly RowTwin[];
}

export const nothingWanted: Wanted = {
  projectIds: new Set(),
  companyIds: new Set(),
  creditCodes: new Set(),
  entryIds: new Set(),
  newIds: new Set(),
  voucherNos: new Set(),
  fileIds: new Set(),
  sharedProjectIds: new Set(),
  figureIds: new Set(),
  promisedProjectIds: new Set(),
  obstructedProjectIds: new Set(),
  numberedItems: new Set(),
  itemNos: new Set(),
  appraisedProjectIds: new Set(),
  appraisalNos: new Set(),
  numberedMeetings: new Set(),
  meetingNos: new Set(),
  withdrawnIds: new Set(),
  occasionIds: new Set(),
  arrivalIds: new Set(),
};

export async function beginPlan(
  tx: Tx,
  actor: Actor,
  {
    today,
    ...of
  }: Pick<Plan, 'importId' | 'fileName' | 'officeId' | 'sheets' | 'letters' | 'tables' | 'doubts' | 'twins'> & {
    today: string;
  },
  reach: readonly string[],
): Promise<Plan> {
  const world = await gatherWorld(tx, actor.cityCode, today, reach, nothingWanted);
  const industryByName = new Map<string, string>();
  const classes = await industriesByName(tx);
  for (const { code, name } of classes) {
    // Several levels may bear one name. Sections come first, so it is taken for the widest: the row says no more than that.
    if (!industryByName.has(nameKey(name))) industryByName.set(nameKey(name), code);
  }
  return {
    tx,
    actor,
    ...of,
    world,
    officesByName: officesByName(world.offices, await officeVersions(tx, actor.cityCode)),
    industryByName,
    trades: tradesOf(classes),
    companies: new Map(),
    companiesByKey: new Map(),
    companiesByCode: new Map(),
    projectsByKey: new Map(),
    projectsByCode: new Map(),
    projectsByCompany: new Map(),
    stated: new Map(),
    arrived: new Map(),
    arrivalRows: new Map(),
    versions: new Map(),
    firmNames: new Map(),
    records: new Map(),
    matched: new Set(),
    broughtOccasions: [],
    unstaged: new Map(),
    nextNo: 1,
  };
}

/** Of the row as it will be staged; the parts of one have one. */
export const noOf = (plan: Plan, row: ReadRow): number => row.no ?? plan.nextNo++;

/** Adds to the world what a chunk's rows speak of; what the plan itself has added stays as it is. */
export async function widenWorld(plan: Plan, wanted: Partial<Wanted>): Promise<void> {
  const { world, tx, actor } = plan;
  const projectIds = new Set([...(wanted.projectIds ?? [])].filter((id) => !world.projects.has(id)));
  const asked = { ...nothingWanted, ...wanted, projectIds };
  const more = await gatherWorld(tx, actor.cityCode, world.today, [...world.writable], asked);
  for (const [id, project] of more.projects) world.projects.set(id, project);
  for (const id of more.companies) world.companies.add(id);
  for (const [code, holder] of more.codeHolders) if (!world.codeHolders.has(code)) world.codeHolders.set(code, holder);
  for (const [id, officeId] of more.companyOffices) world.companyOffices.set(id, officeId);
  for (const [id, entry] of more.entries) if (!world.entries.has(id)) world.entries.set(id, entry);
  for (const [id, one] of more.occasions) if (!world.occasions.has(id)) world.occasions.set(id, one);
  for (const [id, some] of more.promises) if (!world.promises.has(id)) world.promises.set(id, some);
  for (const [id, arrival] of more.arrivals) world.arrivals.set(id, arrival);
  for (const [key, entry] of more.vouchers) if (!world.vouchers.has(key)) world.vouchers.set(key, entry);
}

/** The office that a row names, or the one chosen for the file. */
export function officeOf(plan: Plan, row: ReadRow): { officeId: string } | { breach: Breach } {
  const name = row.values['office'];
  if (typeof name !== 'string') return { officeId: plan.officeId };
  const found = plan.officesByName.get(nameKey(name)) ?? [];
  const [first, second] = found;
  if (!first) return { breach: { law: 'office_unknown', field: 'office' } };
  if (second) return { breach: { law: 'office_name_ambiguous', field: 'office' } };
  // Refused before anything is compared, so that whoever may not write for the office learns nothing of what it has.
  if (!plan.world.writable.has(first.id)) return { breach: { law: 'office_out_of_scope', field: 'office' } };
  return { officeId: first.id };
}

/** The part of the form's fields that an act is about: form field → the act's own field. */
export type FieldNames = Readonly<Record<string, string>>;

export function rowHead(
  plan: Plan,
  row: ReadRow,
  officeId: string,
  occurredOn: string,
  names: FieldNames,
): EntryHeadInput {
  const { values } = row;
  const samples = sampleFields(row, names);
  return {
    id: uuidv7(),
    officeId,
    occurredOn,
    ...(saysMonth(row, names) ? { monthOnly: true as const } : {}),
    origin: (values['origin'] as Origin | undefined) ?? 'imported',
    sourceReportedOn: (values['sourceReportedOn'] as string | undefined) ?? null,
    importId: plan.importId,
    sourceSheet: (plan.sheets[row.table] ?? '').slice(0, 100),
    sourceRow: row.row,
    sampleFields: samples ?? [],
  };
}

/** The column that says when it happened says no day. */
export function saysMonth({ monthEnds = [], values }: ReadRow, names: FieldNames): boolean {
  const fields = Object.keys(names).filter((field) => names[field] === 'occurredOn' && values[field] !== undefined);
  return fields.length > 0 && fields.every((field) => monthEnds.includes(field));
}

/** Undefined where the row says nothing about what is invented. */
export function sampleFields(row: ReadRow, names: FieldNames): string[] | undefined {
  const marked = row.values['sampleFields'] as string[] | undefined;
  if (!marked) return undefined;
  if (marked.includes('*')) return ['*'];
  return [...new Set(marked.flatMap((field) => names[field] ?? []))];
}

/** Why an entry replaces an earlier one: the place in the file that says otherwise. */
export function reasonOf(plan: Plan, row: ReadRow): string {
  return `${plan.fileName} / ${plan.sheets[row.table] ?? ''} / ${row.row}`.slice(0, 500);
}

/** Parses the inputs of one row's acts, in their order. */
export function actsOf(inputs: readonly [kind: WrittenKind, input: Stated][]): {
  acts: LedgerAct[];
  breaches: Breach[];
} {
  const acts: LedgerAct[] = [];
  const breaches: Breach[] = [];
  for (const [kind, input] of inputs) {
    const parsed = parseAct(kind, input);
    if ('act' in parsed) acts.push(parsed.act);
    else breaches.push(...parsed.breaches);
  }
  return { acts, breaches };
}

export function rowKey(row: ReadRow): string {
  return `${row.form}/${row.table}/${row.row}`;
}

/** Rows of one form become planned rows; a row that names what a later row may found is put off to the end. */
export interface Handled {
  readonly planned: readonly PlannedRow[];
  readonly putOff?: readonly ReadRow[];
}
export type FormHandler = (plan: Plan, rows: readonly ReadRow[], last: boolean) => Promise<Handled>;
