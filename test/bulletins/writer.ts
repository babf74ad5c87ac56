// A text in the making: words with figures put in, and where the figures stand that others settle.
import type { Chance } from '../../src/demo/chance.ts';

export class Writer {
  text = '';
  readonly settled: { start: number; end: number }[] = [];

  readonly chance: Chance;
  constructor(chance: Chance) {
    this.chance = chance;
  }

  /** `{}` in the template takes the next figure; `{!}` one that the text settles. */
  say(template: string, ...figures: (string | number)[]): this {
    const pieces = template.split(/(\{!?\})/);
    let next = 0;
    for (const piece of pieces) {
      if (piece !== '{}' && piece !== '{!}') {
        this.text += piece;
        continue;
      }
      const figure = String(figures[next++]);
      if (piece === '{!}') this.settled.push({ start: this.text.length, end: this.text.length + figure.length });
      this.text += figure;
    }
    return this;
  }

  pick = <T>(...list: T[]): T => this.chance.pick(list);
}

export const fixed = (hundredths: number): string =>
  hundredths % 100 === 0 ? String(hundredths / 100) : (hundredths / 100).toFixed(2).replace(/0$/, '');
/** Exact: whole hundredths over whole hundredths, half away from zero. */
export function share(part: number, whole: number, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const value = (2n * BigInt(part) * 100n * scale + BigInt(whole)) / (2n * BigInt(whole));
  const digits = value.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export function split(chance: Chance, total: number, parts: number): number[] {
  const cuts = new Set<number>();
  while (cuts.size < parts - 1) cuts.add(chance.int(1, total - 1));
  const ends = [0, ...[...cuts].toSorted((a, b) => a - b), total];
  return ends.slice(1).map((end, at) => end - (ends[at] ?? 0));
}
