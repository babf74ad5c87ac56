// Of whom a text is told: the whole city, one office, or one activity or outing, whose days are then its period.
import { isOfOccasion } from '../../domain/bulletin/serving.ts';
import { occasionKinds } from '../../domain/entries/nouns.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Question } from '../../metrics/count.ts';
import { type CityFacts, type KnownAt, latest, periodAt } from '../../metrics/facts.ts';
import { type Occasion, occasionAt } from '../../metrics/ways/occasions.ts';
import { occasionIn } from '../../domain/figures/way.ts';
import type { KeptText } from '../../storage/bulletin/texts.ts';
import { officeIdOf, questionOf } from '../figures/question.ts';
import { type TextOfCity, textNamed } from './texts.ts';

/** In the place of a period: the days of the activity or outing that is named. */
export const itsDays = 'occasion';

export interface AskedSubject {
  readonly period: string;
  /** Id or code; absent: the whole city. */
  readonly office?: string | undefined;
  /** Ids of any of its entries. */
  readonly activity?: string | undefined;
  readonly outing?: string | undefined;
  /** ISO instant; absent means now. */
  readonly asKnownAt?: string | undefined;
}

/** The text that is named, or the one that tells of whom is asked; the office that stands for the city is the city. */
export function textAsked(
  kept: readonly KeptText[],
  facts: CityFacts,
  asked: AskedSubject & { readonly text?: string | undefined },
  at: KnownAt = latest,
): TextOfCity {
  return textNamed(kept, { ...asked, office: officeIdOf(facts, asked.office) }, at);
}

interface Subject {
  readonly question: Question;
  readonly occasion: Occasion | null;
}

/**
 * Refuses what the text does not tell of, and an occasion that is not there or was on other days. A text of the city says 全市: with one
 * office's numbers it would be false.
 */
export function subjectOf(
  facts: CityFacts,
  asked: AskedSubject,
  { body: { subject } }: Pick<TextOfCity, 'body'>,
): Subject {
  for (const kind of occasionKinds) if (kind !== subject && asked[kind]) refuse('text_of_other_subject', kind);
  if (subject === 'city' && officeIdOf(facts, asked.office)) refuse('text_of_other_subject', 'office');
  if (!isOfOccasion(subject)) return { question: questionOf(facts, asked), occasion: null };
  if (asked.office) refuse('text_of_other_subject', 'office');
  if (!asked[subject]) refuse('occasion_missing', subject);
  const { occasion, question } = onItsDays(facts, asked);
  if (!occasion) return refuse('occasion_unknown', subject);
  const { period } = occasion;
  const said = asked.period === itsDays ? period : periodAt(facts, asked.period, question.at);
  if (said.from !== period.from || said.to !== period.to)
    refuse('occasion_on_other_days', 'period', { days: period.text });
  return { question: { ...question, period }, occasion };
}

/** The question is what is held against the rule of small cells before anything is said of an occasion, its days least of all. */
export function onItsDays(
  facts: CityFacts,
  asked: AskedSubject,
): { question: Question; occasion: Occasion | undefined } {
  const isOwn = asked.period === itsDays;
  // Nobody is told the days of what is not theirs: until they are known, some day stands for them.
  const someDay = facts.today?.(latest) ?? facts.foldedAt.slice(0, 10);
  const question = questionOf(facts, isOwn ? { ...asked, period: someDay } : asked);
  const named = occasionIn(question.way);
  if (isOwn && !named) refuse('occasion_missing', 'period');
  const occasion = named && occasionAt(facts, named, question.at);
  return { question: isOwn && occasion ? { ...question, period: occasion.period } : question, occasion };
}
