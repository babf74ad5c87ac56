// A write, or an undoing, that takes long: it tells how far it is, and can be stopped until it is committed.
import type { Actor } from '../../domain/people/role.ts';
import type { Tx } from '../../storage/store.ts';
import { mustStillHold } from '../people/reach.ts';
import type { ReadControl } from './workbook.ts';

export interface WriteControl extends ReadControl {
  /** It begins again, because of this. */
  readonly onAgain?: ((why: string) => void) | undefined;
}

/** Asked at its end: nothing is kept if it was stopped, or if its sender lost the right meanwhile. */
export async function mustStillWrite(tx: Tx, actor: Actor, { signal }: WriteControl): Promise<void> {
  await mustStillHold(tx, actor);
  signal?.throwIfAborted();
}
