// A column of a head with its path taken apart: once for all forms that are tried on it.
import { ofAYear, saysSingle, sinceStart, spanFromJanuary, timesAlone, withoutWhen } from '../forms/doubts/words.ts';
import {
  firmHeading,
  firmNames,
  monthName,
  ofYear,
  partyHeadings,
  serialHeadings,
  totalWords,
} from '../forms/words.ts';
import { happeningOf } from './formIndex.ts';
import type { HeadColumn } from './heads/headGrid.ts';
import { plainText } from '../values/raw.ts';
import { type Heading, readHeading, withoutTrailingUnit } from './heads/heading.ts';

const serialKeys = new Set(serialHeadings.map((heading) => readHeading(heading).key));

export interface ReadColumn extends HeadColumn {
  /** The keys by which a form may know it, what says most first. */
  readonly spellings: readonly Spelling[];
  /** Of the keys those without what stands in brackets: what it may mean. */
  readonly plainKeys: readonly string[];
  /** The key of its last word with what stands in brackets, where something does that is no unit. */
  readonly bracketed: string | undefined;
  /** What happens on the day that it tells, by each of them. */
  readonly happenings: readonly string[];
  /** What it counts, without the words of when. */
  readonly counted: string | undefined;
  /** What it is the sum of, where its last word says no more than that. */
  readonly sumOf: string | undefined;
  readonly saysSingle: boolean;
  readonly isOfAYear: boolean;
  readonly isSinceStart: boolean;
  readonly unit: string | null;
  readonly isSerial: boolean;
}

interface Spelling {
  readonly key: string;
  readonly strength: number;
  readonly unit: string | null;
  /** With what stands in brackets. */
  readonly isFull: boolean;
}

export function readColumn(column: HeadColumn): ReadColumn {
  const parts = column.path.map(readHeading);
  const leaf = parts.at(-1);
  const unit = parts.findLast((part) => part.unit !== null)?.unit ?? null;
  const spellings = leaf ? spellingsOf(column.path, parts, leaf, unit) : [];
  return {
    ...column,
    plainKeys: spellings.flatMap(({ key, isFull }) => (isFull ? [] : key)),
    bracketed: leaf && leaf.unit === null && leaf.fullKey !== leaf.key ? leaf.fullKey : undefined,
    counted: leaf && (countedAbove(leaf, parts.at(-2)) ?? withoutWhen(leaf.key)),
    sumOf: leaf && totalWords.includes(leaf.key) ? parts.at(-2)?.key : undefined,
    saysSingle: leaf !== undefined && saysSingle(column.path.at(-1) ?? ''),
    isSinceStart: leaf !== undefined && sinceStart.test(leaf.key),
    isOfAYear:
      leaf !== undefined && (ofAYear.test(leaf.key) || spanFromJanuary.test(plainText(column.path.at(-1) ?? ''))),
    unit,
    isSerial: serialKeys.has(leaf?.key ?? ''),
    spellings,
    happenings: spellings.flatMap(({ key }) => happeningOf(key) ?? []),
  };
}

function spellingsOf(
  path: readonly string[],
  parts: readonly Heading[],
  leaf: Heading,
  unit: string | null,
): Spelling[] {
  const parent = parts.at(-2);
  const bareLeaf = withoutTrailingUnit(leaf.key);
  const spellings: [key: string | null, strength: number, unit: string | null][] = [
    [parts.map((part) => part.fullKey).join('/'), 6, unit],
    [parts.map((part) => part.key).join('/'), 5, unit],
    [parent ? `${parent.key}/${leaf.key}` : null, 4, unit],
    [parent ? parent.key + leaf.key : null, 4, unit],
    [parent && onlyWhen(leaf) ? leaf.key + withoutWhen(parent.key) : null, 4, unit],
    [firmOf(path), 4, unit],
    [isTelling(leaf.fullKey, parent) ? leaf.fullKey : null, 3, unit],
    [isTelling(leaf.key, parent) ? leaf.key : null, 2, unit],
    [ofYear.test(leaf.key) ? leaf.key.replace(ofYear, '') : null, 2, unit],
    [bareLeaf && isTelling(bareLeaf.key, parent) ? bareLeaf.key : null, 1, unit ?? bareLeaf?.unit ?? null],
  ];
  return spellings.flatMap(([key, strength, own]) =>
    key === null ? [] : [{ key, strength, unit: own, isFull: strength === 6 || strength === 3 }],
  );
}

/** A column that says no more than when, under a heading of what came: 本年到位资金 over 本月 and 1-4月累计. */
const onlyWhen = ({ key }: Heading): boolean => timesAlone.test(withoutWhen(key));

function countedAbove(leaf: Heading, parent: Heading | undefined): string | undefined {
  return parent && onlyWhen(leaf) ? withoutWhen(parent.key) : undefined;
}

/** Of the name of a firm the word for whose it is, in a heading above or before a stroke. */
function firmOf(path: readonly string[]): string | null {
  const [firm = '', name = ''] = path.flatMap((text) => plainText(text).split('/')).slice(-2);
  return firmHeading.test(firm) && firmNames.includes(name) ? firm : null;
}

/** Two characters such as "name" or "time" say nothing apart from the heading that they stand under; a month does, and a sum. */
function isTelling(key: string, parent: unknown): boolean {
  return (
    parent === undefined || key.length > 2 || partyHeadings.has(key) || monthName.test(key) || totalWords.includes(key)
  );
}
