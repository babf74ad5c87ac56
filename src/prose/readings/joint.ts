// All claims of a text together: what one settles speaks for its siblings. A base on which one share comes out is the
// base of the next; a figure plays one part for each kind of relation.
import type { Mention } from '../mentions/mention.ts';
import { isBeside } from '../relations/shares/shareWords.ts';
import type { RelationReading } from './reading.ts';
import { type JointAnswer, type ClaimQuestion, weigh, type Weighed } from './weigh.ts';
import type { WordReason } from './weights/weights.ts';

const rounds = 2;
/** So sure must a reading be to speak for others. */
const settledFrom = 0.9;
/** How far its word goes, in figures. */
const reach = 60;

/** Of lists of parts that add up: what each part is a part of. */
export type Closed = ReadonlyMap<Mention, ReadonlySet<Mention>>;

export interface Settled {
  readonly claim: Mention;
  readonly reading: RelationReading;
}

export function jointAnswersOf(questions: readonly ClaimQuestion[], closed: Closed): readonly JointAnswer[] {
  let answers = questions.map((question) => weigh(question, ({ part, base }) => closes(closed, part, base), []));
  for (let round = 0; round < rounds; round++) {
    const joint = jointOf(answers, closed);
    answers = answers.map((answer) => {
      const { of, none, isAlone } = joint(answer.question.claim);
      return isAlone ? answer : weigh(answer.question, of, none);
    });
  }
  return answers;
}

/** What the answers so far say of the readings of each claim, its own left out. */
export function jointOf(answers: readonly JointAnswer[], closed: Closed) {
  const near = nearby(answers.flatMap(settledBy));
  return (claim: Mention) => {
    const others = near(claim);
    const said = jointReasons(claim, others);
    return {
      isAlone: others.length === 0,
      of: (reading: RelationReading): readonly WordReason[] => [
        ...closes(closed, reading.part, reading.base),
        ...said(reading),
      ],
      none: others.some((one) => isSibling(one.claim, claim)) ? (['none: a sibling is settled'] as const) : [],
    };
  };
}

export function settledBy({ hits, question }: JointAnswer): Settled[] {
  const [first] = hits;
  return first && first.posterior >= settledFrom ? [{ claim: question.claim, reading: first.reading }] : [];
}

/** Those settled around a claim, itself left out. */
export function nearby(settled: readonly Settled[]): (claim: Mention) => readonly Settled[] {
  let from = 0;
  return (claim) => {
    // Claims are asked for in their order.
    while (from < settled.length && (settled[from]?.claim.index ?? 0) < claim.index - reach) from++;
    const found: Settled[] = [];
    for (let at = from; at < settled.length; at++) {
      const one = settled[at];
      if (!one || one.claim.index > claim.index + reach) break;
      if (one.claim !== claim) found.push(one);
    }
    return found;
  };
}

export const isSibling = (one: Mention, other: Mention): boolean =>
  one.role === other.role &&
  one.figure.unit.dimension === other.figure.unit.dimension &&
  (one.sentence === other.sentence ||
    (Math.abs(one.sentence - other.sentence) <= 1 && one.lead.slice(-2) === other.lead.slice(-2)));

const closes = (closed: Closed, part: Mention | undefined, base: Mention | undefined): readonly WordReason[] =>
  part && base && closed.get(part)?.has(base) ? ['joint: a list closes on the base'] : [];

function jointReasons(claim: Mention, others: readonly Settled[]): (reading: RelationReading) => readonly WordReason[] {
  const byRelation = new Map<string, readonly Settled[]>();
  for (const one of others)
    byRelation.set(one.reading.relation, [...(byRelation.get(one.reading.relation) ?? []), one]);
  return ({ relation, part, base }) => {
    const some = byRelation.get(relation);
    if (!some) return [];
    const reasons: WordReason[] = [];
    const alike = some.filter((one) => one.claim.role === claim.role);
    if (base && alike.some((one) => one.reading.base === base)) reasons.push('joint: base proven by a sibling');
    else if (base && alike.some((one) => one.reading.base && isBeside(one.reading.base, base)))
      reasons.push('joint: beside a proven base');
    if (part && some.some((one) => one.reading.part === part)) reasons.push('joint: part has another share');
    const standsAlike = (one: Settled): boolean =>
      one.reading.part !== undefined &&
      part !== undefined &&
      one.claim.index - one.reading.part.index === claim.index - part.index;
    if (alike.some((one) => isSibling(one.claim, claim) && standsAlike(one)))
      reasons.push('joint: part stands as its sibling does');
    return reasons;
  };
}

/** Whether a base is shown by others that come out on it, or on the figure beside it, and more than do not. */
export function isProven(
  claim: Mention,
  { reading }: Weighed,
  others: readonly Settled[],
  denied: readonly Settled[],
): boolean {
  const { base, relation, traits } = reading;
  if (base === undefined) return false;
  // 317个项目开工291个,开工率91.8%;重大项目开工65个,开工率95.4%: of those there may be others than 317.
  const ownBase = claim.role === 'rate' && base.role !== 'target';
  const onIt = (one: Settled): boolean =>
    one.reading.relation === relation &&
    one.claim.role === claim.role &&
    one.reading.base !== undefined &&
    (!ownBase || one.claim.listHead === claim.listHead) &&
    ((one.reading.base === base && !traits.hasOwnBase) || isBeside(one.reading.base, base));
  const against = denied.filter((one) => onIt(one) && one.claim !== claim && one.reading.base === base).length;
  return others.filter(onIt).length > against;
}

/** Claims that come out on nothing, with the base that they most likely had. */
export function deniedBy({ hits, misses, question }: JointAnswer): Settled[] {
  const [missed] = misses;
  const explained = hits.reduce((sum, { posterior }) => sum + posterior, 0);
  return missed && explained < 0.5 && missed.prior > 0.3 ? [{ claim: question.claim, reading: missed.reading }] : [];
}
