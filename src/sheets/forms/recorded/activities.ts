// Activities as their forms: a row each, and sheets of the projects that were signed there, of guests, speeches and reports.
import { activityListForms } from '../activityLists.ts';
import type { FormRecord } from '../index.ts';
import { commonCells, allProjectNames, type EntryAsWritten, type EntryForms } from './cells.ts';

const same = [
  'name',
  'endedOn',
  'place',
  'atHome',
  'nature',
  'part',
  'form',
  'level',
  'ledBy',
  'convener',
  'series',
  'theme',
  'guests',
  'guestCompanies',
  'signingHeld',
  'speeches',
  'media',
  'host',
  'coHosts',
  'region',
] as const;
const columns = {
  ...Object.fromEntries(same.map((field) => [field, field])),
  heldOn: 'occurredOn',
  advancedProjects: 'advancedProjectIds',
};

export function activityRecords(entries: readonly EntryAsWritten[]): EntryForms[] {
  const signings = entries.flatMap(signingRecords);
  const all: EntryForms[] = [
    { form: 'activities', records: entries.map(activityRecord) },
    ...(signings.length > 0 ? [{ form: 'activity_signings' as const, records: signings }] : []),
    ...activityListForms.map((list) => ({
      form: list.form,
      records: entries.flatMap((one) => listRecords(one, list)),
    })),
  ];
  return all.filter(({ form, records }) => form === 'activities' || records.length > 0);
}

function activityRecord(one: EntryAsWritten): FormRecord {
  const cells = same.map((field) => [field, one.input[field] ?? null]);
  return {
    form: 'activities',
    cells: {
      ...commonCells(one, columns),
      ...Object.fromEntries(cells),
      heldOn: one.day,
      advancedProjects: allProjectNames(one, 'advancedProjectIds'),
    },
  };
}

/** Each names its activity; those of a sheet of their own are added to what the ledger has. */
function signingRecords(one: EntryAsWritten): FormRecord[] {
  const { input, office, day, nameOf } = one;
  return ((input['signedProjectIds'] ?? []) as readonly string[]).flatMap((id) => {
    const project = nameOf(id);
    const cells = { office, name: input['name'] as string, heldOn: day, project };
    return project ? [{ form: 'activity_signings' as const, cells }] : [];
  });
}

function listRecords(
  { input, office, day }: EntryAsWritten,
  { form, field, parts }: (typeof activityListForms)[number],
): FormRecord[] {
  const rows = (input[field] ?? []) as readonly Readonly<Record<string, string | null>>[];
  const own = { office, name: input['name'] as string, heldOn: day };
  return rows.map((row) => {
    const told = Object.entries(parts).map(([column, part]) => [column, row[part] ?? null] as const);
    return { form, cells: { ...own, ...Object.fromEntries(told) } };
  });
}
