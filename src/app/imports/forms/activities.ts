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
import { heldAgainst, entryOfRow } from '../ledger/records.ts';
import type { WrittenEntry } from '../plan.ts';
import { correctedInput, type SaidByRow, saysTheSame, statedOf, takeKnown } from '../ledger/match.ts';
import type { MoneyValue } from '../../../sheets/forms/values.ts';
import { activityFields, activityScalars } from '../../../sheets/forms/occasions/activities.ts';
import type { Stated } from '../acts.ts';
import { readOfActivity } from './activityFacts.ts';
import { addedLists, listForms, statedLists } from './activityLists.ts';
import { type FormHandler, rowHead, type Plan, type PlannedRow, sampleFields } from '../plan.ts';
import type { ReadRow } from '../reading.ts';
import { askedGroup, namesInLists, withLeftOut } from './leftOut.ts';
import { keepingTheirs, knowTheirs } from './theirs.ts';

const projectColumns = { signedProjectIds: 'signedProjects', advancedProjectIds: 'advancedProjects' } as const;
const projectLists = Object.keys(projectColumns);

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
    await knowTheirs(plan, known);
    const names = await namesInLists(plan, known, projectColumns);
    const each = await inSlices(drafts, ({ activity, said }) => planOne(plan, activity, said, { known, names }));
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
    const ids = row.values['record'] as readonly string[] | undefined;
    const key = ids ? `record ${ids.join(' ')}` : `${officeId}|${day ?? ''}|${nameKey(name)}`;
    const sameName = hangs(row) && !day && !ids ? byName.get(`${officeId}|${nameKey(name)}`) : undefined;
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

/** What the activity's own rows say, and what comes on sheets of its lists and is added to what there is. */
interface Said extends SaidByRow {
  /** From which the rows were written. */
  readonly record: WrittenEntry | undefined;
  readonly added: Stated;
  /** Fields that rows of the lists mark as invented. */
  readonly addedSamples: readonly string[];
}

function saidBy(plan: Plan, activity: Activity): Said | undefined {
  const { own, signings, listed } = activity;
  const signed = projectIdsOf(plan, activity, own, 'signedProjects');
  const signedAside = projectIdsOf(plan, activity, signings, 'project');
  const advanced = projectIdsOf(plan, activity, own, 'advancedProjects');
  const first = own[0] ?? signings[0] ?? listed[0];
  if (!first || isFaulty(activity)) return undefined;
  const record = entryOfRow(plan, first, 'activity');
  if (record && 'law' in record) {
    blame(activity, first, record);
    return undefined;
  }
  const occurredOn = own[0]?.values['heldOn'] ?? record?.occurredOn ?? activity.day;
  if (typeof occurredOn !== 'string') {
    blame(activity, first, { law: 'activity_not_found', field: 'name' });
    return undefined;
  }
  const values = (field: string) => own.map((row) => row.values[field]).find((one) => one !== undefined);
  const amount = values('signedAmount') as MoneyValue | undefined;
  if (amount && amount.currency !== 'CNY') {
    blame(activity, first, { law: 'amount_must_be_rmb', field: 'signedAmount' });
    return undefined;
  }
  const marked = (row: ReadRow) => sampleFields(row, activityFields(row.form));
  const aside = { ...(signedAside.length > 0 ? { signedProjectIds: signedAside } : {}), ...statedLists(listed) };
  return {
    record,
    occurredOn,
    auditedOn: values('auditedOn') as string | undefined,
    sampleFields: own[0] && marked(own[0]),
    stated: statedOf({
      ...Object.fromEntries(activityScalars.map((field) => [field, values(field)])),
      signingCount: values('signings'),
      signingFen: amount?.minor,
      signedProjectIds: signed.length > 0 ? signed : undefined,
      advancedProjectIds: advanced.length > 0 ? advanced : undefined,
      // The ledger wrote all rows of its lists: one that is changed is not a further one.
      ...(record ? { name: values('name'), ...aside } : {}),
    }),
    added: record ? {} : aside,
    addedSamples: [...signings, ...listed].flatMap((row) => marked(row) ?? []),
  };
}

/** What both say of an entry of the ledger: rows on sheets of their own add to its lists, and nothing takes from them unseen. */
function besideKnown(plan: Plan, { added, addedSamples, ...said }: Said, before: Known): SaidByRow {
  const stated = keepingTheirs(plan, said.stated, before.input, projectLists);
  const samples = [...(said.sampleFields ?? before.sampleFields), ...addedSamples];
  return {
    ...said,
    stated: { ...stated, ...addedLists({ ...before.input, ...stated }, added) },
    ...(addedSamples.length > 0 ? { sampleFields: samples.includes('*') ? ['*'] : [...new Set(samples)] } : {}),
  };
}

type Known = Pick<KnownEntry, 'input' | 'sampleFields'>;

interface InLedger {
  readonly known: readonly KnownEntry[];
  /** Of their projects. */
  readonly names: ReadonlyMap<string, string>;
}

function planOne(plan: Plan, activity: Activity, said: Said | undefined, { known, names }: InLedger): PlannedRow[] {
  const { own, signings, listed, officeId, name } = activity;
  const first = own[0] ?? signings[0] ?? listed[0];
  if (!said || !first) return refusedGroup(plan, activity);
  const isIt = (entry: KnownEntry): boolean =>
    entry.officeId === officeId &&
    entry.occurredOn === said.occurredOn &&
    nameKey(String(entry.input['name'])) === nameKey(name);
  const { record } = said;
  const held = record && heldAgainst(plan, record, besideKnown(plan, said, record), known.filter(isIt), officeId);
  if (held && held !== 'corrects' && held !== 'same') {
    blame(activity, first, held);
    return refusedGroup(plan, activity);
  }
  const same = record
    ? held === 'same'
    : takeKnown(plan, known, (entry) => isIt(entry) && saysTheSame(entry, besideKnown(plan, said, entry)));
  if (same) return planGroup(plan, activity, 'unchanged', []);
  const before = record ?? takeKnown(plan, known, isIt);
  let now = besideKnown(plan, said, before ?? { input: {}, sampleFields: [] });
  // A row that the ledger wrote had all of them: who takes one out there means it.
  if (before && !record) {
    const again = { row: first, called: name, columns: projectColumns, names };
    const whole = withLeftOut(plan, again, now.stated, before.input);
    if ('open' in whole) return askedGroup(plan, activity.rows, whole.open);
    now = { ...now, stated: whole.stated };
    if (saysTheSame(before, now)) return planGroup(plan, activity, 'unchanged', []);
  }
  const head = {
    ...rowHead(plan, first, officeId, said.occurredOn, activityFields(first.form)),
    auditedOn: said.auditedOn ?? null,
    sampleFields: [...(now.sampleFields ?? [])],
  };
  if (before) {
    const input = correctedInput(plan, first, before, head, now);
    return bringing(plan, head.id, before.entryId, planGroup(plan, activity, 'changed', [['activity', input]]));
  }
  if (own.length === 0) {
    blame(activity, first, { law: 'activity_not_found', field: 'name' });
    return refusedGroup(plan, activity);
  }
  const unsaid = readOfActivity(plan, first, now.stated);
  const input = { ...unsaid, ...now.stated, name, head };
  return bringing(plan, head.id, undefined, planGroup(plan, activity, 'new', [['activity', input]]));
}

/** What is taken may be named by rows that come behind it. */
function bringing(plan: Plan, id: string, replaces: string | undefined, planned: PlannedRow[]): PlannedRow[] {
  const occasion = plan.world.occasions.get(id);
  if (occasion) plan.broughtOccasions.push({ occasion: { id, ...occasion }, replaces });
  return planned;
}
