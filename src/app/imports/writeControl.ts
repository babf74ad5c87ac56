// What is written, or taken back, at length: it tells how far it is, and is ended by word until it is kept.
import type { Actor } from '../../domain/people/role.ts';
import type { Tx } from '../../storage/store.ts';
import { mustStillHold } from '../people/reach.ts';
import type { ReadControl } from './workbook.ts';

export interface WriteControl extends ReadControl {
  /** It begins again, because of this. */
  readonly onAgain?: ((why: string) => void) | undefined;
}

/** At its end: who was stopped or lost the right meanwhile, and who took it back, leaves nothing. */
export async function mustStillWrite(tx: Tx, actor: Actor, { signal }: WriteControl): Promise<void> {
  await mustStillHold(tx, actor);
  signal?.throwIfAborted();
}
