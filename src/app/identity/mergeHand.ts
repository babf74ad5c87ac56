// Who may merge two projects or take a merge back: a verifier above both, and of every office that closed a period in
// which a row moves or falls away.
import type { Bearing } from '../../domain/closes/close.ts';
import { accepterOf } from '../../domain/credit/creditAgreement.ts';
import type { MergeHand } from '../../domain/projects/projectMerge.ts';
import type { Actor } from '../../domain/people/role.ts';
import { closesInForce } from '../../storage/closes/periodCloses.ts';
import type { Tx } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { closedHere } from '../entries/batch.ts';

export interface Level extends MergeHand {
  /** The office above both. */
  readonly levelId: string;
}

export async function mergeHand(
  { tx, today }: { readonly tx: Tx; readonly today: string },
  actor: Actor,
  reach: readonly string[],
  of: { readonly officeIds: readonly string[]; readonly bearings: readonly Bearing[] },
): Promise<Level> {
  const offices = await officesOn(tx, actor.cityCode, today);
  const levelId = accepterOf([...offices.values()], of.officeIds) ?? '';
  const closes = await closesInForce(tx, actor.cityCode);
  const reached = new Set(reach);
  return {
    actorId: actor.accountId,
    levelId,
    level: { office: offices.get(levelId)?.name ?? '', reached: reached.has(levelId) },
    closed: closedHere({ closes, offices }, of.bearings).map((close) => ({
      ...close,
      reached: reached.has(close.officeId),
    })),
  };
}
