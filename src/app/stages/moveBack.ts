// Take a project back to a stage it stood in: its milestones beyond are withdrawn, with the reason. Right: verify.
import { v7 as uuidv7 } from 'uuid';
import { type BackMove, backMoveBreaches } from '../../domain/stages/backMove.ts';
import { EntryHead } from '../../domain/entries/entry.ts';
import { nounThat } from '../../domain/entries/nouns.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { isBefore } from '../../domain/stages/stageGates.ts';
import { write } from '../../storage/door/door.ts';
import { knownProjects } from '../../storage/projects/knownProjects.ts';
import type { Store } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { requireReach } from '../people/reach.ts';
import { apply, type Recorded } from '../entries/record.ts';
import { stagesReached } from './stageStanding.ts';

export interface BackMoveRequest extends BackMove {
  readonly key: string;
  readonly projectId: string;
}

/** What was verified stands until another verifier agrees; what was not is gone at once. */
export async function moveBack(store: Store, actor: Actor, request: BackMoveRequest): Promise<Recorded> {
  const officeIds = await requireReach(store, actor, 'verify');
  const { cityCode, accountId } = actor;
  const { key, projectId, to, reason } = request;
  const act = { cityCode, accountId, useCase: 'move_back', key, content: { projectId, to, reason }, officeIds };
  return write(store, act, async (writing) => {
    const project = (await knownProjects(writing.tx, cityCode, [projectId])).get(projectId);
    // A project behind another office's wall is, to this verifier, not there.
    const visible = project?.version && officeIds.includes(project.version.officeId) ? project : null;
    const standing = visible && { stage: visible.stage, reached: stagesReached(visible) };
    const breaches = backMoveBreaches({ to, reason }, standing);
    if (breaches.length > 0) throw new Refusal(breaches);
    const beyond = visible?.milestones.filter(({ kind }) => isBefore(to, kind)) ?? [];
    const acts = beyond.map(({ entryId, officeId }): LedgerAct => {
      const head = { id: uuidv7(), officeId, occurredOn: writing.today, reverses: entryId, reason };
      return { kind: 'void', of: nounThat('reaches').kind, input: { head: EntryHead.parse(head) } };
    });
    await apply(writing, actor, officeIds, acts, { reason });
    const entryIds = acts.map(({ input }) => input.head.id);
    return {
      result: { entryIds, recordedAt: writing.recordedAt },
      summary: { projectId, to, entries: entryIds.length },
    };
  });
}
