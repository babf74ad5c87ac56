// SaidWords a text of the city: its clauses with figures put in, each figure still knowing which one it is. What is nought is said
// as the clause has it, what cannot be told goes alone, and nothing else goes with it.
import { askedIn, askOf, asksOf, type Piece, piecesOf, type SaidWords, wordIn } from '../../domain/bulletin/say.ts';
import { asksOfClause, type Clause, ruleHolds, type TextBody } from '../../domain/bulletin/text.ts';
import {
  enumerationMark,
  fullStop,
  marksByWeight,
  numberInBrackets,
  paceWords,
  riseWords,
  sectionNumber,
  toldAsOver,
  trailingMark,
} from '../../labels/bulletin/words.ts';
import { displayFigure } from '../../labels/figures/words.ts';
import type { RelativePeriod } from '../../domain/figures/relativePeriod.ts';
import type { Absence } from '../../domain/figures/absence.ts';
import type { Figure } from '../../metrics/figure.ts';

export type BulletinRun = { readonly text: string } | { readonly figure: string; readonly display: string };

export interface WordedSection {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly (readonly BulletinRun[])[];
}

/** A figure that a clause would have said, had it been to be told, and what stood against it. */
export interface Unsaid {
  readonly figure: string;
  readonly why: Absence | 'not_in_force' | 'withheld' | 'ledger_incomplete';
}

export interface Wording {
  readonly words: SaidWords;
  /** By how a clause asks for them. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** Under what a figure is known in what is written. */
  readonly keyOf: (figure: Figure) => string;
  /** Names of the projects behind a figure. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Counties of which a figure is nought. */
  readonly none: ReadonlyMap<string, readonly string[]>;
  /** What is asked of a period that the reader may not ask. */
  readonly withheld?: ReadonlySet<string>;
  /** Whether the text's period, or a second one, is not over; absent: none of them. */
  readonly runs?: (of: RelativePeriod | undefined) => boolean;
  /** The ledger is not complete from the period's first day on: what it has none of may well have been. */
  readonly incomplete?: boolean;
}

export interface Worded {
  readonly title: string;
  readonly sections: readonly WordedSection[];
  readonly unsaid: readonly Unsaid[];
  /** What was asked for by the clauses that were said: printed, told as nought, or named as their rule. */
  readonly told: ReadonlySet<string>;
}

/** `kept`: sections that are printed also where no clause of theirs is due. */
export function wordText(text: TextBody, wording: Wording, kept: ReadonlySet<string>): Worded {
  const so: SoFar = { unsaid: new Map(), told: new Set() };
  const sections: WordedSection[] = [];
  for (const section of text.sections) {
    const paragraphs = section.paragraphs
      .map((clauses) => paragraph(clauses, wording, so))
      .filter((runs) => runs.length > 0);
    if (paragraphs.length === 0 && !kept.has(section.id)) continue;
    const heading = `${sectionNumber(sections.length + 1)}${plain(section.heading, wording)}`;
    sections.push({ id: section.id, heading, paragraphs });
  }
  const { unsaid, told } = so;
  return { title: plain(text.title, wording), sections, unsaid: [...unsaid.values()], told };
}

/** What came of the clauses before. */
interface SoFar {
  readonly unsaid: Map<string, Unsaid>;
  readonly told: Set<string>;
}

/** What a clause comes to: what it says, and the mark behind it. */
interface Said {
  readonly runs: readonly BulletinRun[];
  readonly mark: string;
  readonly lead: string;
}

function paragraph(clauses: readonly Clause[], wording: Wording, so: SoFar): BulletinRun[] {
  const runs: BulletinRun[] = [];
  /** Behind what was said last; of the clauses that went the weightiest counts, so that a sentence ends where it ended. */
  let pending = '';
  /** What led the clause before, in this sentence. */
  let led = '';
  for (const clause of clauses) {
    const said = saidOf(clause, wording, so);
    const mark = said?.mark ?? trailingMark(clause.say);
    if (!said) {
      if (runs.length > 0) pending = weightier(pending, mark);
      continue;
    }
    if (runs.length > 0) runs.push({ text: pending });
    if (pending === fullStop) led = '';
    if (said.lead !== led) runs.push({ text: said.lead });
    runs.push(...said.runs);
    [pending, led] = [mark, said.lead];
  }
  return runs.length === 0 ? [] : joined([...runs, { text: fullStop }]);
}

function saidOf(clause: Clause, wording: Wording, { unsaid, told }: SoFar): Said | undefined {
  const { when = [], lead = '' } = clause;
  if (!when.every((rule) => ruleHolds(rule, wording.figures.get(rule.figure)?.exact ?? null))) return undefined;
  const figures = [...new Set(asksOf(clause.say))].map((ask) => wording.figures.get(ask));
  const isNought = figures.length > 0 && figures.every((figure) => figure?.exact?.numerator === 0n);
  if (isNought && wording.incomplete) {
    for (const ask of asksOf(clause.say))
      unsaid.set(askedIn(ask).figure, { figure: askedIn(ask).figure, why: 'ledger_incomplete' });
    return undefined;
  }
  const say = isNought ? zeroOf(clause, wording) : withoutRepeats(clause.say, wording);
  if (say === null) return undefined;
  const missing = [...new Set(asksOf(say))].flatMap((ask) => absenceOf(ask, wording));
  for (const each of missing) unsaid.set(each.figure, each);
  if (missing.length > 0) return undefined;
  const runs = piecesOf(withoutMark(say)).map((piece) => runsOf(piece as Piece, wording));
  if (runs.some((some) => some === undefined)) return undefined;
  for (const ask of asksOfClause(clause)) told.add(ask);
  // What is said of nought is a saying of its own.
  const leading = isNought ? '' : plain(lead, wording);
  return { runs: runs.flatMap((some) => some ?? []), mark: trailingMark(say), lead: leading };
}

/** Of a period that runs it may yet come. */
function zeroOf({ say, zero, zeroYet }: Clause, { runs }: Wording): string | null {
  const isRunning = runs !== undefined && asksOf(say).some((ask) => runs(askedIn(ask).of));
  // What a city saved before that was refused says of what is over that it may yet come.
  return isRunning ? (zeroYet ?? zero) : zero === null ? null : toldAsOver(zero);
}

/** Without 去重后 where nothing was counted twice: the same number of the same rows. */
function withoutRepeats(say: string, { figures }: Wording): string {
  return say.replaceAll(numberInBrackets, (all, ask: string, other: string) => {
    const [one, once] = [figures.get(ask), figures.get(other)];
    return one && once && isSameOnce(one, once) ? `{${ask}}` : all;
  });
}

function isSameOnce({ definition: all, exact }: Figure, { definition: once, exact: other }: Figure): boolean {
  if (all.kind !== 'counting' || once.kind !== 'counting' || once.measure.kind !== 'distinct') return false;
  const isOfSameRows =
    all.entries === once.entries &&
    all.measure.kind !== 'distinct' &&
    JSON.stringify(all.conditions) === JSON.stringify(once.conditions);
  return isOfSameRows && exact?.numerator === other?.numerator && exact?.denominator === other?.denominator;
}

function absenceOf(ask: string, { figures, withheld }: Wording): Unsaid[] {
  const figure = figures.get(ask);
  if (figure?.exact) return [];
  const gone = withheld?.has(ask) ? 'withheld' : 'not_in_force';
  return [{ figure: askedIn(ask).figure, why: figure ? (figure.absence ?? 'no_base') : gone }];
}

/** Undefined where there is nothing to put in: names that the reader may not see, a place that nobody told. */
function runsOf(piece: Piece, { words, figures, keyOf, names, none }: Wording): BulletinRun[] | undefined {
  if (piece.as === 'text') return [{ text: piece.text }];
  if (piece.as === 'word') {
    const word = wordIn(words, piece);
    return word === '' ? undefined : [{ text: word }];
  }
  if (piece.as === 'names' || piece.as === 'none') {
    const found = (piece.as === 'names' ? names : none).get(askOf(piece)) ?? [];
    return found.length === 0 ? undefined : [{ text: found.join(enumerationMark) }];
  }
  const figure = figures.get(askOf(piece));
  if (!figure) return undefined;
  if (piece.as === 'figure') return [{ figure: keyOf(figure), display: displayFigure(figure) }];
  const { word, size } = changeOf(figure);
  return size === '' ? [{ text: word }] : [{ text: word }, { figure: keyOf(figure), display: size }];
}

/** Which way a figure went in words, and by how much, which is empty where it is level. */
export function changeOf({ exact, value, definition }: Figure): { readonly word: string; readonly size: string } {
  const change = !exact || exact.numerator === 0n ? 'level' : exact.numerator > 0n ? 'up' : 'down';
  const told = definition.kind === 'ratio' && definition.ratio === 'pace' ? paceWords : riseWords;
  if (change === 'level') return { word: told.level, size: '' };
  // By how much it went down is told without a sign.
  const size = value === null ? null : value.replace(/^-/, '');
  return { word: told[change], size: displayFigure({ definition, exact, value: size }) };
}

function plain(say: string, { words }: Wording): string {
  return piecesOf(say)
    .map((piece) => (piece.as === 'text' ? piece.text : piece.as === 'word' ? wordIn(words, piece) : ''))
    .join('');
}

function withoutMark(say: string): string {
  return say.slice(0, say.length - trailingMark(say).length);
}

function weightier(a: string, b: string): string {
  return marksByWeight.indexOf(a) >= marksByWeight.indexOf(b) ? a : b;
}

function joined(runs: readonly BulletinRun[]): BulletinRun[] {
  const out: BulletinRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if ('text' in run && run.text === '') continue;
    if (last && 'text' in last && 'text' in run) out[out.length - 1] = { text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

// Displays are worded here for whoever may not read labels/.
export { displayFigure } from '../../labels/figures/words.ts';
