// Reads a list of target companies and holds each row against the laws, without writing anything: what it gives back is
// sent again as an assignment once somebody has looked at it.
import { v7 as uuidv7 } from 'uuid';
import type { Office } from '../../domain/offices/office.ts';
import { AssignProspect } from '../../domain/pursuits/pursuit.ts';
import { type Breach, Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { shapeOf } from '../../sheets/forms/index.ts';
import { prospects } from '../../sheets/forms/prospects.ts';
import { sheetNameOf } from '../imports/sheetName.ts';
import { contextOf, type FormValues, readValues } from '../../sheets/forms/values.ts';
import { readSheets } from '../../sheets/readSheets.ts';
import { SheetRefusal } from '../../sheets/refusal.ts';
import { readTables } from '../../sheets/tables/findTables.ts';
import { countTold } from '../../sheets/told.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { type Store, todayOf } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';
import { assignees } from './assignees.ts';
import { assignProspects } from './assign.ts';
import { readInput } from '../../domain/readInput.ts';

/** As many as one act assigns. */
export const longestList = 500;

export interface ListedRow {
  readonly sheet: string;
  readonly row: number;
  readonly said: Readonly<Record<string, string>>;
  /** Null where the row cannot be understood. */
  readonly assignment: AssignProspect | null;
  readonly breaches: readonly Breach[];
}

/** What holds for rows that do not say it themselves. */
export interface ListDefaults {
  readonly officeId: string;
  readonly accountId: string;
  readonly dueOn: string;
}

export async function readProspectList(
  store: Store,
  actor: Actor,
  file: { readonly fileName: string; readonly bytes: Buffer },
  defaults: ListDefaults,
): Promise<ListedRow[]> {
  const reach = await requireReach(store, actor, 'enter');
  if (!reach.includes(defaults.officeId)) refuse('office_out_of_scope', 'office');
  const read = await rowsOf(file);
  const around = await surroundings(store, actor, file.fileName, defaults);
  const rows: ListedRow[] = [];
  for (const each of read) rows.push(await rowRead(each, around));
  const sound = rows.flatMap(({ assignment }) => assignment ?? []);
  const broken = await breachesOf(store, actor, sound);
  return rows.map((row) => {
    const n = row.assignment ? sound.indexOf(row.assignment) : -1;
    return n < 0 ? row : { ...row, breaches: broken.get(n) ?? [] };
  });
}

interface ReadRow {
  readonly sheet: string;
  readonly values: FormValues;
}

async function rowsOf({ fileName, bytes }: { fileName: string; bytes: Buffer }): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  const told = countTold();
  let tables = 0;
  try {
    for await (const sheet of readSheets(bytes, { name: sheetNameOf(fileName) })) {
      for await (const { table, data } of readTables(sheet, [shapeOf(prospects)])) {
        if (!data) {
          tables++;
          continue;
        }
        const values = readValues(prospects, data, contextOf(table));
        rows.push({ sheet: table.sheet, values });
        for (const text of [table.sheet, ...Object.values(values.values)].flat())
          if (typeof text === 'string') told(text);
        for (const { value } of values.refused) told(value);
        if (rows.length > longestList) refuse('list_too_long', 'file', { most: longestList });
      }
    }
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error;
    refuse(error.law, 'file');
  }
  return tables === 0 ? refuse('no_table_recognised', 'file') : rows;
}

interface Surroundings {
  readonly offices: readonly Office[];
  readonly defaults: ListDefaults;
  readonly source: string;
  readonly today: string;
  readonly personOf: (officeId: string, name: string) => Promise<string | null>;
}

async function surroundings(store: Store, actor: Actor, source: string, defaults: ListDefaults): Promise<Surroundings> {
  const people = new Map<string, Awaited<ReturnType<typeof assignees>>>();
  return {
    offices: [...(await officesToday(store, actor)).values()],
    defaults,
    source,
    today: todayOf(store.clock),
    personOf: async (officeId, name) => {
      const known = people.get(officeId) ?? (await assignees(store, actor, officeId));
      people.set(officeId, known);
      return known.find((person) => person.name === name)?.accountId ?? null;
    },
  };
}

const text = ({ values }: FormValues, field: string): string | undefined => {
  const value = values[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

async function rowRead({ sheet, values }: ReadRow, around: Surroundings): Promise<ListedRow> {
  const { defaults, offices } = around;
  const breaches: Breach[] = values.refused.map(({ law, field, value }) => ({ law, field, detail: { value } }));
  const said = Object.fromEntries(
    Object.entries(values.values).flatMap(([field, value]) => (typeof value === 'string' ? [[field, value]] : [])),
  );
  const officeName = text(values, 'office');
  const named = offices.filter(({ name, shortName }) => officeName === name || officeName === shortName);
  if (officeName && named.length !== 1)
    breaches.push({ law: named.length === 0 ? 'office_unknown' : 'office_name_ambiguous', field: 'office' });
  const officeId = named[0]?.id ?? defaults.officeId;
  const personName = text(values, 'person');
  const accountId = personName ? await around.personOf(officeId, personName) : defaults.accountId;
  if (accountId === null) breaches.push({ law: 'assignee_unknown', field: 'person' });
  const assignment = {
    pursuitId: uuidv7(),
    officeId,
    accountId,
    dueOn: text(values, 'dueOn') ?? defaults.dueOn,
    prospect: {
      name: text(values, 'name'),
      creditCode: text(values, 'creditCode'),
      seat: text(values, 'seat'),
      industryCode: text(values, 'industryCode'),
      source: text(values, 'source') ?? around.source,
      sourceOn: text(values, 'sourceOn') ?? around.today,
    },
    chain: text(values, 'chain'),
    node: text(values, 'node'),
    reasons: (text(values, 'reasons') ?? '')
      .split(/[;；\n]/u)
      .map((reason) => reason.trim().slice(0, 300))
      .filter(Boolean),
    note: text(values, 'note'),
  };
  const read = readInput(AssignProspect, assignment);
  for (const { field: path = '', ...broken } of 'breaches' in read ? read.breaches : []) {
    const field = path.split('.').at(-1) ?? '';
    const isSaid = breaches.some((breach) => breach.field === field) || (field === 'accountId' && accountId === null);
    if (!isSaid) breaches.push({ ...broken, field });
  }
  const assigned = breaches.length === 0 && 'value' in read ? read.value : null;
  return { sheet, row: values.row, said, assignment: assigned, breaches };
}

/** What the laws say of each, as if all were assigned at once. */
async function breachesOf(
  store: Store,
  actor: Actor,
  assignments: readonly AssignProspect[],
): Promise<Map<number, Breach[]>> {
  const found = new Map<number, Breach[]>();
  if (assignments.length === 0) return found;
  try {
    await assignProspects(store, actor, { key: uuidv7(), assignments, dryRun: true });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const breach of error.breaches) {
      const [, n, field] = /^assignments\.(\d+)\.?(.*)$/.exec(breach.field ?? '') ?? [];
      if (n === undefined) throw error;
      found.set(Number(n), [...(found.get(Number(n)) ?? []), { ...breach, field: field ?? '' }]);
    }
  }
  return found;
}
