// Activities as their forms: a row each, and sheets of the projects that were signed there, of guests, speeches and reports.
import { yiExact } from '../../../domain/money.ts';
import { activityFields, activityScalars } from '../occasions/activities.ts';
import { activityListForms } from '../occasions/activityLists.ts';
import type { FormRecord } from '../index.ts';
import { allProjectNames, commonCells, type EntryAsWritten, type EntryForms } from './cells.ts';

export function activityRecords(entries: readonly EntryAsWritten[]): EntryForms[] {
  const all: EntryForms[] = [
    { form: 'activities', records: entries.map(activityRecord) },
    { form: 'activity_signings', records: entries.flatMap(signingRecords) },
    ...activityListForms.map((list) => ({
      form: list.form,
      records: entries.flatMap((one) => listRecords(one, list)),
    })),
  ];
  return all.filter(({ form, records }) => form === 'activities' || records.length > 0);
}

function activityRecord(one: EntryAsWritten): FormRecord {
  const cells = activityScalars.map((field) => [field, one.input[field] ?? null]);
  return {
    form: 'activities',
    cells: {
      ...ofActivity(one, 'activities'),
      ...Object.fromEntries(cells),
      signings: (one.input['signingCount'] ?? null) as number | null,
      signedAmount: fenWritten(one.input['signingFen']),
      advancedProjects: allProjectNames(one, 'advancedProjectIds'),
    },
  };
}

const fenWritten = (fen: unknown) => (fen === null || fen === undefined ? null : yiExact(BigInt(fen as string)));

/** Which activity it is, and what every form carries. */
const ofActivity = (one: EntryAsWritten, form: FormRecord['form']): FormRecord['cells'] => ({
  ...commonCells(one, form, activityFields(form)),
  name: one.input['name'] as string,
  heldOn: one.day,
});

/** Each names its activity; rows of a sheet of their own are added to what the ledger has, so that those out of reach stay. */
function signingRecords(one: EntryAsWritten): FormRecord[] {
  const form = 'activity_signings';
  return ((one.input['signedProjectIds'] ?? []) as readonly string[]).flatMap((id) => {
    const project = one.nameOf(id);
    return project ? [{ form, cells: { ...ofActivity(one, form), projectCode: one.codeOf(id), project } }] : [];
  });
}

function listRecords(one: EntryAsWritten, { form, field, parts }: (typeof activityListForms)[number]): FormRecord[] {
  const rows = (one.input[field] ?? []) as readonly Readonly<Record<string, string | null>>[];
  return rows.map((row) => {
    const told = Object.entries(parts).map(([column, part]) => [column, row[part] ?? null] as const);
    return { form, cells: { ...ofActivity(one, form), ...Object.fromEntries(told) } };
  });
}
