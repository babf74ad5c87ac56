// The checker's claims beside the hand-made rows: per kind what is found, agrees, and is called wrong without being so.
import type { Claim } from '../../src/prose/claims/report.ts';
import { checkText } from '../../src/prose/checkText.ts';
import { matches } from './match.ts';
import type { Row } from './rows.ts';

export interface Count {
  rows: number;
  found: number;
  agrees: number;
  checked: number;
  alarms: number;
}

export interface Comparison {
  readonly table: Readonly<Record<string, Count>>;
  readonly misses: readonly { row: Row; got: string; sentence: string }[];
  readonly alarms: readonly { file: string; claim: Claim; sentence: string }[];
}

export interface Text {
  readonly file: string;
  readonly text: string;
}

const rowKind = (kind: string): string => ({ rate: 'share', growth: 'yoy', average: 'avg' })[kind] ?? kind;

export function compare(texts: readonly Text[], rows: readonly Row[]): Comparison {
  const table: Record<string, Count> = {};
  const misses: { row: Row; got: string; sentence: string }[] = [];
  const alarms: { file: string; claim: Claim; sentence: string }[] = [];
  const line = (kind: string): Count => (table[kind] ??= { rows: 0, found: 0, agrees: 0, checked: 0, alarms: 0 });
  for (const { file, text } of texts) {
    const { claims } = checkText(text);
    const known = new Set<Claim>();
    for (const row of rows.filter((one) => one.file === file)) {
      const count = line(row.kind);
      const found = claims.filter((claim) => matches(claim, row));
      const same = found.find(({ verdict }) => verdict === row.verdict) ?? found[0];
      count.rows++;
      if (same) known.add(same);
      if (same) count.found++;
      if (same?.verdict === row.verdict) count.agrees++;
      else misses.push({ row, got: same?.verdict ?? 'not found', sentence: sentenceWith(text, row) });
    }
    for (const claim of claims) {
      const count = line(rowKind(claim.kind));
      if (claim.verdict !== 'cannot_check') count.checked++;
      if (claim.verdict !== 'mismatch' || known.has(claim)) continue;
      count.alarms++;
      alarms.push({ file, claim, sentence: sentenceAt(text, claim.start) });
    }
  }
  return { table, misses, alarms };
}

function sentenceWith(text: string, { claim, operands }: Row): string {
  const printed = /(?:[\d.]+[-+*/])/.exec(claim.replace(/^.*: /, ''))?.[0].slice(0, -1) ?? String(operands[0] ?? '');
  const at = text.indexOf(printed, text.indexOf('\n'));
  return at < 0 ? '' : sentenceAt(text, at);
}

function sentenceAt(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
  const ends = [text.indexOf('。', at), text.indexOf('\n', at)].filter((one) => one >= 0);
  return text.slice(from, Math.min(...ends, text.length));
}
