// A refusal is a named law that an input breaks. It is data, not prose: labels/ says it in Chinese or English,
// with the cure; the API gives it as it is.
import type { Law } from '../laws/laws.ts';

export interface Breach {
  readonly law: Law;
  /** Which field of the input, as a dotted path; absent where the whole act is refused. */
  readonly field?: string;
  /** Values to put into the law's sentence, by name. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** What each of several breaks, by its id; of those that break nothing there is nothing. */
export type BrokenBy = ReadonlyMap<string, readonly Breach[]>;

/** Thrown by decisions and by the door. Nothing has been written when it is thrown. */
export class Refusal extends Error {
  readonly breaches: readonly Breach[];
  constructor(breaches: Breach | readonly Breach[]) {
    const list = Array.isArray(breaches) ? (breaches as readonly Breach[]) : [breaches as Breach];
    super(list.map((b) => (b.field ? `${b.law} (${b.field})` : b.law)).join(', '));
    this.name = 'Refusal';
    this.breaches = list;
  }
}

export function refuse(law: Law, field?: string, detail?: Breach['detail']): never {
  throw new Refusal({ law, ...(field === undefined ? {} : { field }), ...(detail === undefined ? {} : { detail }) });
}
