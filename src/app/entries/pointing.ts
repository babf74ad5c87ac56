// What an act points at, as its writer may: another office's row is not there, or its office is asked for its word
// (domain/entries/references.ts). Every act passes here, typed, imported, corrected or withdrawn.
import { type EntryKind, isOfProject, nounOf } from '../../domain/entries/nouns.ts';
import type { EntryHead } from '../../domain/entries/entry.ts';
import { meetingOf } from '../../domain/offices/office.ts';
import { mayNameOccasion } from '../../domain/entries/occasion.ts';
import { type Pointed, pointedAt } from '../../domain/entries/references.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { KnownProject } from '../../storage/projects/knownProjects.ts';
import type { World } from '../../storage/entries/world.ts';
import type { Batch } from './batch.ts';

/** What must be known of an act to see what it points at. */
export interface PointingAct {
  /** Of what is recorded or withdrawn. */
  readonly of: EntryKind;
  readonly withdraws: boolean;
  readonly input: { readonly head: EntryHead };
}

/** A word that the entry waits for. */
interface Asked {
  readonly ownerId: string;
  readonly field: string;
  readonly projectId?: string;
  readonly companyId?: string;
}

export interface Pointing {
  readonly breaches: readonly Breach[];
  readonly asked: readonly Asked[];
  /** Projects of others that the act may rest on with their word. */
  readonly theirs: readonly string[];
  /** Projects and occasions that are not there for it. */
  readonly hidden: readonly string[];
}

export function pointingOf(act: PointingAct, world: World): Pointing {
  const kind = act.of;
  const { head } = act.input;
  const points = pointedAt(kind, act.input);
  const asked = moves(act, points, world);
  const found = { breaches: [] as Breach[], asked, theirs: [] as string[], hidden: [] as string[] };
  for (const { to, by, field, id } of points) {
    if (to === 'office' && by === 'above' && !isFromAbove(world, id))
      found.breaches.push({ law: 'set_by_level_above', field: lastOf(field) });
    if (to === 'office' && by === 'city') found.breaches.push(...namedOfficeBreaches(world, head, { field, id }));
    // Of another office's occasion at most that it is verified above.
    if (to === 'occasion' && !isNameable(world, id, head.officeId)) found.hidden.push(id);
    const owner = ownerOf(world, to, id);
    if (owner === undefined) continue;
    if (by === 'own' && !world.writable.has(owner)) {
      if (isOwnSubject(kind, field)) found.breaches.push({ law: 'project_unknown', field });
      else found.hidden.push(id);
    }
    if (by === 'consent' && !isReached(world, [owner, head.officeId])) {
      found.asked.push({ ownerId: owner, field, ...(to === 'project' ? { projectId: id } : { companyId: id }) });
      if (to === 'project') found.theirs.push(id);
    }
  }
  return found;
}

/** An office that is named stands in the city's tree, and has not ended where something new is recorded. Rows of a list ask themselves. */
function namedOfficeBreaches(
  { offices }: World,
  { occurredOn, reverses }: EntryHead,
  { field, id }: Pick<Pointed, 'field' | 'id'>,
): Breach[] {
  if (field.includes('.')) return [];
  const office = offices.get(id);
  if (!office) return [{ law: 'office_unknown', field }];
  const { endedOn } = office;
  return endedOn && occurredOn >= endedOn && !reverses
    ? [{ law: 'office_ended', field, detail: { day: endedOn } }]
    : [];
}

/** The field by which a version says whose version it is. If that project is another office's, it is refused as unknown. */
const isOwnSubject = (kind: EntryKind, field: string): boolean => isOfProject(kind) && field === nounOf(kind).versionOf;

const lastOf = (field: string): string => field.split('.').at(-1) ?? field;

function ownerOf({ projects, companyOffices }: World, to: string, id: string): string | undefined {
  if (to === 'project') return projects.get(id)?.officeId;
  return to === 'company' ? companyOffices.get(id) : undefined;
}

/** Whether the writer holds an office that is each of these or stands above it. */
function isReached({ offices, writable }: World, officeIds: readonly string[]): boolean {
  return writable.has(meetingOf(offices, officeIds) ?? '');
}

function isNameable(world: World, id: string, actingFor: string): boolean {
  const occasion = world.occasions.get(id);
  return occasion !== undefined && mayNameOccasion(world, actingFor, occasion);
}

function isFromAbove({ offices, writable }: World, officeId: string): boolean {
  return writable.has(offices.get(officeId)?.parentId ?? officeId);
}

/** What goes from one office's books into another's waits for the office above both. */
function moves({ of, withdraws, input }: PointingAct, points: readonly Pointed[], world: World): Asked[] {
  if (withdraws) return [];
  const { officeId, reverses } = input.head;
  const project = points.find(({ field }) => isOwnSubject(of, field));
  const before = [
    reverses ? world.entries.get(reverses)?.officeId : undefined,
    project ? world.projects.get(project.id)?.officeId : undefined,
  ].find((from) => from !== undefined && from !== officeId);
  const ownerId = before && meetingOf(world.offices, [before, officeId]);
  return ownerId && world.offices.has(officeId) ? [{ ownerId, field: 'head.officeId' }] : [];
}

/** The world as the writer may use it: of other offices' projects at most that they exist. */
export function asSeen({ theirs, hidden }: Pointing, world: World): World {
  if (theirs.length + hidden.length === 0) return world;
  const { projects } = world;
  const blanks = new Map(theirs.map((id) => [id, blank(projects.get(id)?.officeId ?? '')]));
  const seen: World['projects'] = {
    get: (id) => (hidden.includes(id) ? undefined : (blanks.get(id) ?? projects.get(id))),
    has: (id) => !hidden.includes(id) && projects.has(id),
    // What a decision changes of another office's project is dropped: it waits for that office's word.
    set: (id, project) => (blanks.has(id) ? undefined : projects.set(id, project)),
  };
  const occasions: World['occasions'] = {
    get: (id) => (hidden.includes(id) ? undefined : world.occasions.get(id)),
    has: (id) => !hidden.includes(id) && world.occasions.has(id),
    set: (id, occasion) => world.occasions.set(id, occasion),
  };
  return { ...world, projects: seen, occasions };
}

function blank(officeId: string): KnownProject {
  const nothing = { version: null, milestones: [], evidence: new Set<never>(), mergedInto: null };
  return { ...nothing, officeId, stage: 'lead', isTheirs: true };
}

export function askFor(asked: readonly Asked[], { id, officeId }: EntryHead, batch: Batch): void {
  for (const [n, { ownerId, field, projectId, companyId }] of asked.entries()) {
    (batch.rows.consent_asked ??= []).push({
      city_code: batch.cityCode,
      entry_id: id,
      no: n + 1,
      office_id: officeId,
      owner_id: ownerId,
      reference: field,
      project_id: projectId ?? null,
      company_id: companyId ?? null,
    });
  }
}
