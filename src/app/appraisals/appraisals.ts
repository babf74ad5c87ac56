// Reviews before signing as they stand today: the list of those that the reader may see, and one with what was said of it.
import { endedStates, appraisalStanding, type AppraisalStanding } from '../../domain/appraisals/appraisalStanding.ts';
import { appraisalShows, type AppraisalShow } from '../../domain/appraisals/appraisalShows.ts';
import type { KnownAppraisal } from '../../domain/appraisals/appraisal.ts';
import type { Actor, Role } from '../../domain/people/role.ts';
import { refuse } from '../../domain/refusal.ts';
import {
  appraisalsInReach,
  type AppraisalStepRow,
  type AppraisalText,
  appraisalTexts,
  stepsOfAppraisal,
} from '../../storage/appraisals/appraisalRows.ts';
import { livingAppraisals } from '../../storage/appraisals/knownAppraisals.ts';
import { type AttachedFile, attachedFiles } from '../../storage/evidence/attachedFiles.ts';
import { projectsInReach } from '../../storage/lights/names.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { countingScope, inScope, type Scope, type Store, todayOf } from '../../storage/store.ts';
import { officesUnder, readingScope } from '../people/reach.ts';
import { sql } from 'kysely';

export interface AppraisalQuery {
  readonly show?: AppraisalShow | undefined;
  /** The office that filed it, with those below it. */
  readonly office?: string | undefined;
  readonly project?: string | undefined;
  /** Those that the offices filed, or convene, for which the caller enters, without those below them. */
  readonly part?: 'filed' | 'convened' | undefined;
}

export type StandingAppraisal = Omit<KnownAppraisal, 'steps'> & AppraisalStanding;
export interface NamedAppraisal extends StandingAppraisal, Omit<AppraisalText, 'entryId'> {
  readonly office: string;
  readonly convener: string;
  /** Whether the reader reaches the project, not the review alone. */
  readonly reached: boolean;
  /** The caller's own opinion is asked for. */
  readonly mine: boolean;
  readonly awaitedNames: readonly string[];
  readonly wantingNames: readonly string[];
}

export interface AppraisalList {
  readonly rows: readonly NamedAppraisal[];
  readonly total: number;
  readonly counts: Readonly<Record<AppraisalShow, number>>;
  /** Whatever is shown. */
  readonly all: number;
  /** The first day on which something of those that are shown is, or was, due. */
  readonly firstDue: string | null;
  readonly page: number;
  readonly size: number;
}

const ownOffices = ({ grants }: Actor, role: Role): string[] =>
  grants.flatMap((grant) => (grant.role === role ? [grant.officeId] : []));

const shows = (show: AppraisalShow, { state, late, awaited }: AppraisalStanding, own: readonly string[]): boolean => {
  if (show === 'mine') return awaited.some(({ officeId }) => own.includes(officeId));
  if (show === 'late') return late > 0;
  return show === 'ended' ? endedStates.includes(state) : state === show;
};

/** What ended last stands first; before it what is open, by the day on which it is due. */
function inOrder(a: StandingAppraisal, b: StandingAppraisal): number {
  if ((a.concludedOn === null) !== (b.concludedOn === null)) return a.concludedOn === null ? -1 : 1;
  const [first, second] = a.concludedOn === null ? [dueOf(a), dueOf(b)] : [b.concludedOn ?? '', a.concludedOn];
  return first === second ? Number(a.no) - Number(b.no) : first < second ? -1 : 1;
}

const dueOf = ({ awaited, dueOn }: StandingAppraisal): string => awaited.map((one) => one.dueOn).toSorted()[0] ?? dueOn;

export async function listAppraisals(
  store: Store,
  actor: Actor,
  { show, office, project, part }: AppraisalQuery,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<AppraisalList> {
  const { cityCode } = actor;
  const scope = await readingScope(store, actor);
  const own = ownOffices(actor, 'enter');
  const under = office === undefined ? undefined : officesUnder(await officesToday(store, actor), office);
  const filed = part === 'filed' ? (under?.filter((id) => own.includes(id)) ?? own) : under;
  const filter = { projectId: project, filedBy: filed, convenedBy: part === 'convened' ? own : undefined };
  const ids = await inScope(store, scope, (tx) => appraisalsInReach(tx, cityCode, filter));
  const all = await standing(store, cityCode, ids);
  const shown = show === undefined ? all : all.filter((one) => shows(show, one, own));
  const counts = Object.fromEntries(
    appraisalShows.map((one) => [one, all.filter((each) => shows(one, each, own)).length]),
  ) as AppraisalList['counts'];
  const rows = shown.toSorted(inOrder).slice((page - 1) * size, page * size);
  const firstDue = shown.map(dueOf).toSorted()[0] ?? null;
  return {
    rows: await named(store, actor, scope, rows),
    total: shown.length,
    counts,
    all: all.length,
    firstDue,
    page,
    size,
  };
}

async function standing(store: Store, cityCode: string, ids: readonly string[]): Promise<StandingAppraisal[]> {
  const today = todayOf(store.clock);
  const living = await inScope(store, countingScope(cityCode), (tx) =>
    livingAppraisals(tx, cityCode, sql`i.entry_id = any(${ids}::uuid[])`),
  );
  return living.map(({ steps, ...one }) => ({ ...one, ...appraisalStanding({ steps, ...one }, today) }));
}

async function named(
  store: Store,
  actor: Actor,
  scope: Scope,
  rows: readonly StandingAppraisal[],
): Promise<NamedAppraisal[]> {
  const { cityCode } = actor;
  const offices = await officesToday(store, actor);
  const own = ownOffices(actor, 'enter');
  const ids = rows.map(({ entryId }) => entryId);
  const texts = await inScope(store, countingScope(cityCode), (tx) => appraisalTexts(tx, cityCode, ids));
  const projectIds = rows.map(({ projectId }) => projectId);
  const reached = await inScope(store, scope, (tx) => projectsInReach(tx, cityCode, projectIds));
  const nameOf = (id: string) => offices.get(id)?.name ?? '';
  return rows.flatMap((row) => {
    const text = texts.find(({ entryId }) => entryId === row.entryId);
    if (!text) return [];
    return {
      ...row,
      ...text,
      office: nameOf(row.officeId),
      convener: nameOf(row.convenerId),
      reached: reached.has(row.projectId),
      mine: shows('mine', row, own),
      awaitedNames: row.awaited.map(({ officeId }) => nameOf(officeId)),
      wantingNames: row.wanting.map(nameOf),
    };
  });
}

export interface AppraisalPage {
  readonly appraisal: NamedAppraisal;
  readonly steps: readonly (AppraisalStepRow & { readonly office: string })[];
  readonly files: ReadonlyMap<string, readonly AttachedFile[]>;
  /** In whose name the caller may give an opinion now; whether they enter for who filed it, and for who convenes. */
  readonly opinionOf: readonly string[];
  readonly isFiler: boolean;
  readonly isConvener: boolean;
}

/** A review out of reach is, to this reader, not there. `writable`: offices for which the caller enters. */
export async function appraisalPage(
  store: Store,
  actor: Actor,
  id: string,
  writable: readonly string[],
): Promise<AppraisalPage> {
  const { cityCode } = actor;
  const scope = await readingScope(store, actor);
  const ids = await inScope(store, scope, (tx) => appraisalsInReach(tx, cityCode, { id }));
  const [appraisal] = await named(store, actor, scope, await standing(store, cityCode, ids));
  if (!appraisal) return refuse('entry_unknown');
  const [steps, files] = await inScope(store, countingScope(cityCode), async (tx) => {
    const found = await stepsOfAppraisal(tx, cityCode, appraisal.no);
    return [found, await attachedFiles(tx, cityCode, [id, ...found.map(({ entryId }) => entryId)])] as const;
  });
  const offices = await officesToday(store, actor);
  const own = ownOffices(actor, 'enter');
  const asked = appraisal.awaited.flatMap(({ officeId }) => (writable.includes(officeId) ? officeId : []));
  return {
    appraisal,
    steps: steps.map((step) => ({ ...step, office: offices.get(step.officeId)?.name ?? '' })),
    files,
    opinionOf: asked.toSorted((a, b) => Number(own.includes(b)) - Number(own.includes(a))),
    isFiler: writable.includes(appraisal.officeId),
    isConvener: writable.includes(appraisal.convenerId),
  };
}
