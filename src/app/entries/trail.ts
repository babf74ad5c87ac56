// The audit trail of an entry: who did what to it and when, and what each step changed. Within the reader's scope.
import { keptFigures, type KeptFigure } from '../../storage/figures/cityFigures.ts';
import { closesOver } from '../../domain/closes/close.ts';
import { type EntryKind, isOfProject, nounOf } from '../../domain/entries/nouns.ts';
import type { Office } from '../../domain/offices/office.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { knownEntries } from '../../storage/entries/knownEntries.ts';
import { type ProjectVersionRow, projectVersions } from '../../storage/projects/projectPage.ts';
import { type AttachedFile, attachedFiles } from '../../storage/evidence/attachedFiles.ts';
import { type CloseRow, closeRows } from '../../storage/closes/periodCloses.ts';
import { countingScope, inScope, setScope, type Store, todayOf, type Tx } from '../../storage/store.ts';
import { type TrailConsent, trailConsents } from '../../storage/entries/trailConsents.ts';
import { projectOfVersion } from '../../storage/entries/versions.ts';
import { namesOf, type TrailEntry, trailEntries } from '../../storage/entries/trail.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { readingScope } from '../people/reach.ts';
import { occasionsNamedBy, withOccasionNames } from './occasions.ts';

export interface TrailStep {
  readonly entry: TrailEntry;
  /** The entry whose values it replaced. */
  readonly before: TrailEntry | null;
}

export interface Trail {
  readonly kind: EntryKind;
  /** Earliest first. */
  readonly steps: readonly TrailStep[];
  /** What an entry held, by its id; of projects as rows of their versions, for their own wording. */
  readonly inputs: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly versions: ReadonlyMap<string, ProjectVersionRow>;
  /** Names of projects and companies in reach, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Of a target: the city's own figures. */
  readonly figures: readonly Pick<KeptFigure, 'figureId' | 'body'>[];
  readonly offices: ReadonlyMap<string, Office>;
  /** Closes of the periods that the entries bear on, reopened or not. */
  readonly closes: readonly CloseRow[];
  /** What entries rest on, by entry. */
  readonly files: ReadonlyMap<string, readonly AttachedFile[]>;
  /** Words that these entries wait or waited for, and that other offices asked for theirs on this project. */
  readonly consents: readonly TrailConsent[];
  /** Steps of an office out of reach say that it acted, and how; not what it wrote, nor who. */
  readonly hidden: ReadonlySet<string>;
}

/** An entry out of reach is, to this reader, not there. */
export async function entryTrail(store: Store, actor: Actor, id: string): Promise<Trail> {
  const { cityCode } = actor;
  const scope = await readingScope(store, actor);
  // Whoever touched the row is seen, wherever their own rows lie; what they wrote is read in the reader's scope.
  const trail = await inScope(store, { ...scope, all: 'on' }, async (tx) => {
    const entries = await trailEntries(tx, cityCode, id);
    const reach = new Set(scope.officeIds);
    const own = entries.filter((entry) => reach.has(entry.officeId));
    const kind = own.find((entry) => entry.id === id)?.kind ?? refuse('entry_unknown');
    const projectId = isOfProject(kind) ? await projectOfVersion(tx, cityCode, id) : undefined;
    const entryIds = entries.map((entry) => entry.id);
    const consents = await trailConsents(tx, cityCode, { entryIds, projectId });
    await setScope(tx, store, scope);
    const inputs = await inputsOf(tx, cityCode, kind, own);
    return {
      kind,
      consents,
      hidden: new Set(entries.flatMap((entry) => (reach.has(entry.officeId) ? [] : entry.id))),
      steps: entries.map((entry) => ({ entry: seen(entry, own), before: beforeOf(entry, entries) })),
      inputs,
      versions: isOfProject(kind) ? await versionsOf(tx, cityCode, inputs) : new Map(),
      names: await namesOf(tx, cityCode, idsIn([...inputs.values()])),
      figures: kind === 'target' ? await keptFigures(tx, cityCode) : [],
      offices: await officesOn(tx, cityCode, todayOf(store.clock)),
      files: await attachedFiles(tx, cityCode, entryIds),
    };
  });
  const occasions = await occasionsNamedBy(store, cityCode, trail.kind, trail.inputs.values());
  const names = withOccasionNames(trail.names, occasions);
  return { ...trail, names, closes: await closesOf(store, cityCode, trail) };
}

/** Of an office out of reach: its act, and its reason where it touched an entry of the reader's. */
function seen(entry: TrailEntry, own: readonly TrailEntry[]): TrailEntry {
  if (own.includes(entry)) return entry;
  const touches = own.some(({ id }) => id === entry.reversesId);
  const { reason } = entry;
  return {
    ...entry,
    recordedBy: '',
    decidedBy: '',
    reason: touches ? reason : null,
    decisionReason: null,
    recognition: null,
  };
}

/** What an office above has closed is no secret: the closes are read with the scope of counting. */
async function closesOf(store: Store, cityCode: string, { steps, offices }: Pick<Trail, 'steps' | 'offices'>) {
  const bearings = steps.map(({ entry }) => ({ officeId: entry.officeId, days: [entry.occurredOn, entry.auditedOn] }));
  const days = bearings.flatMap((bearing) => bearing.days.flatMap((day) => day ?? [])).toSorted();
  const span = { from: days[0] ?? '', to: days.at(-1) ?? '' };
  const rows = await inScope(store, countingScope(cityCode), (tx) => closeRows(tx, cityCode, span));
  return closesOver(rows, offices, bearings);
}

function beforeOf(entry: TrailEntry, entries: readonly TrailEntry[]): TrailEntry | null {
  if (entry.reversesId) return entries.find(({ id }) => id === entry.reversesId) ?? null;
  // Versions take each other's place without naming it; one that was returned never stood.
  if (entry.void || !nounOf(entry.kind).versionOf) return null;
  const earlier = entries.slice(0, entries.indexOf(entry));
  return earlier.findLast((one) => !one.void && one.decision !== 'returned') ?? null;
}

async function inputsOf(tx: Tx, cityCode: string, kind: EntryKind, entries: readonly TrailEntry[]) {
  const known = await knownEntries(tx, cityCode, kind, { entryIds: entries.map(({ id }) => id) });
  return new Map(known.map(({ entryId, input }) => [entryId, input]));
}

async function versionsOf(tx: Tx, cityCode: string, inputs: ReadonlyMap<string, Readonly<Record<string, unknown>>>) {
  const projectId = inputs.values().next().value?.['projectId'];
  const rows = typeof projectId === 'string' ? await projectVersions(tx, cityCode, projectId) : [];
  return new Map(rows.map((row) => [row.entryId, row]));
}

/** Ids of projects and companies, wherever in an input they stand. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return [...new Set(Object.values(value).flatMap(idsIn))];
}
