// A text of the city as content: sections of runs, tables and charts in which every number knows its figure. The page, the
// Word document and the published copy are all made from it.
import {
  bracketed,
  bulletinWords,
  fullStop,
  inBrackets,
  outsideDaysNote,
  soFarNote,
} from '../../labels/bulletin/words.ts';
import { bridgeWords } from '../../labels/figures/bridge.ts';
import { bridgeTexts } from '../../labels/figures/bridgeText.ts';
import { sourceWord } from '../../labels/figures/definitionText.ts';
import { byVersion, columnNumber } from '../../labels/figures/words.ts';
import { keyIn } from '../../domain/bulletin/figureKey.ts';
import { askedIn, askOf, periodWords, type SaidWords } from '../../domain/bulletin/say.ts';
import { type RelativePeriod, relativePeriods } from '../../domain/figures/relativePeriod.ts';
import type { ToldClose } from '../../domain/closes/close.ts';
import type { OccasionKind } from '../../domain/entries/nouns.ts';
import type { Section, TextBody } from '../../domain/bulletin/text.ts';
import { partName, periodName, spanWord } from '../../labels/figures/periods.ts';
import type { OutsideDays } from '../../metrics/ways/outsideDays.ts';
import type { Bridge } from '../../metrics/bridge.ts';
import type { AnsweredBulletin, TableRow } from '../../metrics/bulletinFigures.ts';
import type { Figure } from '../../metrics/figure.ts';
import { type AskedWay, askedWay } from '../../domain/figures/way.ts';
import { type BulletinRun, type Unsaid, wordText } from './bulletinText.ts';
import { type WrittenPaper, wordPaper } from './paperWords.ts';

export interface ContentFigure extends AskedWay {
  readonly id: string;
  readonly period: string;
  readonly office?: string;
  readonly section?: string;
  readonly value: string | null;
  readonly display: string;
}

export interface ContentTable {
  readonly id: string;
  readonly caption: string;
  readonly unit: string;
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly {
    readonly label: string;
    /** `beside`: what is said of the number behind it. */
    readonly cells: readonly { readonly text: string; readonly beside?: string; readonly figure: ContentFigure }[];
  }[];
  readonly total?: ContentTable['rows'][number];
  /** Only the total was ever published: the rows are invented. */
  readonly sample: boolean;
}

export interface ContentChart {
  readonly id: string;
  readonly caption: string;
  readonly kind: 'bar' | 'column' | 'line';
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly ContentFigure[] }[];
  readonly sample: boolean;
}

export interface WrittenBulletin {
  readonly title: string;
  readonly period: string;
  readonly asKnownAt: string;
  readonly demo: boolean;
  /** Which version of which text it was made by; absent in what was published before cities had texts. */
  readonly text?: { readonly id: string; readonly version: number; readonly name: string };
  /** Of which office it tells; absent: of the whole city. */
  readonly office?: { readonly id: string; readonly name: string };
  /** Of which activity or outing it tells, by the id of its first entry. */
  readonly occasion?: ToldOccasion;
  /** Around the sentences, as the city has it. */
  readonly paper?: WrittenPaper;
  /** Who signs it. */
  readonly issuer?: string;
  /** The bureau's own Word file as it was filled when this was published: which version of it, and the hash of what came of it. */
  readonly file?: { readonly name: string; readonly version: number; readonly sha256: string };
  /** Of each figure that is told over a change of its definition: the day of the change, and what both versions count. */
  readonly notes?: readonly string[];
  /** What a clause would have told, and why it could not. */
  readonly unsaid?: readonly Unsaid[];
  /** Which offices signed the close of its period; absent of days that nobody closes, and before that was asked. */
  readonly closes?: readonly ToldClose[];
  /** The head of the ledger that was counted, as it is printed; absent in what was published before heads were. */
  readonly head?: string | null;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly paragraphs: readonly (readonly BulletinRun[])[];
    readonly tables: readonly ContentTable[];
    readonly charts: readonly ContentChart[];
  }[];
}

export interface ToldOccasion {
  readonly kind: OccasionKind;
  readonly id: string;
  readonly name: string;
}

export interface Around {
  readonly city: string;
  /** The city in short, and its bureau of investment where it has one. */
  readonly short: string;
  readonly bureau: string | null;
  readonly office: { readonly id: string; readonly name: string } | null;
  /** With the name of whose it was. */
  readonly occasion: (ToldOccasion & { readonly place: string; readonly office: string }) | null;
  readonly issuer: string | null;
  /** Chinese day; and how many of its text in the year of that day. */
  readonly writtenOn: string;
  readonly no: number;
  readonly period: string;
  /** The second periods of which it may tell. */
  readonly periodIn: (of: RelativePeriod) => string;
  /** Whether it, or a second one, is not over. */
  readonly runs: (of: RelativePeriod | undefined) => boolean;
  /** It begins before the day from which the ledger is complete. */
  readonly incomplete: boolean;
  /** Rows that name the occasion and lie on none of its days. */
  readonly outside: readonly OutsideDays[];
  readonly asKnownAt: string;
  readonly demo: boolean;
  readonly head: string | null;
  readonly officeName: (id: string) => string;
  readonly sectionName: (letter: string) => string;
  /** Names of the projects behind a figure, and of the counties of which it is nought. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly none: ReadonlyMap<string, readonly string[]>;
  /** What the text asks of a period that the reader may not ask. */
  readonly withheld: ReadonlySet<string>;
  /** The changes of definition over which any of this is told, and whether the reader may know the numbers of both. */
  readonly bridges: (told: PrintedFigures) => readonly ToldBridge[];
}

export interface PrintedFigures {
  /** As sentences ask for them. */
  readonly asks: ReadonlySet<string>;
  /** Of tables and charts. */
  readonly columns: ReadonlySet<string>;
}

export interface ToldBridge {
  readonly bridge: Bridge;
  readonly told: boolean;
}

/** As they stand under a text. */
export function notesOf(bridges: readonly ToldBridge[]): string[] {
  const words = bridges.map(({ bridge, told }) => bridgeWords(bridge, 'zh', told));
  return bridgeTexts(words, 'zh').map((said) => `${said}${fullStop}`);
}

export interface TextToWord {
  readonly textId: string;
  readonly version: number;
  readonly name: string;
  readonly body: TextBody;
}

export function bulletinContent(text: TextToWord, answered: AnsweredBulletin, around: Around): WrittenBulletin {
  const beside = new Map(text.body.sections.map((section) => [section.id, besideOf(section, answered, around)]));
  const kept = new Set(
    [...beside].flatMap(([id, drawn]) => (drawn.tables.length + drawn.charts.length > 0 ? [id] : [])),
  );
  const { names, none, withheld, runs } = around;
  const keyOf = (figure: Figure) => keyIn(figure, around.period);
  const worded = wordText(
    text.body,
    {
      words: wordsOf(around),
      figures: answered.asked,
      keyOf,
      names,
      none,
      withheld,
      runs,
      incomplete: around.incomplete,
    },
    kept,
  );
  const printed = [...beside].flatMap(([, drawn]) => columnsOf(drawn));
  const notes = [
    ...notesOf(around.bridges({ asks: worded.told, columns: new Set(printed) })),
    ...(comparesWithLastYear(worded.told, answered) && around.runs(undefined)
      ? [soFarNote(periodName(around.periodIn('last_year'), 'zh'))]
      : []),
    ...around.outside.map(({ entries, rows }) => outsideDaysNote(sourceWord(entries, 'zh'), rows)),
  ];
  const issuer = around.issuer ?? around.bureau;
  const { paper } = text.body;
  const { office, occasion } = around;
  return {
    title: worded.title,
    period: around.period,
    asKnownAt: around.asKnownAt,
    demo: around.demo,
    head: around.head,
    text: { id: text.textId, version: text.version, name: text.name },
    ...(office ? { office } : {}),
    ...(occasion ? { occasion: { kind: occasion.kind, id: occasion.id, name: occasion.name } } : {}),
    ...(paper ? { paper: wordPaper(paper, wordsOf(around), around) } : {}),
    ...(issuer ? { issuer } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    unsaid: worded.unsaid,
    sections: worded.sections.map((section) => ({
      ...section,
      ...(beside.get(section.id) ?? { tables: [], charts: [] }),
    })),
  };
}

/** Whether it tells a growth, or a number of 上年同期. */
function comparesWithLastYear(told: ReadonlySet<string>, { asked }: AnsweredBulletin): boolean {
  return [...told].some((ask) => {
    const definition = asked.get(ask)?.definition;
    return askedIn(ask).of === 'last_year' || (definition?.kind === 'ratio' && definition.ratio === 'growth');
  });
}

export function wordsOf({ city, short, bureau, office, occasion, period, periodIn, runs }: Around): SaidWords {
  const others = relativePeriods.flatMap((of) =>
    periodWords.map((word) => [askOf({ figure: word, of }), of, word] as const),
  );
  return {
    city,
    short,
    bureau: bureau ?? bulletinWords.bureau,
    office: office?.name ?? occasion?.office ?? city,
    occasion: occasion?.name ?? '',
    place: occasion?.place ?? '',
    period: periodName(period, 'zh'),
    span: spanWord(period, runs(undefined)),
    ...Object.fromEntries(
      others.map(([field, of, word]) => {
        const told = periodIn(of);
        // Beside the text's own period its year goes without saying.
        const isShort = word === 'span' && told.slice(0, 4) === period.slice(0, 4);
        return [field, isShort ? partName(told, 'zh', runs(of)) : periodName(told, 'zh')];
      }),
    ),
  };
}

/** The tables and charts of a section, of those that have a line. */
function besideOf(section: Section, answered: AnsweredBulletin, around: Around) {
  const [ofTables, ofCharts] = [tables(answered, around), charts(answered, around)];
  return {
    tables: section.tables.flatMap((id) => ofTables.filter((one) => one.id === id && one.rows.length > 0)),
    charts: section.charts.flatMap((id) => ofCharts.filter((one) => one.id === id && one.categories.length > 1)),
  };
}

/** The figures of tables and charts. */
function columnsOf({ tables: some, charts: drawn }: ReturnType<typeof besideOf>): string[] {
  const cells = some.flatMap(({ rows, total }) => [...rows, ...(total ? [total] : [])].flatMap((row) => row.cells));
  const values = drawn.flatMap(({ series }) => series.flatMap((one) => one.values));
  return [...cells.map(({ figure }) => figure.id), ...values.map(({ id }) => id)];
}

export function figureRefOf(figure: Figure): ContentFigure {
  return {
    id: figure.id,
    period: figure.period,
    ...(figure.officeId ? { office: figure.officeId } : {}),
    ...(figure.section ? { section: figure.section } : {}),
    ...askedWay(figure.way),
    value: figure.value,
    display: columnNumber(figure),
  };
}

function tables(answered: AnsweredBulletin, around: Around): ContentTable[] {
  const table = (
    id: 'byCounty' | 'byIndustry',
    caption: string,
    first: string,
    name: (of: string) => string,
  ): ContentTable => {
    const rowOf = (row: TableRow): ContentTable['rows'][number] => ({
      label: row.of === null ? (around.office?.name ?? bulletinWords.total) : name(row.of),
      cells: row.cells.map((figure) => ({ text: figureRefOf(figure).display, figure: figureRefOf(figure) })),
    });
    const rows = answered[id];
    const total = rows.find((row) => row.of === null);
    const lines = rows.filter((row) => row.of !== null);
    const some = lines.filter((row) => row.cells.some((cell) => !isNought(cell)));
    // A table by county exists to show who has nothing, too: they stand last. Of industries only those that there are.
    const none = id === 'byCounty' ? lines.filter((row) => !some.includes(row)) : [];
    const words: Readonly<Record<string, string>> = bulletinWords.columns;
    const head = [[first, ...(total?.cells ?? []).map((figure) => words[figure.id] ?? figure.id)]];
    return {
      id,
      caption,
      unit: bulletinWords.unitsMixed,
      head,
      rows: [...some, ...none].map(rowOf),
      ...(total ? { total: rowOf(total) } : {}),
      sample: around.demo,
    };
  };
  return [
    table('byCounty', bulletinWords.byCounty, bulletinWords.county, around.officeName),
    table('byIndustry', bulletinWords.byIndustry, bulletinWords.industry, around.sectionName),
  ];
}

function charts(answered: AnsweredBulletin, around: Around): ContentChart[] {
  const months = answered.byMonth.find((series) => series.figure === 'projects_new')?.months ?? [];
  const counties = answered.byCounty.filter((row) => row.of !== null);
  const funds = counties.flatMap((row) => row.cells.filter((c) => c.id === 'funds_arrived'));
  return [
    {
      id: 'projectsByMonth',
      caption: bulletinWords.byMonthProjects,
      kind: 'column',
      unit: unitInBrackets('projects_new'),
      categories: months.map((figure) => bulletinWords.month.replace('{n}', String(Number(figure.period.slice(5, 7))))),
      series: seriesByVersion(bulletinWords.columns.projects_new.replace(bracketed, ''), months),
      sample: around.demo,
    },
    {
      id: 'fundsByCounty',
      caption: bulletinWords.byCountyFunds,
      kind: 'bar',
      unit: unitInBrackets('funds_arrived'),
      categories: counties.map((row) => around.officeName(row.of ?? '')),
      series: [{ name: bulletinWords.columns.funds_arrived.replace(bracketed, ''), values: funds.map(figureRefOf) }],
      sample: around.demo,
    },
  ];
}

/** Months that were counted by another version are a series of their own, which says so. */
function seriesByVersion(name: string, months: readonly Figure[]): ContentChart['series'] {
  const versions = [...new Set(months.map(({ version }) => version))];
  if (versions.length <= 1) return [{ name, values: months.map(figureRefOf) }];
  return versions.map((version) => ({
    name: byVersion(name, version, 'zh'),
    values: months.map((month) => {
      const ref = figureRefOf(month);
      return month.version === version ? ref : { ...ref, value: null, display: '—' };
    }),
  }));
}

function unitInBrackets(column: keyof typeof bulletinWords.columns): string {
  return inBrackets.exec(bulletinWords.columns[column])?.[1] ?? '';
}

function isNought(figure: Figure): boolean {
  return figure.exact === null || figure.exact.numerator === 0n;
}
