// The bulletin of a period: figures answered, names of the projects it tells of, content worded.
import {
  type Around,
  bulletinContent,
  type PrintedFigures,
  type ToldBridge,
  wordsOf,
  type WrittenBulletin,
} from '../../documents/bulletin/bulletinContent.ts';
import { paperWordsOf } from '../../documents/bulletin/paperWords.ts';
import { bulletinDocument } from '../../documents/bulletin/bulletinDocument.ts';
import { writeBriefing } from '../../documents/write-briefing.ts';
import { printedHead } from '../../domain/keeping/head.ts';
import { asksOfText, figuresOfText, type TextBody } from '../../domain/bulletin/text.ts';
import { askedIn, namedAsksOf, type SaidWords } from '../../domain/bulletin/say.ts';
import { monthsOf } from '../../domain/figures/period.ts';
import { periodRelative } from '../../domain/figures/relativePeriod.ts';
import {
  type AnsweredBulletin,
  answerBulletin,
  besideFigures,
  bridgesAsked,
  countiesWithout,
  questionIn,
} from '../../metrics/bulletinFigures.ts';
import { bridgesOver, differs, eachOnce } from '../../metrics/bridge.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { Question } from '../../metrics/count.ts';
import { type CityFacts, type KnownAt, latest, profileAt, yearsAt } from '../../metrics/facts.ts';
import { kindsAt } from '../../metrics/officesBelow.ts';
import { outsideDays } from '../../metrics/ways/outsideDays.ts';
import { projectsBehind } from './projectsBehind.ts';
import { closesTold } from './closesTold.ts';
import { readTexts, type TextOfCity } from './texts.ts';
import { type AskedSubject, subjectOf, textAsked } from './subject.ts';
import { instantOf } from '../figures/question.ts';
import type { Figure } from '../../metrics/figure.ts';
import { publishedInYear } from '../../storage/bulletin/publications.ts';
import { headAsOf } from '../../storage/keeping/heads.ts';
import { cityNamed, industryNames, projectNames } from '../../storage/names.ts';
import { countingScope, dayOf, inScope, type Store } from '../../storage/store.ts';
import { type Asker, figuresReady } from '../figures/figuresReady.ts';

export interface BulletinQuestion extends AskedSubject {
  /** Which of the city's texts; absent: the first. */
  readonly text?: string | undefined;
}

/** What a reader is shown of rows that they may not open. */
export interface BulletinSight {
  readonly names: boolean;
  readonly tells: (question: Question) => boolean;
}
export const everything: BulletinSight = { names: true, tells: () => true };

export interface Bulletin {
  readonly content: WrittenBulletin;
  /** What may stand in its sentences and around them, for a bureau's own file. */
  readonly words: SaidWords;
  /** Every figure that the bulletin prints in its sentences, with its rows. */
  readonly figures: readonly Figure[];
  /** The version of the ledger that was counted. */
  readonly ledgerVersion: bigint;
}

interface BulletinFor {
  readonly asker?: Asker;
  readonly sight?: BulletinSight;
  /** A text that is only being written, in the place of one of the city's. */
  readonly draft?: TextOfCity;
  /** It was published; texts of the city were, of one office, before that was refused. */
  readonly published?: boolean;
}

export async function bulletinOf(
  store: Store,
  cityCode: string,
  question: BulletinQuestion,
  { asker, sight = everything, draft, published = false }: BulletinFor = {},
): Promise<Bulletin> {
  const at = instantOf(question.asKnownAt);
  const facts = await cityFacts(store, cityCode);
  const now = store.clock().toISOString();
  const today = dayOf(question.asKnownAt ?? now);
  // A clock that was set back says an instant before the last entry that is counted here.
  const asKnownAt = question.asKnownAt ?? (now > facts.foldedAt ? now : facts.foldedAt);
  const text = draft ?? textAsked(await readTexts(store, cityCode), facts, question, at);
  const { question: asked, occasion } = subjectOf(facts, question, published ? asOfOffice(text) : text);
  const { period, officeId } = asked;
  const ids = figuresOfText(text.body);
  await figuresReady(store, facts, new Set([...ids, ...besideFigures]), at, asker);
  // A second period may cut more finely than the text's own.
  const isTold = (ask: string) => sight.tells(questionIn(askedIn(ask).of, facts, asked));
  const asks = asksOfText(text.body);
  const answered = toldTables(answerBulletin(facts, asks.filter(isTold), asked), asked, sight);
  const { figures } = answered;
  const written = await inScope(store, countingScope(cityCode), async (tx) => {
    const city = await cityNamed(tx, cityCode);
    const industries = await industryNames(tx);
    const names = new Map<string, string[]>();
    for (const id of sight.names ? namedIn(text.body, 'names') : []) {
      const found = await projectNames(tx, cityCode, projectsBehind(answered.asked.get(id), facts, at));
      names.set(
        id,
        found.map(({ name }) => name),
      );
    }
    const by = at === latest ? { version: facts.ledgerVersion } : { at: new Date(Math.max(at, 0)).toISOString() };
    const head = await headAsOf(tx, cityCode, by);
    const offices = new Map(facts.offices.map((o) => [o.id, o.name]));
    const { issuer, completeFrom } = profileAt(facts, at);
    const root = facts.offices.find(({ parentId }) => parentId === null);
    const around: Around = {
      city: city.nameZh,
      short: root?.shortName ?? city.nameZh,
      bureau: bureauOn(facts, period.to, at),
      office: officeId ? { id: officeId, name: offices.get(officeId) ?? officeId } : null,
      occasion: occasion && { ...occasion, office: offices.get(occasion.officeId) ?? '' },
      issuer,
      period: period.text,
      periodIn: (of) => questionIn(of, facts, asked).period.text,
      runs: (of) => periodRelative(period, of, yearsAt(facts, at)).to >= (facts.today?.(at) ?? today),
      incomplete: completeFrom !== null && period.from < completeFrom,
      outside: occasion ? outsideDays(facts, figures, asked) : [],
      asKnownAt,
      demo: city.demo,
      officeName: (id) => offices.get(id) ?? id,
      sectionName: (letter) => industries.get(letter) ?? letter,
      names,
      none: new Map(
        [...namedIn(text.body, 'none')].filter(isTold).map((id) => [id, countiesWithout(id, facts, asked)]),
      ),
      withheld: new Set(asks.filter((ask) => !isTold(ask))),
      bridges: (printed) => bridgesTold(printed, facts, asked, sight),
      head: head ? printedHead(head) : null,
      writtenOn: today,
      no: 1 + (await publishedInYear(tx, cityCode, { bulletin: text.textId, year: today.slice(0, 4) })),
    };
    const content = bulletinContent(text, answered, around);
    const words = { ...wordsOf(around), ...paperWordsOf(around) };
    return { content, words, figures, ledgerVersion: facts.ledgerVersion };
  });
  const closes = await closesTold(store, facts, written, { tells: sight.tells, at });
  return closes ? { ...written, content: { ...written.content, closes } } : written;
}

/** As a text that may be told of an office. */
const asOfOffice = ({ body, ...text }: TextOfCity): TextOfCity => ({
  ...text,
  body: body.subject === 'city' ? { ...body, subject: 'office' } : body,
});

/** What is printed over a change of definition; of days that cut more finely than the reader may ask only that there was one. */
export function bridgesTold(
  { asks, columns }: PrintedFigures,
  facts: CityFacts,
  question: Question,
  { tells }: BulletinSight,
): ToldBridge[] {
  const ofAsks = [...asks].flatMap((ask) => bridgesAsked(ask, facts, question));
  const ofColumns = [...columns].flatMap((id) => bridgesOver(id, facts, question));
  const all = eachOnce([...ofAsks, ...ofColumns]).map((bridge) => ({ bridge, told: tells(bridge.question) }));
  // Where both versions count the same, no number of the text joins two: the receipt tells that there are two.
  return all.filter(({ bridge, told }) => !told || differs(bridge));
}

/** Without the lines and months that cut more finely than the reader may ask. */
function toldTables(answered: AnsweredBulletin, asked: Question, { tells }: BulletinSight): AnsweredBulletin {
  return {
    ...answered,
    byIndustry: tells({ ...asked, section: 'A' }) ? answered.byIndustry : [],
    byMonth: monthsOf(asked.period).every((period) => tells({ ...asked, period })) ? answered.byMonth : [],
  };
}

/** The figures of which a text tells by name what is behind them, or who has none. */
function namedIn({ sections }: TextBody, as: 'names' | 'none'): Set<string> {
  const clauses = sections.flatMap(({ paragraphs }) => paragraphs.flat());
  return new Set(
    clauses.flatMap(({ say, zero, zeroYet }) =>
      [say, zero ?? '', zeroYet ?? ''].flatMap((said) => namedAsksOf(said, as)),
    ),
  );
}

/** Who the bureau of investment was on a day; it goes on under its name of today. */
function bureauOn({ offices, officeHistory }: CityFacts, day: string, at: KnownAt): string | null {
  const kindOn = kindsAt(officeHistory, at);
  return offices.find(({ id }) => kindOn(id, day) === 'bureau')?.name ?? null;
}

/** The bulletin as a Word document in the official format. */
export function bulletinDocx(content: WrittenBulletin): Promise<Uint8Array> {
  return writeBriefing(bulletinDocument(content));
}
