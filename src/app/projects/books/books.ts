// The chosen projects as sheets of the forms by which they come in. Read page by page in one snapshot.
import type { LedgerBook } from '../../../domain/entries/exported.ts';
import { nounTelling, nounThat } from '../../../domain/entries/nouns.ts';
import type { FormId, FormRecord } from '../../../sheets/forms/index.ts';
import { companyFieldNames } from '../../../sheets/forms/others.ts';
import { fundsSignals } from '../../../sheets/forms/mechanism/fundsSignals.ts';
import { promiseKeepings, promises } from '../../../sheets/forms/mechanism/promises.ts';
import { fenIn } from '../../../sheets/forms/recorded/values.ts';
import type { SheetForm } from '../../../sheets/forms/sheetForm.ts';
import { knownArrivals } from '../../../storage/corroboration/knownArrivals.ts';
import { fundFieldNames } from '../../../sheets/forms/funds.ts';
import { milestoneFieldNames, milestoneForms } from '../../../sheets/forms/milestones.ts';
import type { EntryAsWritten } from '../../../sheets/forms/recorded/cells.ts';
import { entryRecord } from '../../../sheets/forms/recorded/entries.ts';
import { projectColumns, type ProjectSheetForm, projectRecords } from '../../../sheets/forms/recorded/projects.ts';
import { knownEntries } from '../../../storage/entries/knownEntries.ts';
import { standingCompanies } from '../../../storage/companies/lookups.ts';
import { standingMilestones, standingVersions } from '../../../storage/projects/knownProjects.ts';
import {
  type ProjectFilter,
  type ProjectRecord,
  projectRows,
  type ProjectSort,
} from '../../../storage/projects/queries.ts';
import type { Tx } from '../../../storage/store.ts';
import { standingCells, standingMark } from '../../imports/forms/standing.ts';
import { withSampleColumns } from '../projectRow.ts';
import type { OfficeNames } from '../../imports/officeNames.ts';
import { entriesAsWritten } from './asWritten.ts';

/** The rows of one sheet. */
export interface FormRows {
  readonly form: FormId;
  readonly fields: ReadonlySet<string>;
  readonly records: AsyncIterable<FormRecord>;
}

export interface ChosenProjects {
  readonly tx: Tx;
  readonly cityCode: string;
  /** Whose rows may be read. */
  readonly officeIds: readonly string[];
  readonly filter: ProjectFilter;
  readonly order: { readonly sort: ProjectSort; readonly dir: 'asc' | 'desc' };
  readonly officeNameOf: OfficeNames;
}

const batch = 1000;

/** In the order in which an import takes them. */
export function sheetsOfBook(book: LedgerBook, chosen: ChosenProjects): FormRows[] {
  if (book === 'projects') return (['signed', 'leads'] as const).map((form) => projectSheet(form, chosen));
  if (book === 'funds') return [fundSheet(chosen)];
  if (book === 'companies') return [companySheet(chosen)];
  if (book === 'signals') return [signalSheet(chosen)];
  if (book === 'promises') return [promises, promiseKeepings].map((form) => nounSheet(form, chosen));
  const { signed: _, ...others } = milestoneForms;
  return (Object.keys(others) as (keyof typeof others)[]).map((form) => milestoneSheet(form, chosen));
}

async function* inBatches(
  { tx, cityCode, filter, order }: ChosenProjects,
  more: ProjectFilter = {},
): AsyncGenerator<ProjectRecord[]> {
  for (let offset = 0; ; offset += batch) {
    const records = await projectRows(tx, cityCode, { ...filter, ...more }, { ...order, limit: batch, offset });
    if (records.length > 0) yield records;
    if (records.length < batch) return;
  }
}

const kinds = { facts: nounTelling('project').kind, signing: nounThat('reaches').kind };
const written = ['office', 'projectCode', 'project', 'origin', 'sampleFields', 'record'];

function projectSheet(form: ProjectSheetForm, chosen: ChosenProjects): FormRows {
  return { form, fields: projectColumns[form], records: projectsOf(form, chosen) };
}

/** Columns of the list that are invented where the sum or the day is. */
const standingOfColumn: Readonly<Record<string, string>> = {
  registeredOn: 'nowRegisteredOn',
  filedOn: 'nowFiledOn',
  startedOn: 'nowStartedOn',
  inProductionOn: 'nowProducedOn',
  fundsYi: 'nowFunds',
};

async function* projectsOf(form: ProjectSheetForm, chosen: ChosenProjects): AsyncGenerator<FormRecord> {
  const { tx, cityCode, officeNameOf } = chosen;
  for await (const records of inBatches(chosen, { isSigned: form === 'signed' })) {
    const ids = records.map(({ id }) => id);
    const versions = await entriesAsWritten(tx, cityCode, await standingVersions(tx, cityCode, ids), officeNameOf);
    // In the order of recording: the last one stands.
    const facts = new Map(versions.map((one) => [String(one.input['projectId']), one]));
    const reached = (await standingMilestones(tx, cityCode, ids)).filter(({ input }) => input['kind'] === 'signed');
    const signings = await entriesAsWritten(tx, cityCode, reached, officeNameOf);
    const byProject = Map.groupBy(signings.toSorted(byDay), ({ input }) => String(input['projectId']));
    const rows = await withSampleColumns(tx, cityCode, records);
    for (const [n, record] of records.entries()) {
      const own = facts.get(record.id);
      if (!own) continue;
      yield* projectRecords(form, kinds, {
        code: record.code,
        facts: own,
        parentCode: own.codeOf(String(own.input['parentId'])),
        signings: byProject.get(record.id) ?? [],
        standing: standingCells(record),
        standingMark: standingMark(standingCells(record)),
        inventedStanding: (rows[n]?.sampleFields ?? []).flatMap((column) => standingOfColumn[column] ?? []),
      });
    }
  }
}

const byDay = (a: EntryAsWritten, b: EntryAsWritten) => (a.day < b.day ? -1 : Number(a.day > b.day));

function milestoneSheet(form: Exclude<keyof typeof milestoneForms, 'signed'>, chosen: ChosenProjects): FormRows {
  const { kind, day } = milestoneForms[form];
  const { agreementType: _, ...names } = milestoneFieldNames(day);
  const fields = { project: 'projectId', authority: 'authority', ...names };
  const records = entriesOf(chosen, async (ids) => {
    const reached = await standingMilestones(chosen.tx, chosen.cityCode, ids);
    return reached.filter(({ input }) => input['kind'] === kind);
  });
  return rowsOf(form, fields, records, kinds.signing);
}

function fundSheet(chosen: ChosenProjects): FormRows {
  const { kind } = nounThat('claims');
  const records = entriesOf(chosen, (projectIds) => knownEntries(chosen.tx, chosen.cityCode, kind, { projectIds }));
  return rowsOf('funds', fundFieldNames, asClaimed(records), kind);
}

/** What is recognised is said where it is not what was claimed: else it goes with the claim. */
async function* asClaimed(entries: AsyncIterable<EntryAsWritten>): AsyncGenerator<EntryAsWritten> {
  for await (const one of entries) {
    const { claimedFen, recognisedFen } = one.input;
    yield claimedFen === recognisedFen ? { ...one, input: { ...one.input, recognisedFen: null } } : one;
  }
}

/** Of a form of which each row is one entry of a noun that names a project. */
function nounSheet({ id, entry }: SheetForm<FormId>, chosen: ChosenProjects): FormRows {
  if (!entry) throw new Error(`no noun comes by ${id}`);
  const { kind, names, day } = entry;
  const records = entriesOf(chosen, (projectIds) => knownEntries(chosen.tx, chosen.cityCode, kind, { projectIds }));
  return rowsOf(id, { ...names, [day]: 'occurredOn' }, records, kind);
}

/** Each under the arrival that stands now; of one that was taken back nothing could come back. */
function signalSheet(chosen: ChosenProjects): FormRows {
  const { id, entry, columns: all } = fundsSignals;
  const amount = all.find(({ field }) => field === entry?.arrival?.amount) ?? {};
  const fields = { ...entry?.names, [entry?.day ?? '']: 'occurredOn' };
  const records = mapped(signalsOf(chosen), ({ signal, arrival }) => {
    const { cells, ...record } = entryRecord(id, id, { one: signal, fields });
    const { projectId, claimedFen, voucherNo } = arrival.input;
    const ofArrival = {
      project: signal.nameOf(String(projectId)) ?? null,
      projectCode: signal.codeOf(String(projectId)) ?? null,
      ofArrivedOn: arrival.occurredOn,
      ofClaimed: fenIn(amount, BigInt(String(claimedFen))),
      ofVoucherNo: (voucherNo as string | null | undefined) ?? null,
    };
    return { ...record, cells: { ...cells, ...ofArrival } };
  });
  const columns = [...written, ...Object.keys(fields), 'ofArrivedOn', 'ofClaimed', 'ofVoucherNo'];
  return { form: id, fields: new Set(columns), records };
}

async function* signalsOf(chosen: ChosenProjects) {
  const { tx, cityCode, officeNameOf } = chosen;
  for await (const records of inBatches(chosen)) {
    const projectIds = records.map(({ id }) => id);
    const signals = await knownEntries(tx, cityCode, fundsSignals.id, { projectIds });
    const arrivals = await knownEntries(tx, cityCode, nounThat('claims').kind, { projectIds });
    const named = signals.map(({ input }) => String(input['arrivalId']));
    const known = await knownArrivals(tx, cityCode, [...named, ...arrivals.map(({ entryId }) => entryId)]);
    const byLine = new Map(arrivals.map((one) => [known.get(one.entryId)?.lineId, one]));
    const arrivalOf = ({ input }: (typeof signals)[number]) =>
      byLine.get(known.get(String(input['arrivalId']))?.lineId ?? '');
    // With the project, whose name and code are looked up with the others.
    const told = signals.flatMap((one) => {
      const arrival = arrivalOf(one);
      return arrival
        ? { arrival, signal: { ...one, input: { ...one.input, projectId: arrival.input['projectId'] } } }
        : [];
    });
    const asWritten = await entriesAsWritten(
      tx,
      cityCode,
      told.map(({ signal }) => signal),
      officeNameOf,
    );
    for (const [n, { arrival }] of told.entries()) {
      const signal = asWritten[n];
      if (signal) yield { signal, arrival };
    }
  }
}

/** Firms that are in the projects, of those that an office in reach reported. */
function companySheet(chosen: ChosenProjects): FormRows {
  const seen = new Set<string>();
  const records = entriesOf(chosen, async (ids) => {
    const facts = await standingVersions(chosen.tx, chosen.cityCode, ids);
    const named = facts.flatMap(({ input }) => [input['investorId'], input['recipientId']]);
    const fresh = [...new Set(named.filter((id) => typeof id === 'string' && !seen.has(id)))] as string[];
    for (const id of fresh) seen.add(id);
    return standingCompanies(chosen.tx, chosen.cityCode, fresh, chosen.officeIds);
  });
  return rowsOf('companies', companyFieldNames, records, nounTelling('company').kind);
}

async function* entriesOf(
  chosen: ChosenProjects,
  find: (projectIds: readonly string[]) => ReturnType<typeof knownEntries>,
): AsyncGenerator<EntryAsWritten> {
  for await (const records of inBatches(chosen))
    yield* await entriesAsWritten(
      chosen.tx,
      chosen.cityCode,
      await find(records.map(({ id }) => id)),
      chosen.officeNameOf,
    );
}

function rowsOf(
  form: FormId,
  fields: Readonly<Record<string, string>>,
  entries: AsyncIterable<EntryAsWritten>,
  kind: Parameters<typeof entryRecord>[1],
): FormRows {
  const records = mapped(entries, (one) => entryRecord(form, kind, { one, fields }));
  return { form, fields: new Set([...written, ...Object.keys(fields)]), records };
}

async function* mapped<T, U>(all: AsyncIterable<T>, make: (one: T) => U): AsyncGenerator<U> {
  for await (const one of all) yield make(one);
}
