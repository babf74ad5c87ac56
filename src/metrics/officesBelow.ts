// The office tree day by day: an office that was moved to another parent, or given another kind, left its earlier rows where
// and what they were.
import { type OfficeKind, type OfficeStanding, treeOn, withBelow } from '../domain/offices/office.ts';
import { isRecorded, type KnownAt } from './facts.ts';

/** From a day on, the office asked for and all below it. */
export interface BelowSpan {
  readonly from: string;
  readonly offices: ReadonlySet<string>;
}

/** Latest first; the last one begins before any day. */
export function spansBelow(history: readonly OfficeStanding[], officeId: string, at: KnownAt): BelowSpan[] {
  const known = knownAt(history, at);
  const spans: BelowSpan[] = [];
  for (const from of daysOf(known)) {
    const offices = withBelow(treeOn(known, from), [officeId]);
    const later = spans.at(-1);
    // Most days change nothing below this office.
    if (later && later.offices.size === offices.size && [...offices].every((id) => later.offices.has(id))) spans.pop();
    spans.push({ from, offices });
  }
  return spans;
}

/** Days on which the tree changed, latest first; the last one lies before any day. */
function daysOf(known: readonly OfficeStanding[]): string[] {
  return ['', ...new Set(known.map(({ validFrom }) => validFrom))].toSorted().toReversed();
}

/** The tree on a day, as known at an instant. */
export function treeAt(history: readonly OfficeStanding[], day: string, at: KnownAt): ReturnType<typeof treeOn> {
  return treeOn(knownAt(history, at), day);
}

export function belowOn(spans: readonly BelowSpan[], day: string): ReadonlySet<string> {
  return (spans.find(({ from }) => from <= day) ?? spans.at(-1))?.offices ?? new Set();
}

/** What an office was on a day: of which kind. */
export type KindOn = (officeId: string, day: string) => OfficeKind | null;

/** An office that was given another kind leaves the rows of before with the kind that it had. */
export function kindsAt(history: readonly OfficeStanding[], at: KnownAt): KindOn {
  const known = knownAt(history, at);
  const spans = daysOf(known).map((from) => ({
    from,
    kinds: new Map(treeOn(known, from).map(({ id, kind }) => [id, kind])),
  }));
  return (officeId, day) => spans.find(({ from }) => from <= day)?.kinds.get(officeId) ?? null;
}

/** What was recorded of an office first is known always: its rows cannot be older than itself. */
function knownAt(history: readonly OfficeStanding[], at: KnownAt): OfficeStanding[] {
  const first = new Map<string, number>();
  for (const { officeId, recorded } of history)
    first.set(officeId, Math.min(recorded, first.get(officeId) ?? Number.POSITIVE_INFINITY));
  return history.filter(({ officeId, recorded }) => isRecorded(recorded, at) || recorded === first.get(officeId));
}
