// The overview in words.
import { type AnsweredOverview, countyColumns, type Ranking } from '../../app/figures/overview.ts';
import { overviewColumn, overviewWord } from '../../labels/figures/overview.ts';
import { byVersion, figureName, unitWord } from '../../labels/figures/words.ts';
import type { Language } from '../../labels/language.ts';
import { type Bridge, bridgesBeside, bridgesOf, bridgesOver } from '../../metrics/bridge.ts';
import { tableColumns, type TableRow } from '../../metrics/bulletinFigures.ts';
import type { Figure } from '../../metrics/figure.ts';
import { bridgeViews, someBridges } from './beside.ts';
import { figureRef, figureView, type Viewing } from './words.ts';
import type { FigureView, MonthSeries, Overview, TableView } from './views.ts';

export interface OverviewNames {
  readonly asKnownAt: string;
  readonly sections: ReadonlyMap<string, string>;
}

const kept = new WeakMap<AnsweredOverview, Map<Language, Omit<Overview, 'asKnownAt'>>>();

/** Everyone looks at the same overview: it is put into words once. */
export function overviewView(answered: AnsweredOverview, viewing: Viewing, names: OverviewNames): Overview {
  const worded = kept.get(answered) ?? new Map<Language, Omit<Overview, 'asKnownAt'>>();
  kept.set(answered, worded);
  const found = worded.get(viewing.language) ?? wordOverview(answered, viewing, names);
  worded.set(viewing.language, found);
  return withBridges({ ...found, asKnownAt: names.asKnownAt }, answered, viewing);
}

interface OverviewBridges {
  readonly figures: Readonly<Record<'headline' | 'grades' | 'funnel', readonly (readonly Bridge[])[]>>;
  readonly tables: Readonly<Record<'byCounty' | 'byIndustry', readonly Bridge[]>>;
  readonly months: readonly Bridge[];
}

const keptBridges = new WeakMap<AnsweredOverview, OverviewBridges>();

function bridgesIn(answered: AnsweredOverview, { facts, question }: Viewing): OverviewBridges {
  const beside = (figures: readonly Figure[]) => figures.map((figure) => bridgesBeside(figure, facts, question));
  const ofTable = (rows: readonly TableRow[]) =>
    (rows.find(({ of }) => of === null)?.cells ?? []).flatMap((figure) => bridgesOf(figure, facts, question));
  const { headline, grades, funnel, byCounty, byIndustry, byMonth } = answered;
  return {
    figures: { headline: beside(headline), grades: beside(grades), funnel: beside(funnel) },
    tables: { byCounty: ofTable(byCounty), byIndustry: ofTable(byIndustry) },
    months: byMonth.flatMap(({ figure }) => bridgesOver(figure, facts, question)),
  };
}

/** Where definitions changed is found once; what is told of the days before hangs on who reads it. */
function withBridges(overview: Overview, answered: AnsweredOverview, viewing: Viewing): Overview {
  const { figures, tables, months } = keptBridges.get(answered) ?? bridgesIn(answered, viewing);
  keptBridges.set(answered, { figures, tables, months });
  const beside = (id: keyof typeof figures) =>
    overview[id].map((view, n) => ({ ...view, ...someBridges(figures[id][n] ?? [], viewing) }));
  const table = (id: keyof typeof tables): TableView => ({ ...overview[id], ...someBridges(tables[id], viewing) });
  return {
    ...overview,
    headline: beside('headline'),
    grades: beside('grades'),
    funnel: beside('funnel'),
    byCounty: table('byCounty'),
    byIndustry: table('byIndustry'),
    byMonth: { ...overview.byMonth, bridges: bridgeViews(months, viewing) },
  };
}

function wordOverview(answered: AnsweredOverview, viewing: Viewing, names: OverviewNames): Omit<Overview, 'asKnownAt'> {
  const { language, facts, question, samples } = viewing;
  const worded = (figure: Figure): FigureView => {
    const { bridges: _ofWhoAsks, ...view } = figureView(figure, viewing);
    return view;
  };
  const isDemo = samples.size > 0;
  const offices = new Map(facts.offices.map((office) => [office.id, office.shortName]));
  const table = (
    id: 'byCounty' | 'byIndustry',
    columns: readonly string[],
    name: (of: string) => string,
  ): TableView => {
    const rowOf = (row: TableRow) => ({
      label: row.of === null ? overviewWord('total', language) : name(row.of),
      cells: row.cells.map((figure) => {
        const ref = figureRef(figure, language);
        return { text: ref.display, figure: ref };
      }),
    });
    const total = answered[id].find((row) => row.of === null);
    return {
      id,
      caption: overviewWord(id, language),
      unit: '',
      head: [
        [
          overviewWord(id === 'byCounty' ? 'county' : 'industry', language),
          ...columns.map((column) => overviewColumn(column, language)),
        ],
      ],
      rows: answered[id].filter((row) => row.of !== null).map(rowOf),
      ...(total ? { total: rowOf(total) } : {}),
      sample: isDemo,
    };
  };
  return {
    period: question.period.text,
    headline: answered.headline.map(worded),
    grades: answered.grades.map(worded),
    byCounty: table('byCounty', countyColumns, (id) => offices.get(id) ?? id),
    byIndustry: table('byIndustry', tableColumns, (letter) => names.sections.get(letter) ?? letter),
    byMonth: {
      sample: isDemo,
      months: answered.months,
      series: answered.byMonth.flatMap(({ figure, months }) => seriesOf(figure, months, language)),
      bridges: [],
    },
    funnel: answered.funnel.map(worded),
  };
}

/** One series for each version that was in force: columns counted in two ways do not stand in one row as if they were counted in one. */
function seriesOf(figure: string, months: readonly Figure[], language: Language): MonthSeries[] {
  const versions = [...new Set(months.map(({ version }) => version))];
  return versions.flatMap((version) => {
    const definition = months.find((month) => month.version === version)?.definition;
    if (!definition) return [];
    const name = figureName(definition, language);
    return [
      {
        figure,
        name: versions.length > 1 ? byVersion(name, version, language) : name,
        unitWord: unitWord(definition.unit, language),
        values: months.map((month) => {
          const ref = figureRef(month, language);
          return month.version === version ? ref : { ...ref, value: null, display: '—' };
        }),
      },
    ];
  });
}

/** The same rows in the order of their places, each with its own; who has none stands last. */
export function rankedTable(
  table: TableView,
  { byCounty }: AnsweredOverview,
  { by, before, places }: Ranking,
): TableView {
  const ids = byCounty.flatMap(({ of }) => (of === null ? [] : [of]));
  const rows = table.rows.map((row, n) => {
    const { place = null, gained = null } = places.get(ids[n] ?? '') ?? {};
    return { ...row, place, gained };
  });
  const last = rows.length + 1;
  return { ...table, ranked: { by, before }, rows: rows.toSorted((a, b) => (a.place ?? last) - (b.place ?? last)) };
}
