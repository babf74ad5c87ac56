// Every kind of claim: sums first, since they say which figures are parts of which; then all that stands in a relation.
import type { Mention } from '../mentions/mention.ts';
import { jointAnswersOf, type Closed } from '../readings/joint.ts';
import { comesOut, findingsFrom } from '../readings/blame.ts';
import { questionsOf } from '../readings/questions.ts';
import { type DraftSection, sectionOf } from '../readings/section.ts';
import type { ClaimQuestion } from '../readings/weigh.ts';
import type { Finding } from './claim.ts';
import { withoutOpen, withRepeats } from './saidAgain.ts';
import type { Draft } from './draft.ts';
import { rankFindings } from './ranks.ts';
import { repeatFindings } from './repeats.ts';
import type { Sum } from '../sums/sum.ts';
import { sumFinding, sumsOf } from '../sums/sums.ts';

export function findingsOf(draft: Draft): readonly Finding[] {
  const { section, sums, questions } = askedOf(draft);
  const closed = closedBy(sums);
  const summed = new Set([...closed].flatMap(([item, wholes]) => [item, ...wholes]));
  const answers = jointAnswersOf(questions, closed);
  const findings = findingsFrom(answers, summed);
  const repeats = repeatFindings(draft);
  return [
    ...sums.filter(({ isOfUnsound }) => !isOfUnsound || !comesOut(answers)).map(sumFinding),
    ...withoutOpen(withRepeats(findings), repeats),
    ...repeats,
    ...rankFindings({ mentions: section.mentions }),
  ];
}

/** The sums of a text first, since they say which figures are parts of which; then its claims with all their readings. */
export function askedOf({ mentions, months }: Draft): {
  section: DraftSection;
  sums: readonly Sum[];
  questions: readonly ClaimQuestion[];
} {
  const plain = sectionOf(mentions, months);
  const sums = sumsOf(plain);
  const section = { ...plain, closed: sums.filter(({ verdict }) => verdict === 'ok' || verdict === 'within_rounding') };
  return { section, sums, questions: questionsOf(section) };
}

export function closedBy(sums: readonly Sum[]): Closed {
  const closed = new Map<Mention, Set<Mention>>();
  for (const { whole, items, verdict } of sums)
    if (verdict === 'ok') for (const item of items) closed.set(item, (closed.get(item) ?? new Set()).add(whole));
  return closed;
}
