// Outings as their form: a row each, and a further one for each time that a body was called on once more.
import { epochDay } from '../../../domain/day.ts';
import type { FormRecord } from '../index.ts';
import { outingFields } from '../occasions/outings.ts';
import { allProjectNames, commonCells, type EntryAsWritten, type EntryForms } from './cells.ts';

type Row = Readonly<Record<string, string | null>>;
const members = ['personName', 'title', 'rank'] as const;
const visits = ['institution', 'kind', 'metPerson', 'metTitle'] as const;

export function outingRecords(entries: readonly EntryAsWritten[]): EntryForms[] {
  return [{ form: 'outings', records: entries.flatMap(recordsOfOne) }];
}

function recordsOfOne(one: EntryAsWritten): FormRecord[] {
  const { input } = one;
  const text = (field: string) => input[field] as string | null;
  const cells = {
    ...commonCells(one, 'outings', outingFields),
    // Rows of one batch are one outing.
    batch: one.id,
    startedOn: one.day,
    endedOn: text('endedOn'),
    days: epochDay(text('endedOn') ?? one.day) - epochDay(one.day) + 1,
    destination: text('destination'),
    region: text('region'),
    purpose: text('purpose'),
    projects: allProjectNames(one, 'projectIds'),
    ...peopleCells(input['members'] as Row[]),
  };
  return byTurn(input['visits'] as Row[]).map((met) => ({ form: 'outings', cells: { ...cells, ...visitCells(met) } }));
}

/** A cell names a body once: its first visits, then the second ones, and so on; at least one row. */
function byTurn(all: readonly Row[]): Row[][] {
  const turns: Row[][] = [[]];
  for (const row of all) {
    const same = (other: Row) => other['institution'] === row['institution'];
    const free = turns.find((turn) => !turn.some(same));
    if (free) free.push(row);
    else turns.push([row]);
  }
  return turns;
}

/** The parts of a list beside each other; a column in which nothing is said stays empty. */
function beside(rows: readonly Row[], part: string): string[] {
  const texts = rows.map((row) => row[part] ?? '');
  return texts.some((text) => text !== '') ? texts : [];
}

function peopleCells(rows: readonly Row[]) {
  const [names, titles, ranks] = members.map((part) => beside(rows, part));
  return { members: names, titles, ranks };
}

function visitCells(rows: readonly Row[]) {
  const [institutions, kinds, metPersons, metTitles] = visits.map((part) => beside(rows, part));
  return { institutions, bodyKinds: kinds, metPersons, metTitles };
}
