// What ends a write before it is kept, and what is done about it.
import { Refusal } from '../../domain/refusal.ts';

/** Rolls back with an answer: of a dry run, or of an act that was done before. Neither raises the ledger's version. */
export class NothingToKeep<T> extends Error {
  readonly result: T;
  constructor(result: T) {
    super('nothing to keep');
    this.result = result;
  }
}

/** While a long write went on, something was written that bears on it: it is to be done again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** A long write has rows that this one needs: it is to be done again when that one has ended. */
export class MustWait extends Error {
  override readonly name = 'MustWait';
}

export function isConflict(error: unknown): boolean {
  const code = codeOf(error);
  return code === '40001' || code === '40P01' || code === '23505';
}

export function isHeldUp(error: unknown): boolean {
  return error instanceof MustWait || codeOf(error) === '55P03';
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Refusal ? undefined : (error as { code?: string } | null)?.code;
}
