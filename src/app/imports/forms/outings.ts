// Outings (F5): rows of one batch, or of one office with the same days and destination, are one outing.
import { inSlices } from '../../../metrics/inSlices.ts';
import { nameKey } from '../../../names/normalise.ts';
import { listMark } from '../../../sheets/forms/marks.ts';
import { titleAndName } from '../../../sheets/forms/occasions/titleAndName.ts';
import { outingFields } from '../../../sheets/forms/occasions/outings.ts';
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
import type { Stated } from '../acts.ts';
import { type FormHandler, rowHead, type Plan, type PlannedRow, sampleFields } from '../plan.ts';
import type { ReadRow } from '../reading.ts';
import { completed } from './outingLists.ts';
import { askedGroup, namesInLists, withLeftOut } from './leftOut.ts';
import { keepingTheirs, knowTheirs } from './theirs.ts';
import { withoutUnknown } from './unknownProjects.ts';

interface Outing extends RowGroup {
  readonly trips: ReadRow[];
  readonly links: ReadRow[];
}

/** What the rows say, and the entry from which they were written. */
interface Said extends SaidByRow {
  readonly record: WrittenEntry | undefined;
}

const projectColumns = { projectIds: 'projects' } as const;

interface InLedger {
  readonly known: readonly KnownEntry[];
  /** Of their projects. */
  readonly names: ReadonlyMap<string, string>;
}

export const planOutings: FormHandler = async (plan, given) => {
  for (const chunk of inChunks([...given], 500)) await findProjects(plan, chunk.flatMap(mentions));
  const { rows, planned } = withoutUnknown(plan, given, 'projects');
  const outings = grouped(plan, rows);
  for (const chunk of inChunks(outings, 500)) {
    const drafts = chunk.map((outing) => ({ outing, said: saidBy(plan, outing) }));
    const days = [...new Set(drafts.flatMap(({ said }) => said?.occurredOn ?? []))];
    const officeIds = [...new Set(chunk.map(({ officeId }) => officeId))];
    const known = await knownEntries(plan.tx, plan.actor.cityCode, 'outing', { officeIds, days });
    await knowTheirs(plan, known);
    const inLedger = { known, names: await namesInLists(plan, known, projectColumns) };
    const same = drafts.map(
      ({ outing, said }) =>
        said &&
        (said.record
          ? undefined
          : takeKnown(plan, of(known, outing), (e) => saysTheSame(e, besideKnown(plan, said, e)))),
    );
    const each = await inSlices(drafts.entries(), ([n, { outing, said }]) =>
      plan1(plan, outing, said, same[n], inLedger),
    );
    planned.push(...each.flat());
  }
  return { planned };
};

const mentions = ({ values }: ReadRow) => [
  { code: values['projectCode'] as string | undefined, name: values['project'] as string | undefined },
  ...((values['projects'] as string[] | undefined) ?? []).map((name) => ({ name })),
];

/** What the rows say of an entry of the ledger: a blank cell says nothing, and a project that the sender cannot see is not given up. */
const besideKnown = (plan: Plan, said: Said, { input, officeId }: KnownEntry): SaidByRow => ({
  ...said,
  stated: keepingTheirs(plan, completed(said.stated, input, kindOf(plan, officeId)), input, ['projectIds']),
});

const kindOf = ({ world: { offices } }: Plan, officeId: string) => offices.get(officeId)?.kind;

function of(known: readonly KnownEntry[], outing: Outing): KnownEntry[] {
  return known.filter(({ officeId }) => officeId === outing.officeId);
}

function grouped(plan: Plan, rows: readonly ReadRow[]): Outing[] {
  const groups = new Map<string, Outing>();
  const byPlace = new Map<string, Outing>();
  for (const row of rows.toSorted((a, b) => Number(a.form !== 'outings') - Number(b.form !== 'outings'))) {
    const { officeId, breach } = groupOffice(plan, row);
    const text = (field: string) => (row.values[field] as string | undefined) ?? '';
    const place = `${officeId}|${text('startedOn')}|${nameKey(text('destination'))}`;
    const ids = row.values['record'] as readonly string[] | undefined;
    const key = ids
      ? `record ${ids.join(' ')}`
      : row.values['batch']
        ? `${officeId}|${text('batch')}`
        : `${place}|${text('endedOn')}`;
    let group = groups.get(key) ?? (ids || row.form === 'outings' ? undefined : byPlace.get(place));
    if (!group) {
      group = { ...newGroup(officeId), trips: [], links: [] };
      groups.set(key, group);
      if (!byPlace.has(place)) byPlace.set(place, group);
    }
    group.rows.push(row);
    (row.form === 'outings' ? group.trips : group.links).push(row);
    if (breach) blame(group, row, breach);
  }
  return [...groups.values()];
}

/** What the group says; undefined where a cell of it is refused. Links alone speak of an outing of the ledger. */
function saidBy(plan: Plan, outing: Outing): Said | undefined {
  const projectIds = [
    ...new Set([
      ...projectIdsOf(plan, outing, outing.trips, 'projects'),
      ...projectIdsOf(plan, outing, outing.links, 'project'),
    ]),
  ];
  const rows = outing.trips;
  const first = rows[0] ?? outing.links[0];
  const days = (field: string) => rows.flatMap(({ values }) => (values[field] as string | undefined) ?? []).toSorted();
  const places = new Map(
    rows.flatMap(({ values: { destination: d } }) => (typeof d === 'string' ? [[nameKey(d), d]] : [])),
  );
  const stated: Stated =
    rows.length === 0
      ? { projectIds }
      : statedOf({
          endedOn: days('endedOn').at(-1),
          destination: [...places.values()].join(listMark),
          region: stringOf(rows, 'region'),
          purpose: stringOf(rows, 'purpose'),
          members: membersOf(outing),
          visits: visitsOf(outing),
          projectIds: projectIds.length > 0 ? projectIds : undefined,
        });
  if (!first || isFaulty(outing)) return undefined;
  const record = entryOfRow(plan, first, 'outing');
  if (record && 'law' in record) {
    blame(outing, first, record);
    return undefined;
  }
  const occurredOn = days('startedOn')[0] ?? record?.occurredOn ?? (first.values['startedOn'] as string | undefined);
  if (occurredOn === undefined) {
    blame(outing, first, { law: 'outing_not_found', field: 'batch' });
    return undefined;
  }
  const auditedOn = stringOf(rows, 'auditedOn');
  return { record, occurredOn, auditedOn, sampleFields: sampleFields(first, outingFields), stated };
}

function stringOf(rows: readonly ReadRow[], field: string): string | undefined {
  return rows.map(({ values }) => values[field] as string | undefined).find((text) => text !== undefined);
}

/** The nth of a list beside another list: one for all, or one for each; with any other number nobody can say. */
function beside(outing: Outing, row: ReadRow, field: string, count: number): (string | null)[] {
  const list = (row.values[field] as string[] | undefined) ?? [];
  if (list.every((one) => one === '')) return Array.from({ length: count }, () => null);
  // Where one person is named, the parts are all theirs: 县委副书记、县长.
  if (count === 1) return [list.filter(Boolean).join(listMark)];
  if (list.length === 1) return Array.from({ length: count }, () => list[0] ?? null);
  if (list.length === count) return list.map((one) => (one === '' ? null : one));
  blame(outing, row, { law: 'lists_do_not_match', field, detail: { entries: list.length, wanted: count } });
  return [];
}

function membersOf(outing: Outing): unknown[] {
  const members = new Map<string, unknown>();
  for (const row of outing.trips) {
    const told = ((row.values['members'] as string[] | undefined) ?? []).map(titleAndName);
    const people = told.map(({ name }) => name);
    const titles = beside(outing, row, 'titles', people.length).map((title, n) => title ?? told[n]?.title ?? null);
    const ranks = beside(outing, row, 'ranks', people.length);
    for (const [n, personName] of people.entries()) {
      if (!members.has(personName))
        members.set(personName, { personName, title: titles[n] ?? null, rank: ranks[n] ?? null });
    }
  }
  return [...members.values()];
}

/** Institutions visited, each once on one outing, whether there is a row per visit or per person. */
function visitsOf(outing: Outing): unknown[] | undefined {
  const visits = new Map<string, unknown>();
  for (const row of outing.trips) {
    const institutions = (row.values['institutions'] as string[] | undefined) ?? [];
    const persons = (row.values['metPersons'] as string[] | undefined) ?? [];
    const isOne = institutions.length === 1;
    const kinds = beside(outing, row, 'bodyKinds', institutions.length);
    const met = isOne
      ? [persons.filter(Boolean).join(listMark) || null]
      : beside(outing, row, 'metPersons', institutions.length);
    const title = (row.values['metTitles'] as string[] | undefined) ?? [];
    const titles = isOne
      ? [title.filter(Boolean).join(listMark) || null]
      : beside(outing, row, 'metTitles', institutions.length);
    for (const [n, institution] of institutions.entries()) {
      const kind = kinds[n] ?? null;
      const visit = { institution, companyId: null, kind, metPerson: met[n] ?? null, metTitle: titles[n] ?? null };
      if (!visits.has(nameKey(institution))) visits.set(nameKey(institution), visit);
    }
  }
  return visits.size > 0 ? [...visits.values()] : undefined;
}

function plan1(
  plan: Plan,
  outing: Outing,
  said: Said | undefined,
  same: KnownEntry | undefined,
  { known, names }: InLedger,
): PlannedRow[] {
  const first = outing.trips[0] ?? outing.links[0];
  if (!said || !first) return refusedGroup(plan, outing);
  if (same) return planGroup(plan, outing, 'unchanged', []);
  const { record } = said;
  const held = record && heldAgainst(plan, record, besideKnown(plan, said, record), of(known, outing), outing.officeId);
  if (held === 'same') return planGroup(plan, outing, 'unchanged', []);
  if (held && held !== 'corrects') {
    blame(outing, first, held);
    return refusedGroup(plan, outing);
  }
  const place = nameKey((said.stated['destination'] ?? first.values['destination'] ?? '') as string);
  const isIt = ({ occurredOn, input }: KnownEntry) =>
    occurredOn === said.occurredOn && nameKey(String(input['destination'])) === place;
  const replaced = record ?? takeKnown(plan, of(known, outing), isIt);
  const head = {
    ...rowHead(plan, first, outing.officeId, said.occurredOn, outingFields),
    auditedOn: said.auditedOn ?? null,
  };
  if (!replaced) {
    const stated = completed(said.stated, {}, kindOf(plan, outing.officeId));
    if (outing.trips.length > 0) return planGroup(plan, outing, 'new', [['outing', { ...stated, head }]]);
    blame(outing, first, { law: 'outing_not_found', field: 'batch' });
    return refusedGroup(plan, outing);
  }
  const linked = [
    ...new Set([...(replaced.input['projectIds'] as string[]), ...((said.stated['projectIds'] as string[]) ?? [])]),
  ];
  const onlyLinks = outing.trips.length === 0;
  if (onlyLinks && linked.length === (replaced.input['projectIds'] as string[]).length)
    return planGroup(plan, outing, 'unchanged', []);
  let corrected: SaidByRow = onlyLinks
    ? { ...said, stated: { projectIds: linked }, sampleFields: undefined }
    : besideKnown(plan, said, replaced);
  // A row that the ledger wrote had all of them: who takes one out there means it.
  if (!record) {
    const again = { row: first, called: String(replaced.input['destination']), columns: projectColumns, names };
    const whole = withLeftOut(plan, again, corrected.stated, replaced.input);
    if ('open' in whole) return askedGroup(plan, outing.rows, whole.open);
    corrected = { ...corrected, stated: whole.stated };
    if (saysTheSame(replaced, corrected)) return planGroup(plan, outing, 'unchanged', []);
  }
  const input = correctedInput(plan, first, replaced, head, corrected);
  return planGroup(plan, outing, 'changed', [['outing', input]]);
}
