// Whether the part of a share is still a part of its whole: each is a figure with versions of its own.
import { isDeepStrictEqual } from 'node:util';
import type { Catalogue } from './catalogue.ts';
import type { Condition, CountingDefinition, Definition, RatioDefinition } from '../definition.ts';

/** What holds where the one holds: the same, a narrower bound, or some of several values. */
function implies(one: Condition, other: Condition): boolean {
  if (isDeepStrictEqual(one, other)) return true;
  if (one.field !== other.field) return false;
  if (one.op === 'gte' && other.op === 'gte') return one.value >= other.value;
  if (one.op === 'lt' && other.op === 'lt') return one.value <= other.value;
  if (other.op !== 'in') return false;
  const values = one.op === 'in' ? one.value : one.op === 'eq' ? [one.value] : undefined;
  return values?.every((value) => typeof value === 'string' && other.value.includes(value)) ?? false;
}

/** It counts the same entries in the same way, and asks for all that the whole asks for. */
function isPart(part: CountingDefinition, whole: CountingDefinition): boolean {
  const way = ({ entries, day, measure, once }: CountingDefinition) => [entries, day, measure, once];
  return (
    isDeepStrictEqual(way(part), way(whole)) &&
    whole.conditions.every((asked) => part.conditions.some((condition) => implies(condition, asked)))
  );
}

const isCounting = (one: Definition | undefined): one is CountingDefinition => one?.kind === 'counting';

/**
 * By some of their versions the one is a part of the other, and by those of this day it is not: whoever gave the one a new
 * version has forgotten the other. A share of two figures that never were part and whole (how many of the signed were begun)
 * is none of these.
 */
export function isOfOtherVersions(
  { numerator, denominator }: RatioDefinition,
  catalogue: Catalogue,
  day: string,
): boolean {
  if (!denominator || numerator.shift !== 'none' || denominator.shift !== 'none') return false;
  const [part, whole] = [catalogue.on(numerator.figure, day), catalogue.on(denominator.figure, day)];
  if (!isCounting(part) || !isCounting(whole) || isPart(part, whole)) return false;
  const versions = (id: string) => catalogue.versionsOf(id).flatMap((one) => (one.kind === 'counting' ? one : []));
  return versions(numerator.figure).some((one) => versions(denominator.figure).some((other) => isPart(one, other)));
}
