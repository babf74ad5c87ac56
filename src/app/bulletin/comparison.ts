// The figures of a text beside those of the period before and of the year before.
import { figuresOfText } from '../../domain/bulletin/text.ts';
import type { Period } from '../../domain/figures/period.ts';
import { sameDaysBefore } from '../../domain/figures/relativePeriod.ts';
import { periodBefore } from '../../domain/figures/periodBefore.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { profileAt, yearsAt } from '../../metrics/facts.ts';
import { type Bridge, bridgesOf, eachOnce } from '../../metrics/bridge.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import type { Store } from '../../storage/store.ts';
import { type Asker, figuresReady } from '../figures/figuresReady.ts';
import { instantOf } from '../figures/question.ts';
import type { BulletinQuestion, BulletinSight } from './bulletin.ts';
import { subjectOf, textAsked } from './subject.ts';
import { readTexts } from './texts.ts';

export interface ComparedPeriod {
  readonly period: string;
  /** The city has not declared its ledger complete from its first day on. */
  readonly incomplete: boolean;
  /** It cuts more finely than who asks may: its figures are for readers of the rows. */
  readonly withheld: boolean;
}

export interface Comparison {
  /** 上期; null where it is the year before. */
  readonly before: ComparedPeriod | null;
  /** 上年同期. */
  readonly yearBefore: ComparedPeriod;
  /** Changes of definition in or between these periods. */
  readonly bridges: readonly Bridge[];
  readonly rows: readonly {
    readonly now: Figure;
    readonly before: Figure | null;
    readonly yearBefore: Figure | null;
  }[];
}

export async function comparisonOf(
  store: Store,
  cityCode: string,
  question: BulletinQuestion,
  { asker, tells }: { readonly asker?: Asker; readonly tells: BulletinSight['tells'] },
): Promise<Comparison> {
  const at = instantOf(question.asKnownAt);
  const facts = await cityFacts(store, cityCode);
  const text = textAsked(await readTexts(store, cityCode), facts, question, at);
  const { period, officeId } = subjectOf(facts, question, text).question;
  const ids = figuresOfText(text.body);
  await figuresReady(store, facts, new Set(ids), at, asker);
  const years = yearsAt(facts, at);
  const last = sameDaysBefore(period, years, facts.today?.(at) ?? period.to);
  const previous = periodBefore(period, years);
  const before = previous.text === last.text ? null : previous;
  const { completeFrom } = profileAt(facts, at);
  const asked = (of: Period) => ({ period: of, at, officeId });
  const told = (of: Period): ComparedPeriod => ({
    period: of.text,
    incomplete: !completeFrom || of.from < completeFrom,
    withheld: !tells(asked(of)),
  });
  // Like is compared with like: every column by the version of the period that is told.
  const ask = (id: string, of: Period | null): Figure | null =>
    (of && tells(asked(of)) ? figureOf(id, facts, asked(of), period.to) : null) ?? null;
  const rows = ids.flatMap((id) => {
    const now = ask(id, period);
    return now ? [{ now, before: ask(id, before), yearBefore: ask(id, last) }] : [];
  });
  const bridges = (figure: Figure | null, of: Period | null) =>
    figure && of ? bridgesOf(figure, facts, asked(of), period.to) : [];
  return {
    before: before && told(before),
    yearBefore: told(last),
    rows,
    bridges: eachOnce(
      rows.flatMap((row) => [
        ...bridges(row.now, period),
        ...bridges(row.before, before),
        ...bridges(row.yearBefore, last),
      ]),
    ),
  };
}
