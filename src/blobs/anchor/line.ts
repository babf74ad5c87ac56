// A file of heads is text, one line each, so that a person can read it and any tool can copy it:
//   begun <id> <instant> [why]                       the file begins, or begins anew after what stands above
//   <instant> <city> <chain> <sequence> <hash> [caught_up]
import type { Head } from '../../domain/keeping/head.ts';

export interface Beginning {
  readonly id: string;
  readonly at: string;
  /** Absent in the first file of a ledger. */
  readonly reason?: string;
}

/** `caught_up`: written by a start that found the chain longer than the file, after a crash between the two. */
export type NotedHead = Head & { readonly caughtUp?: true };

export type AnchorLine =
  | { readonly kind: 'begun'; readonly begun: Beginning }
  | { readonly kind: 'head'; readonly head: NotedHead }
  /** The beginning of a line whose writing broke off, with power or room; what it said is written again behind it. */
  | { readonly kind: 'torn' }
  | { readonly kind: 'unreadable' };

export function lineOfHead({ at, cityCode, chain, sequence, hash, caughtUp }: NotedHead): string {
  return [at, cityCode, chain, sequence, hash, ...(caughtUp ? ['caught_up'] : [])].join(' ') + '\n';
}

export function lineOfBeginning({ id, at, reason }: Beginning): string {
  return ['begun', id, at, ...(reason ? [reason.replace(/\s+/g, ' ').trim()] : [])].join(' ') + '\n';
}

const instant = String.raw`(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)`;
const beginning = new RegExp(`^begun ([0-9a-f-]{36}) ${instant}(?: (.+))?$`);
const head = new RegExp(String.raw`^${instant} (\S{1,12}) ([a-z_]+) (\d{1,18}) ([0-9a-f]{64})( caught_up)?$`);

const torn = /^(\d[\d.:TZ-]{0,23}|\d[\d.:TZ-]{23} \S{0,12}( [a-z_]*( \d{0,18}( [0-9a-f]{0,63})?)?)?)$/;

export function readLine(text: string): AnchorLine {
  const [, id, begunAt, reason] = beginning.exec(text) ?? [];
  if (id && begunAt) return { kind: 'begun', begun: { id, at: begunAt, ...(reason ? { reason } : {}) } };
  const [, at, cityCode, chain, sequence, hash, caughtUp] = head.exec(text) ?? [];
  if (!at || !cityCode || !chain || !sequence || !hash) return { kind: torn.test(text) ? 'torn' : 'unreadable' };
  const noted = { at, cityCode, chain, sequence: BigInt(sequence), hash };
  return { kind: 'head', head: caughtUp ? { ...noted, caughtUp: true } : noted };
}
