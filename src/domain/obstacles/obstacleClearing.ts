// That an obstacle was cleared (解决销号), by the office that owns it: on which day, by what. Where the project is another office's,
// that office gives its word before it counts.
import { z } from 'zod';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';
import { type KnownObstacles, ObstacleNo } from './obstacle.ts';

export const ObstacleClearingInput = z.strictObject({
  head: EntryHead,
  projectId: z.uuid(),
  /** The obstacle of the project. */
  obstacleNo: ObstacleNo,
  what: textLines(1, 500),
});
export type ObstacleClearingInput = z.output<typeof ObstacleClearingInput>;

export const obstacleClearingNoun = {
  kind: 'obstacle_clearing',
  schema: ObstacleClearingInput,
  still: true,
  fields: { projectId: kept.projectByConsent, obstacleNo: kept.text, what: kept.long },
  /** Of the obstacle, as it was when this was recorded: one that is cleared moves no more. */
  derived: { kind: kept.text, raisedOn: kept.day, raisedOfficeId: kept.office },
  brief: { detail: ['obstacleNo', 'kind', 'what'] },
  timeline: { called: { by: 'kind' }, notes: ['what'] },
  asks: { obstructedProjectIds: 'projectId' },
  likeness: ({ entryId }) => ({ like: [entryId] }),
} as const satisfies NounOf<typeof ObstacleClearingInput>;

export interface ObstacleClearingFacts extends EntryFacts {
  readonly projectKnown: boolean;
  /** Another office's: of its obstacles those alone are there which the writer's office owns. */
  readonly projectIsTheirs: boolean;
  readonly obstacles: KnownObstacles;
  readonly ownerName: (officeId: string) => string;
}

/** In order of precedence. */
export function obstacleClearingBreaches(input: ObstacleClearingInput, facts: ObstacleClearingFacts): Breach[] {
  const { head, obstacleNo: no } = input;
  const breaches = headBreaches(obstacleClearingNoun, head, facts);
  if (!facts.projectKnown) breaches.push({ law: 'project_unknown', field: 'projectId' });
  const found = facts.obstacles.living.find((one) => one.no === no);
  const ownerId = found?.ownerOfficeId ?? found?.officeId ?? '';
  if (!found || (facts.projectIsTheirs && ownerId !== head.officeId))
    return [...breaches, { law: 'obstacle_unknown', field: 'obstacleNo', detail: { no } }];
  if (ownerId !== head.officeId) {
    breaches.push({
      law: 'obstacle_of_other_office',
      field: 'officeId',
      detail: { no, office: facts.ownerName(ownerId) },
    });
  }
  if (head.occurredOn < found.raisedOn)
    breaches.push({ law: 'cleared_before_raised', field: 'occurredOn', detail: { day: found.raisedOn } });
  if (found.clearedBy !== null && ![head.id, head.reverses].includes(found.clearedBy))
    breaches.push({ law: 'obstacle_already_cleared', field: 'obstacleNo', detail: { no } });
  return breaches;
}
