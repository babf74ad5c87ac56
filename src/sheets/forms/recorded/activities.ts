// Activities as their forms: a row each, and a sheet of the projects that were signed there.
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
] as const;
const columns = {
  ...Object.fromEntries(same.map((field) => [field, field])),
  heldOn: 'occurredOn',
  advancedProjects: 'advancedProjectIds',
};

export function activityRecords(entries: readonly EntryAsWritten[]): EntryForms[] {
  const signings = entries.flatMap(signingRecords);
  return [
    { form: 'activities', records: entries.map(activityRecord) },
    ...(signings.length > 0 ? [{ form: 'activity_signings' as const, records: signings }] : []),
  ];
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
