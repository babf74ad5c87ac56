// Phases of a project as text: 一期：20亿元；二期：15亿元；三期：未定.
import { parseMoney, splitList } from '../values.ts';

const numerals = '一二三四五六七八九十';

export interface PhaseText {
  readonly no: number;
  readonly name: string;
  /** Null is 未定. */
  readonly fen: bigint | null;
}

export function phaseName(no: number): string {
  return `${numerals[no - 1] ?? no}期`;
}

/** The phases, or null where a part is none. */
export function parsePhases(text: string): PhaseText[] | null {
  const phases: PhaseText[] = [];
  for (const part of splitList(text)) {
    if (part === '') continue;
    const found = /^(?:第)?([一二三四五六七八九十]|\d{1,2})期(?:投资|工程|投资额)?[：:]?(.*)$/.exec(part);
    if (!found) return null;
    const no = /\d/.test(found[1] ?? '') ? Number(found[1]) : numerals.indexOf(found[1] ?? '') + 1;
    const money = parseMoney(found[2] ?? '', null);
    if (money.kind === 'refused' || (money.kind === 'value' && money.value.currency !== 'CNY')) return null;
    phases.push({ no, name: phaseName(no), fen: money.kind === 'value' ? money.value.minor : null });
  }
  return phases.length > 0 ? phases : null;
}
