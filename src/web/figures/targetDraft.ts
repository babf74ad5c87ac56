// What is typed of one office's target, and what is wrong with it before it is sent.
import { parseScaled, scaledText, trimZeros } from '../../domain/exact.ts';
import { sumOfTargets, targetDecimals } from '../../domain/figures/targetPeriods.ts';
import type { TargetLineView } from '../../server/figures/targetViews.ts';

export const splits = ['year', 'quarter', 'month'] as const;
export type Split = (typeof splits)[number];
export const partsOfSplit: Readonly<Record<Split, number>> = { year: 0, quarter: 4, month: 12 };

export interface TypedTarget {
  readonly value: string;
  readonly stretch: string;
  /** None, or of each quarter or month; empty where nothing was typed. */
  readonly parts: readonly string[];
}

/** What was set last, whether it counts already or not. */
export function lastSet({
  versions,
}: Pick<TargetLineView, 'versions'>): TargetLineView['versions'][number] | undefined {
  return versions.find(({ state }) => state === 'in_force' || state === 'waiting');
}

export function typedFrom(line: Pick<TargetLineView, 'versions'>): TypedTarget {
  const set = lastSet(line);
  return { value: set?.value ?? '', stretch: set?.stretch ?? '', parts: (set?.parts ?? []).map(trimZeros) };
}

/** As finely as any is parted. */
export function splitOf(lines: readonly Pick<TargetLineView, 'versions'>[]): Split {
  const all = new Set(lines.map((line) => splitOfParts(typedFrom(line))));
  return splits.findLast((split) => all.has(split)) ?? 'year';
}

/** What a row shows under a split; what it has stays as it is. Months make quarters; of quarters nobody knows the months. */
export function partsShown({ parts }: TypedTarget, split: Split): readonly string[] {
  const wanted = partsOfSplit[split];
  if (parts.length === wanted) return parts;
  if (parts.length === 12 && wanted === 4)
    return [0, 3, 6, 9].map((first) => sumText(parts.slice(first, first + 3)) ?? '');
  return Array<string>(wanted).fill('');
}

/**
 * A part is typed: from here on the row is parted as it is shown. Where all that was typed is gone again, it is parted as it was.
 */
export function withPart(
  draft: TypedTarget,
  line: Pick<TargetLineView, 'versions'>,
  { split, at, text }: { readonly split: Split; readonly at: number; readonly text: string },
): TypedTarget {
  const parts = partsShown(draft, split).map((part, n) => (n === at ? text : part));
  const before = typedFrom(line).parts;
  const isGone = before.length !== parts.length && parts.every((part) => part.trim() === '');
  return { ...draft, parts: isGone ? before : parts };
}

/** The split under which a row's parts are seen. */
export function splitOfParts({ parts }: Pick<TypedTarget, 'parts'>): Split {
  return splits.find((split) => partsOfSplit[split] === parts.length) ?? 'year';
}

/** What the parts come to, of those that are typed; undefined where one is no number. */
export function sumText(parts: readonly string[]): string | undefined {
  const sum = sumOfTargets(parts.map((part) => part.trim() || '0'));
  return sum === undefined ? undefined : trimZeros(scaledText(sum, targetDecimals));
}

const decimal = /^\d{1,12}(\.\d{1,6})?$/;

export type Problem = 'value' | 'stretch' | 'number' | 'sum';

export function problemOf({ value, stretch, parts }: TypedTarget): Problem | undefined {
  const typed = parts.filter((part) => part.trim() !== '');
  if (![stretch, ...typed].every((text) => text.trim() === '' || decimal.test(text.trim()))) return 'number';
  if (value.trim() === '') return stretch.trim() === '' && typed.length === 0 ? undefined : 'value';
  if (!decimal.test(value.trim())) return 'number';
  const goal = parseScaled(value, targetDecimals) ?? 0n;
  if (goal === 0n) return 'value';
  if (stretch.trim() !== '' && (parseScaled(stretch, targetDecimals) ?? 0n) < goal) return 'stretch';
  if (typed.length > 0 && sumText(parts) !== trimZeros(scaledText(goal, targetDecimals))) return 'sum';
  return undefined;
}

/** As it is sent; what was left empty of the parts is nought, and no parts are none. */
export function sentTarget({ value, stretch, parts }: TypedTarget): {
  value: string;
  stretch?: string;
  parts?: string[];
} {
  const isParted = parts.some((part) => part.trim() !== '');
  return {
    value: value.trim(),
    ...(stretch.trim() === '' ? {} : { stretch: stretch.trim() }),
    ...(isParted ? { parts: parts.map((part) => part.trim() || '0') } : {}),
  };
}

/** Whether it says something else than what was set. An empty one says nothing. */
export function isChanged(draft: TypedTarget, line: Pick<TargetLineView, 'versions'>): boolean {
  if (draft.value.trim() === '') return false;
  const [now, before] = [draft, typedFrom(line)].map((one) => JSON.stringify(sentTarget(one)));
  return now !== before;
}
