// Outings as their form: a row each, or a row for each visit where a cell could not hold the parts of a list apart.
import { epochDay } from '../../../domain/day.ts';
import type { FormRecord } from '../index.ts';
import { splitList } from '../../values.ts';
import { commonCells, allProjectNames, type EntryAsWritten, type EntryForms } from './cells.ts';

/** Which field of the noun each column tells. */
const columns = {
  startedOn: 'occurredOn',
  endedOn: 'endedOn',
  destination: 'destination',
  region: 'region',
  purpose: 'purpose',
  members: 'members',
  titles: 'members',
  ranks: 'members',
  institutions: 'visits',
  bodyKinds: 'visits',
  metPersons: 'visits',
  metTitles: 'visits',
  projects: 'projectIds',
} as const;

type Row = Readonly<Record<string, string | null>>;
const members = ['personName', 'title', 'rank'] as const;
const visits = ['institution', 'kind', 'metPerson', 'metTitle'] as const;

export function outingRecords(entries: readonly EntryAsWritten[]): EntryForms[] {
  return [{ form: 'outings', records: entries.flatMap(recordsOfOne) }];
}

function recordsOfOne(one: EntryAsWritten): FormRecord[] {
  const { input } = one;
  const [people, met] = [input['members'] as Row[], input['visits'] as Row[]];
  const apart = [...people, ...met].every((row) =>
    Object.values(row).every((text) => !text || splitList(text).length === 1),
  );
  const text = (field: string) => input[field] as string | null;
  const cells = {
    ...commonCells(one, columns),
    // Rows of one batch are one outing.
    batch: one.id,
    startedOn: one.day,
    endedOn: text('endedOn'),
    days: epochDay(text('endedOn') ?? one.day) - epochDay(one.day) + 1,
    destination: text('destination'),
    region: text('region'),
    purpose: text('purpose'),
    projects: allProjectNames(one, 'projectIds'),
  };
  if (apart) return [{ form: 'outings', cells: { ...cells, ...peopleCells(people), ...visitCells(met) } }];
  const rows = Math.max(people.length, met.length);
  return Array.from({ length: rows }, (_, n) => {
    const [person, visit] = [people[n] ?? people[0], met[n]];
    return {
      form: 'outings',
      cells: { ...cells, ...peopleCells(person ? [person] : []), ...visitCells(visit ? [visit] : []) },
    };
  });
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
