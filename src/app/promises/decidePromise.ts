// Promises and what was done for them are held against those of the same project.
import { type KnownPromise, promiseBreaches, promiseNoun } from '../../domain/promises/promise.ts';
import { promiseKeepingBreaches, promiseKeepingNoun } from '../../domain/promises/promiseKeeping.ts';
import type { EntryHead } from '../../domain/entries/entry.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/entries/world.ts';
import { factsOf, ownDecision, put } from '../entries/batch.ts';

/** Of a project that is not there for the writer nothing is known. */
function promisesOf(projectId: string, world: World): { projectKnown: boolean; promises: readonly KnownPromise[] } {
  const projectKnown = world.projects.has(projectId);
  return { projectKnown, promises: (projectKnown && world.promises.get(projectId)) || [] };
}

export const decidePromise = ownDecision(promiseNoun, ({ input }, world, batch) => {
  const { head, projectId, no, side, kind, agreedOn = null } = input;
  const { promises, projectKnown } = promisesOf(projectId, world);
  const facts = { ...factsOf(world, head), projectKnown, promises };
  const breaches = promiseBreaches(input, facts);
  if (breaches.length > 0) return breaches;
  const before = promises.find(({ entryId }) => entryId === head.reverses);
  // From another project it is taken away there, as if it were withdrawn.
  const left = before ? [] : withdrawnPromiseBreaches(head, world);
  if (left.length > 0) return left;
  const known: KnownPromise = {
    entryId: head.id,
    corrects: head.reverses ?? null,
    no,
    side,
    kind,
    dueOn: head.occurredOn,
    agreedOn,
    keepings: before?.keepings ?? [],
  };
  world.promises.set(projectId, [...promises.filter((one) => one !== before), known]);
  put(promiseNoun, input, batch);
  return [];
});

export const decidePromiseKeeping = ownDecision(promiseKeepingNoun, ({ input }, world, batch) => {
  const { head, projectId, promiseNo, extent } = input;
  const { promises, projectKnown } = promisesOf(projectId, world);
  const facts = { ...factsOf(world, head), projectKnown, promises };
  const breaches = promiseKeepingBreaches(input, facts);
  const promise = promises.find(({ no }) => no === promiseNo);
  if (breaches.length > 0 || !promise) return breaches;
  const keepings = [
    ...promise.keepings.filter(({ entryId }) => entryId !== head.reverses),
    { entryId: head.id, extent },
  ];
  world.promises.set(
    projectId,
    promises.map((one) => (one === promise ? { ...one, keepings } : one)),
  );
  const { dueOn: due_on, side, kind } = promise;
  put(promiseKeepingNoun, input, batch, { due_on, side, kind });
  return [];
});

/** What was done for a promise is counted beside it: it is withdrawn first. */
export function withdrawnPromiseBreaches({ reverses }: EntryHead, { promises }: World): Breach[] {
  const [promise] = (reverses && promises.get(reverses)) || [];
  if (!promise || promise.keepings.length === 0) return [];
  return [{ law: 'promise_has_keepings', field: 'reverses', detail: { no: promise.no } }];
}
