// A figure that was copied from elsewhere in the text in place of the right one: its digits stand at another place, where
// something else is said of them.
import { equal } from '../exact/rational.ts';
import { contentOf, coverage } from '../mentions/label.ts';
import type { Mention } from '../mentions/mention.ts';
import { digitsOf } from './digitsOf.ts';
import type { RelationReading } from './reading.ts';
import type { DraftSection } from './section.ts';

const fewestDigits = 3;
/** Said again of the same thing: then it is no copy. */
const alikeFrom = 0.6;

const bySection = new WeakMap<DraftSection, ReadonlyMap<string, readonly Mention[]>>();

function twinsIn(section: DraftSection): ReadonlyMap<string, readonly Mention[]> {
  const known = bySection.get(section);
  if (known) return known;
  const made = new Map<string, Mention[]>();
  for (const one of section.mentions) {
    const key = keyOf(one);
    made.set(key, [...(made.get(key) ?? []), one]);
  }
  bySection.set(section, made);
  return made;
}

const keyOf = ({ figure }: Mention): string =>
  `${figure.unit.name} ${figure.decimals} ${figure.amount.n}/${figure.amount.d}`;

const isElsewhere = (one: Mention, other: Mention): boolean =>
  one !== other &&
  coverage(contentOf(one.label), contentOf(other.label)) < alikeFrom &&
  coverage(contentOf(other.label), contentOf(one.label)) < alikeFrom;

/** Whether one of the figures of a reading that does not come out looks copied. */
export function isCopied(section: DraftSection, claim: Mention, { part, base, traits }: RelationReading): boolean {
  if (traits.isOfRepeated) return false;
  const twins = twinsIn(section);
  const isCopy = (one: Mention): boolean =>
    digitsOf(one).length >= fewestDigits && (twins.get(keyOf(one)) ?? []).some((other) => isElsewhere(one, other));
  // 6148.28亿元 of 6148.28亿元 is no share but all of it; 其中 leads on to a part that is not printed.
  if (part && base && part !== base && claim.nest <= part.nest && equal(part.figure.amount, base.figure.amount))
    return digitsOf(part).length >= fewestDigits;
  return [claim, part, base].some((one) => one !== undefined && isCopy(one));
}
