// The annual briefing as content: sections of runs, tables and charts in which every number knows its figure. The page,
// the Word document and the published copy are all made from it.
import { bracketed, bulletinWords, inBrackets } from '../../labels/bulletin/words.ts';
import { columnNumber, displayFigure } from '../../labels/figures/words.ts';
import type { AnsweredBulletin, TableRow } from '../../metrics/annualBulletin.ts';
import type { Figure } from '../../metrics/figure.ts';
import { type BulletinRun, wordBulletin } from './bulletinText.ts';

interface FigureRef {
  readonly id: string;
  readonly period: string;
  readonly office?: string;
  readonly section?: string;
  /** Of firms that are courted: the chains by which they came, parted by `|`. */
  readonly chain?: string;
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
    readonly cells: readonly { readonly text: string; readonly figure: FigureRef }[];
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
  readonly series: readonly { readonly name: string; readonly values: readonly FigureRef[] }[];
  readonly sample: boolean;
}

export interface WrittenBulletin {
  readonly title: string;
  readonly period: string;
  readonly asKnownAt: string;
  readonly demo: boolean;
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

export interface Around {
  readonly city: string;
  readonly period: string;
  readonly asKnownAt: string;
  readonly demo: boolean;
  readonly head: string | null;
  readonly officeName: (id: string) => string;
  readonly sectionName: (letter: string) => string;
  /** Names of the projects behind a figure. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

export function bulletinContent(answered: AnsweredBulletin, around: Around): WrittenBulletin {
  const displays = new Map<string, string>();
  for (const section of answered.sections) {
    for (const figure of section.figures) {
      if (figure.value !== null && !/^-?0+(\.0+)?$/.test(figure.value)) displays.set(figure.id, displayFigure(figure));
    }
  }
  const worded = wordBulletin({ city: around.city, period: around.period, displays, names: around.names });
  return {
    title: worded.title,
    period: around.period,
    asKnownAt: around.asKnownAt,
    demo: around.demo,
    head: around.head,
    sections: worded.sections.map((section) => ({
      ...section,
      tables: section.id === 'overall' ? tables(answered, around) : [],
      charts: section.id === 'overall' ? charts(answered, around) : [],
    })),
  };
}

export function figureRefOf(figure: Figure): FigureRef {
  return {
    id: figure.id,
    period: figure.period,
    ...(figure.officeId ? { office: figure.officeId } : {}),
    ...(figure.section ? { section: figure.section } : {}),
    ...(figure.way?.chains ? { chain: figure.way.chains.join('|') } : {}),
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
      label: row.of === null ? bulletinWords.total : name(row.of),
      cells: row.cells.map((figure) => ({ text: figureRefOf(figure).display, figure: figureRefOf(figure) })),
    });
    const rows = answered[id];
    const total = rows.find((row) => row.of === null);
    const words: Readonly<Record<string, string>> = bulletinWords.columns;
    const head = [[first, ...(total?.cells ?? []).map((figure) => words[figure.id] ?? figure.id)]];
    return {
      id,
      caption,
      unit: bulletinWords.unitsMixed,
      head,
      rows: rows.filter((row) => row.of !== null && row.cells.some((c) => !isNought(c))).map(rowOf),
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
      series: [{ name: bulletinWords.columns.projects_new.replace(bracketed, ''), values: months.map(figureRefOf) }],
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

function unitInBrackets(column: keyof typeof bulletinWords.columns): string {
  return inBrackets.exec(bulletinWords.columns[column])?.[1] ?? '';
}

function isNought(figure: Figure): boolean {
  return figure.value === null || Number(figure.value) === 0;
}
