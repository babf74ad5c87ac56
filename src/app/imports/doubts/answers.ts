// What was answered to the doubts of one row, as it goes with the row.
import type { Sign } from '../../../domain/imports/doubts.ts';
import type { ReadRow } from '../reading.ts';

type About = Pick<Sign, 'kind' | 'part'>;

export const answerKey = ({ kind, part }: About): string => (part === undefined ? kind : `${kind} ${part}`);

export function rowAnswer({ answers }: ReadRow, kind: Sign['kind'], part?: string): string | undefined {
  return answers?.[answerKey(part === undefined ? { kind } : { kind, part })];
}
