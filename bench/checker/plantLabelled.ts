// Errors planted in figures of labelled claims that are right, whether the checker knows the claims or not: swap, shift,
// 亿 for 万, another figure of the text, another digit. Planted only where the text's arithmetic decides.
import { type Chance, chanceOf } from '../../src/demo/chance.ts';
import { checkText } from '../../src/prose/checkText.ts';
import { close, isBlamed } from './agree.ts';
import { evaluate } from './formula.ts';
import type { Share } from './interval.ts';
import type { Label, Labelled } from './labels.ts';
import { type Place, plant, plantUnit, slips } from './plant.ts';

const perText = 10;
/** Beyond so much, in parts of the result and in last digits, the printed digits decide. */
const decisive = { relative: 0.012, lastDigits: 6 };

interface Target {
  readonly label: Label;
  readonly claimed: Place;
  readonly operands: readonly Place[];
}

export interface PlantedShare {
  /** Found as wrong or in doubt, and as wrong. */
  readonly marked: Share;
  readonly wrong: Share;
}

export interface MissedPlant {
  readonly file: string;
  readonly words: string;
}

export function plantLabelled(texts: readonly Labelled[], seed: string) {
  const table = new Map<string, { marked: { part: number; whole: number }; wrong: { part: number; whole: number } }>();
  const missed: MissedPlant[] = [];
  for (const { file, text, labels } of texts) {
    const targets = labels.flatMap((label) => targetOf(text, label) ?? []);
    if (targets.length === 0) continue;
    const before = new Set(marksIn(text).map(({ mark }) => mark));
    const chance = chanceOf(`${seed} ${file}`);
    for (let planted = 0, tries = 0; planted < perText && tries < 60 * perText; tries++) {
      const slip = slips[planted % slips.length] ?? 'digit swap';
      const target = chance.pick(targets);
      const bent = bend(text, target, slip, chance, targets);
      if (bent === undefined) {
        if (tries % 30 === 29) planted++;
        continue;
      }
      planted++;
      const fresh = marksIn(bent.text).filter(({ mark }) => !before.has(mark));
      for (const key of [slip, `of ${target.label.kind}`, 'all']) {
        const line = table.get(key) ?? { marked: { part: 0, whole: 0 }, wrong: { part: 0, whole: 0 } };
        table.set(key, line);
        line.marked.whole++;
        line.wrong.whole++;
        if (fresh.length > 0) line.marked.part++;
        if (fresh.some(({ verdict }) => verdict === 'mismatch')) line.wrong.part++;
      }
      if (fresh.length === 0)
        missed.push({ file, words: `not found: ${slip} ${bent.words} in ${target.label.kind} ${target.label.words}` });
    }
  }
  return { planted: table as ReadonlyMap<string, PlantedShare>, missed };
}

const marksIn = (text: string): readonly { mark: string; verdict: string }[] =>
  checkText(text)
    .claims.filter(isBlamed)
    .map(({ kind, claimed, formula, verdict }) => ({ mark: `${kind} ${claimed} ${formula} ${verdict}`, verdict }));

function bend(text: string, target: Target, slip: (typeof slips)[number], chance: Chance, all: readonly Target[]) {
  const place = chance.pick([target.claimed, ...target.operands]);
  const others = all.flatMap(({ claimed, operands }) => [claimed, ...operands]);
  const bent = slip === '亿 for 万' ? plantUnit(text, place) : plant(text, place, slip, chance, others);
  if (bent === undefined) return undefined;
  const put = slip === '亿 for 万' ? numberAt(text, place) / 10_000 : numberAt(bent, place);
  const words = `${text.slice(place.start, place.end)} → ${put}`;
  return decides(text, target, place, put) ? { text: bent, words } : undefined;
}

const numberAt = (text: string, { start }: Place): number => Number(/^[\d.]+/.exec(text.slice(start, start + 20))?.[0]);

function decides(text: string, { label, claimed, operands }: Target, place: Place, put: number): boolean {
  const { formula } = label;
  const printed = numberAt(text, claimed);
  const right = evaluate(formula);
  const now = evaluate(formula, (term) => {
    const at = formula.operands.indexOf(term);
    return at >= 0 && operands[at]?.start === place.start ? (term.value * put) / numberAt(text, place) : term.value;
  });
  const shown = claimed.start === place.start ? put : printed;
  // A formula may be written in another unit, or without its 100.
  const scale = right === 0 ? 1 : right / printed;
  const step = 10 ** -(text.slice(claimed.start, claimed.end).split('.')[1] ?? '').length;
  const off = Math.abs(now / scale - shown);
  return Number.isFinite(off) && off > decisive.relative * Math.abs(shown) && off > decisive.lastDigits * step;
}

/** Where the numbers of a right claim stand: as the label says, else taken nearest together. */
function targetOf(text: string, label: Label): Target | undefined {
  const { formula, claimed: value, place } = label;
  const exact = label.fine === '' || label.fine === 'ok' || label.fine === 'exact';
  if (label.verdict !== 'ok' || !exact || formula.operands.length < 2 || !Number.isFinite(evaluate(formula)))
    return undefined;
  const numbers = [...text.matchAll(/(?<![\d.])\d+(?:\.\d+)?/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    value: Number(word),
  }));
  const candidates = numbers.filter((one) =>
    place ? one.start >= place.start && one.end <= place.end : close(one.value, value),
  );
  return candidates
    .flatMap((claimed) => {
      const operands: (typeof numbers)[number][] = [];
      for (const wanted of formula.operands) {
        const near = numbers
          .filter((one) =>
            wanted.at === undefined
              ? one !== claimed && !operands.includes(one) && close(one.value, wanted.value)
              : one.start === wanted.at,
          )
          .toSorted((a, b) => Math.abs(a.start - claimed.start) - Math.abs(b.start - claimed.start))[0];
        if (!near) return [];
        operands.push(near);
      }
      const starts = [claimed, ...operands].map(({ start }) => start);
      return [{ label, claimed, operands, span: Math.max(...starts) - Math.min(...starts) }];
    })
    .toSorted((a, b) => a.span - b.span)[0];
}
