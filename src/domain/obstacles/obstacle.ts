// An obstacle (堵点) of a project: what stands in its way, of which kind, which office is to clear it by when. Its day is the day on
// which it was raised; it is known within its project by a number that the ledger gives it.
import { z } from 'zod';
import { Day } from '../day.ts';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine, textLines } from '../text.ts';
import { obstacleKinds } from './obstacleKinds.ts';

export const ObstacleNo = codeText(/^[1-9][0-9]{0,3}$/);

export const ObstacleInput = z.strictObject({
  /** `occurredOn` is the day on which it was raised. */
  head: EntryHead,
  projectId: z.uuid(),
  /** One of the list of kinds. */
  kind: textLine(1, 20),
  what: textLines(1, 500),
  /** The office that is to clear it; the one that raised it where none is named. */
  ownerOfficeId: z.uuid().nullish(),
  dueOn: Day.nullish(),
});
export type ObstacleInput = z.output<typeof ObstacleInput>;

export const obstacleNoun = {
  kind: 'obstacle',
  schema: ObstacleInput,
  still: true,
  fields: {
    projectId: kept.project,
    kind: { as: 'text', oneOf: obstacleKinds },
    what: kept.long,
    ownerOfficeId: kept.office,
    dueOn: kept.day,
  },
  derived: { no: kept.text },
  brief: { detail: ['no', 'kind', 'what'] },
  timeline: { called: { by: 'kind' }, notes: ['what'] },
  counted: { fields: { obstacleKind: 'kind' } },
  asks: { obstructedProjectIds: 'projectId' },
  likeness: ({ entryId }) => ({ like: [entryId] }),
} as const satisfies NounOf<typeof ObstacleInput>;

/** An obstacle as it stands or waits, and whether it was cleared. */
export interface KnownObstacle {
  readonly entryId: string;
  readonly no: string;
  readonly kind: string;
  readonly raisedOn: string;
  readonly officeId: string;
  readonly ownerOfficeId: string | null;
  /** The entry that says it was cleared. */
  readonly clearedBy: string | null;
}

/** Of one project. */
export interface KnownObstacles {
  /** The highest number that was ever given. */
  readonly highest: number;
  readonly living: readonly KnownObstacle[];
}
export const noObstacles: KnownObstacles = { highest: 0, living: [] };

export interface ObstacleFacts extends EntryFacts {
  readonly projectKnown: boolean;
  readonly obstacles: KnownObstacles;
  /** The list of kinds. */
  readonly kinds: readonly string[];
}

/** In order of precedence. */
export function obstacleBreaches(input: ObstacleInput, facts: ObstacleFacts): Breach[] {
  const { head, kind, dueOn } = input;
  const breaches = headBreaches(obstacleNoun, head, facts);
  if (!facts.projectKnown) breaches.push({ law: 'project_unknown', field: 'projectId' });
  const before = facts.obstacles.living.find(({ entryId }) => entryId === head.reverses);
  if (!facts.kinds.includes(kind) && kind !== before?.kind)
    breaches.push({ law: 'obstacle_kind_unknown', field: 'kind', detail: { kind, kinds: facts.kinds.join('、') } });
  if (dueOn && dueOn < head.occurredOn) breaches.push({ law: 'obstacle_due_before_raised', field: 'dueOn' });
  if (before?.clearedBy && isOther(before, input))
    breaches.push({ law: 'obstacle_is_cleared', field: 'reverses', detail: { no: before.no } });
  return breaches;
}

/** Its clearing is counted with these: they move only while it stands. */
function isOther(before: KnownObstacle, { head, kind, ownerOfficeId = null }: ObstacleInput): boolean {
  return (
    before.kind !== kind ||
    before.raisedOn !== head.occurredOn ||
    before.officeId !== head.officeId ||
    before.ownerOfficeId !== ownerOfficeId
  );
}
