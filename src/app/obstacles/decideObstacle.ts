// Obstacles and their clearing are held against the obstacles of the same project.
import type { EntryHead } from '../../domain/entries/entry.ts';
import { type KnownObstacle, noObstacles, obstacleBreaches, obstacleNoun } from '../../domain/obstacles/obstacle.ts';
import { obstacleKinds } from '../../domain/obstacles/obstacleKinds.ts';
import { obstacleClearingBreaches, obstacleClearingNoun } from '../../domain/obstacles/obstacleClearing.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/entries/world.ts';
import { factsOf, ownDecision, put } from '../entries/batch.ts';

/** Of a project that is not there for the writer nothing is known. */
function obstaclesOf(projectId: string, world: World) {
  const project = world.projects.get(projectId);
  const obstacles = (project && world.obstacles.get(projectId)) || noObstacles;
  return { projectKnown: project !== undefined, projectIsTheirs: project?.isTheirs === true, obstacles };
}

export const decideObstacle = ownDecision(obstacleNoun, ({ input }, world, batch) => {
  const { head, projectId, kind, ownerOfficeId = null } = input;
  const { projectKnown, obstacles } = obstaclesOf(projectId, world);
  const facts = { ...factsOf(world, head), projectKnown, obstacles, kinds: obstacleKinds };
  const breaches = obstacleBreaches(input, facts);
  if (breaches.length > 0) return breaches;
  const before = obstacles.living.find(({ entryId }) => entryId === head.reverses);
  // From another project it is taken away there, as if it were withdrawn.
  const left = before ? [] : withdrawnObstacleBreaches(head, world);
  if (left.length > 0) return left;
  // What is put right keeps its number; a number is never given twice.
  const no = before?.no ?? String(obstacles.highest + 1);
  const known: KnownObstacle = {
    entryId: head.id,
    no,
    kind,
    raisedOn: head.occurredOn,
    officeId: head.officeId,
    ownerOfficeId,
    clearedBy: before?.clearedBy ?? null,
  };
  world.obstacles.set(projectId, {
    highest: Math.max(obstacles.highest, Number(no)),
    living: [...obstacles.living.filter((one) => one !== before), known],
  });
  put(obstacleNoun, input, batch, { no });
  return [];
});

export const decideObstacleClearing = ownDecision(obstacleClearingNoun, ({ input }, world, batch) => {
  const { head, projectId, obstacleNo } = input;
  const known = obstaclesOf(projectId, world);
  const ownerName = (id: string) => world.offices.get(id)?.name ?? '';
  const breaches = obstacleClearingBreaches(input, { ...factsOf(world, head), ...known, ownerName });
  const { obstacles } = known;
  const obstacle = obstacles.living.find(({ no }) => no === obstacleNo);
  if (breaches.length > 0 || !obstacle) return breaches;
  world.obstacles.set(projectId, {
    ...obstacles,
    living: obstacles.living.map((one) => (one === obstacle ? { ...one, clearedBy: head.id } : one)),
  });
  const { kind, raisedOn: raised_on, officeId: raised_office_id } = obstacle;
  put(obstacleClearingNoun, input, batch, { kind, raised_on, raised_office_id });
  return [];
});

/** Its clearing is counted beside it: that is withdrawn first. */
export function withdrawnObstacleBreaches({ reverses }: EntryHead, { obstacles }: World): Breach[] {
  const [obstacle] = (reverses && obstacles.get(reverses)?.living) || [];
  return obstacle?.clearedBy ? [{ law: 'obstacle_is_cleared', field: 'reverses', detail: { no: obstacle.no } }] : [];
}
