// Activities (F8), their on-site signings, and those of departments: rows of one office, day and name are one activity.
import { inSlices } from '../../../metrics/inSlices.ts';
import { nameKey } from '../../../names/normalise.ts';
import { type KnownEntry, knownEntries } from '../../../storage/entries/knownEntries.ts';
import { findProjects } from '../ledger/find.ts';
import {
  blame,
  groupOffice,
  inChunks,
  isFaulty,
  newGroup,
  planGroup,
  projectIdsOf,
  refusedGroup,
  type RowGroup,
} from '../groups.ts';
import { correctedInput, type SaidByRow, saysTheSame, statedOf, takeKnown } from '../ledger/match.ts';
import { activityListForms } from '../../../sheets/forms/activityLists.ts';
import { addedLists, listForms, statedLists } from './activityLists.ts';
import { type FieldNames, type FormHandler, rowHead, type Plan, type PlannedRow, sampleFields } from '../plan.ts';
import type { ReadRow } from '../reading.ts';

const scalars = [
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

const names: FieldNames = {
  ...Object.fromEntries(scalars.map((field) => [field, field])),
  name: 'name',
  heldOn: 'occurredOn',
  signedProjects: 'signedProjectIds',
  project: 'signedProjectIds',
  advancedProjects: 'advancedProjectIds',
  ...Object.fromEntries(
    activityListForms.flatMap(({ field, parts }) => Object.keys(parts).map((column) => [column, field])),
  ),
};

interface Activity extends RowGroup {
  readonly name: string;
  /** Absent where signings name the activity alone and no row of this file gives its day. */
  readonly day: string | undefined;
  readonly own: ReadRow[];
  readonly signings: ReadRow[];
  /** Of sheets of its lists. */
  readonly listed: ReadRow[];
}

export const planActivities: FormHandler = async (plan, rows) => {
  const planned: PlannedRow[] = [];
  for (const chunk of inChunks(grouped(plan, rows), 500)) {
    await findProjects(
      plan,
      chunk.flatMap(({ rows: all }) =>
        all.flatMap(({ values }) => [
          { code: values['projectCode'] as string | undefined, name: values['project'] as string | undefined },
          ...[values['signedProjects'], values['advancedProjects']].flatMap((list) =>
            ((list as string[] | undefined) ?? []).map((name) => ({ name })),
          ),
        ]),
      ),
    );
    const drafts = chunk.map((activity) => ({ activity, said: saidBy(plan, activity) }));
    const days = [...new Set(drafts.flatMap(({ said }) => said?.occurredOn ?? []))];
    const officeIds = [...new Set(chunk.map(({ officeId }) => officeId))];
    const known = await knownEntries(plan.tx, plan.actor.cityCode, 'activity', { officeIds, days });
    const each = await inSlices(drafts, ({ activity, said }) => planOne(plan, activity, said, known));
    planned.push(...each.flat());
  }
  return { planned };
};

function grouped(plan: Plan, rows: readonly ReadRow[]): Activity[] {
  const groups = new Map<string, Activity>();
  const byName = new Map<string, Activity>();
  const isSigning = (row: ReadRow) => row.form === 'activity_signings';
  // What hangs on an activity comes behind it.
  const hangs = (row: ReadRow) => isSigning(row) || listForms[row.form] !== undefined;
  for (const row of rows.toSorted((a, b) => Number(hangs(a)) - Number(hangs(b)))) {
    const { officeId, breach } = groupOffice(plan, row);
    const name = (row.values['name'] as string | undefined) ?? '';
    const day = row.values['heldOn'] as string | undefined;
    const key = `${officeId}|${day ?? ''}|${nameKey(name)}`;
    const sameName = hangs(row) && !day ? byName.get(`${officeId}|${nameKey(name)}`) : undefined;
    let group = groups.get(key) ?? sameName;
    if (!group) {
      group = { ...newGroup(officeId), name, day, own: [], signings: [], listed: [] };
      groups.set(key, group);
      byName.set(`${officeId}|${nameKey(name)}`, group);
    }
    group.rows.push(row);
    (isSigning(row) ? group.signings : hangs(row) ? group.listed : group.own).push(row);
    if (breach) blame(group, row, breach);
  }
  return [...groups.values()];
}

function saidBy(plan: Plan, activity: Activity): SaidByRow | undefined {
  const { own, signings, listed } = activity;
  const signedProjectIds = [
    ...new Set([
      ...projectIdsOf(plan, activity, own, 'signedProjects'),
      ...projectIdsOf(plan, activity, signings, 'project'),
    ]),
  ];
  const advancedProjectIds = projectIdsOf(plan, activity, own, 'advancedProjects');
  const first = own[0] ?? signings[0] ?? listed[0];
  if (!first || isFaulty(activity)) return undefined;
  if (activity.day === undefined) {
    blame(activity, first, { law: 'activity_not_found', field: 'name' });
    return undefined;
  }
  const values = (field: string) => own.map((row) => row.values[field]).find((one) => one !== undefined);
  return {
    occurredOn: activity.day,
    auditedOn: values('auditedOn') as string | undefined,
    sampleFields: own[0] && sampleFields(own[0], names),
    stated: statedOf({
      ...Object.fromEntries(scalars.map((field) => [field, values(field)])),
      signedProjectIds: signedProjectIds.length > 0 ? signedProjectIds : undefined,
      advancedProjectIds: advancedProjectIds.length > 0 ? advancedProjectIds : undefined,
      ...statedLists(listed),
    }),
  };
}

function planOne(
  plan: Plan,
  activity: Activity,
  said: SaidByRow | undefined,
  known: readonly KnownEntry[],
): PlannedRow[] {
  const { own, signings, listed, officeId, name } = activity;
  const first = own[0] ?? signings[0] ?? listed[0];
  if (!said || !first) return refusedGroup(plan, activity);
  const before = takeKnown(
    plan,
    known,
    (entry) =>
      entry.officeId === officeId &&
      entry.occurredOn === said.occurredOn &&
      nameKey(String(entry.input['name'])) === nameKey(name),
  );
  const head = { ...rowHead(plan, first, officeId, said.occurredOn, names), auditedOn: said.auditedOn ?? null };
  if (before) {
    const signedBefore = before.input['signedProjectIds'] as string[];
    const signedNow = (said.stated['signedProjectIds'] as string[] | undefined) ?? [];
    // Signings on a sheet of their own add to those of the ledger; the activity's own rows state the whole list.
    const signed = own.length === 0 ? { signedProjectIds: [...new Set([...signedBefore, ...signedNow])] } : {};
    const added = own.length === 0 ? { ...signed, ...addedLists(before.input, said.stated) } : {};
    const now = { ...said, stated: { ...said.stated, ...added } };
    if (saysTheSame(before, now)) return planGroup(plan, activity, 'unchanged', []);
    const input = correctedInput(plan, first, before, head, now);
    return planGroup(plan, activity, 'changed', [['activity', input]]);
  }
  if (own.length === 0) {
    blame(activity, first, { law: 'activity_not_found', field: 'name' });
    return refusedGroup(plan, activity);
  }
  const isDepartments = first.form === 'department_activities';
  // What F8 does not ask: its own activities are led by the office that reports them, and are no matchmaking.
  const unsaid = {
    part: 'lead',
    form: isDepartments ? 'matchmaking' : 'conference',
    atHome: false,
    signingHeld: said.stated['signedProjectIds'] !== undefined,
  };
  return planGroup(plan, activity, 'new', [['activity', { ...unsaid, ...said.stated, name, head }]]);
}
