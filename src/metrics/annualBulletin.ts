// The annual briefing as a list of figures: sections in the order of the press briefing, tables and charts. It computes
// nothing and words nothing.
import { type Office, withBelow } from '../domain/offices/office.ts';
import { monthsOf, type Period } from '../domain/figures/period.ts';
import type { Question } from './count.ts';
import type { CityFacts, KnownAt } from './facts.ts';
import { type Figure, figureOf } from './figure.ts';
import { treeAt } from './officesBelow.ts';

export const annualSections = [
  {
    id: 'overall',
    figures: [
      'projects_new',
      'investment_new',
      'projects_new_manufacturing',
      'investment_new_manufacturing',
      'projects_new_manufacturing_share',
      'investment_new_manufacturing_share',
      'projects_started',
      'projects_started_manufacturing',
      'projects_started_manufacturing_share',
      'funds_arrived',
      'funds_arrived_growth',
      'funds_arrived_completion',
      'funds_arrived_manufacturing',
      'funds_arrived_manufacturing_share',
    ],
  },
  {
    id: 'large',
    figures: [
      'projects_new_50yi',
      'projects_new_10_50yi',
      'projects_major',
      'projects_new_world_500',
      'projects_new_china_500',
      'lc2023_bearing_investment',
      'lc2023_bearing_phases',
      'lc2023_bearing_exchanges',
      'lc2023_bearing_months',
      'lc2023_bearing_filed',
    ],
  },
  {
    id: 'leaders',
    figures: [
      'city_leader_outings',
      'city_leader_projects',
      'city_leader_projects_distinct',
      'chief_matchmaking',
      'chief_home_promotions',
      'chief_signings',
      'chief_signings_investment',
      'county_chief_outings',
      'county_chief_visits',
      'county_chief_visits_distinct',
      'departments_active',
      'department_activities',
      'department_projects',
    ],
  },
  {
    id: 'themes',
    figures: [
      'lc2023_agriculture_signings',
      'lc2023_agriculture_investment',
      'lc2023_pipe_summit_guests',
      'lc2023_multinationals',
      'lc2023_shanghai_promotions',
    ],
  },
  {
    id: 'promotion',
    figures: [
      'hosted_for_province',
      'lc2023_confucian_events',
      'lc2023_confucian_signings',
      'lc2023_confucian_investment',
      'bureau_meetings',
      'bureau_meetings_comprehensive',
      'bureau_meetings_thematic',
      'bureau_visits',
      'bureau_signing_occasions',
      'bureau_speeches',
    ],
  },
] as const;

export type SectionId = (typeof annualSections)[number]['id'];

/** Every figure that the briefing answers for: of the demo city's figures, these were published. */
export const briefingFigures: ReadonlySet<string> = new Set(annualSections.flatMap(({ figures }) => figures));

/** Columns of the tables by county and by industry. */
export const tableColumns = ['projects_new', 'investment_new', 'projects_started', 'funds_arrived'] as const;
export const monthColumns = ['projects_new', 'funds_arrived'] as const;

/** Everything that a bulletin counts. */
export const bulletinFigures: ReadonlySet<string> = new Set([...briefingFigures, ...tableColumns, ...monthColumns]);

export interface TableRow {
  /** An office's id, a section letter, or null for the total. */
  readonly of: string | null;
  readonly cells: readonly Figure[];
}

export interface AnsweredBulletin {
  readonly sections: readonly { readonly id: SectionId; readonly figures: readonly Figure[] }[];
  readonly byCounty: readonly TableRow[];
  readonly byIndustry: readonly TableRow[];
  readonly byMonth: readonly { readonly figure: string; readonly months: readonly Figure[] }[];
}

/** Answers every figure of the briefing for a period, as known at an instant . */
export function answerBulletin(city: CityFacts, period: Period, at: KnownAt): AnsweredBulletin {
  const ask = (id: string, more: { officeId?: string; section?: string; period?: Period } = {}): Figure[] => {
    const figure = figureOf(id, city, { period, at, ...more });
    return figure ? [figure] : [];
  };
  const row = (of: string | null, more: { officeId?: string; section?: string }): TableRow => ({
    of,
    cells: tableColumns.flatMap((id) => ask(id, more)),
  });
  return {
    sections: annualSections.map((section) => ({ id: section.id, figures: section.figures.flatMap((id) => ask(id)) })),
    byCounty: [...territories(city, { period, at }).map((o) => row(o.id, { officeId: o.id })), row(null, {})],
    byIndustry: [...sectionsInUse(city).map((s) => row(s, { section: s })), row(null, {})],
    byMonth: monthColumns.map((id) => ({
      figure: id,
      months: monthsOf(period).flatMap((month) => ask(id, { period: month })),
    })),
  };
}

/**
 * The lines of a table by county: counties and zones that were there in the period and lie below no other on its last
 * day, so that no row stands in two lines.
 */
export function territories(city: CityFacts, { period, at }: Pick<Question, 'period' | 'at'>): Office[] {
  const all = city.offices.filter((o) => o.kind === 'county' || o.kind === 'zone');
  const tree = treeAt(city.officeHistory, period.to, at);
  const nested = (office: Office) =>
    all.some((other) => other !== office && withBelow(tree, [other.id]).has(office.id));
  return all.filter((office) => !(office.endedOn && office.endedOn <= period.from) && !nested(office));
}

/** Sections of GB/T 4754 that any project of the city has, in the standard's order. */
export function sectionsInUse(city: CityFacts): string[] {
  const found = new Set<string>();
  for (const versions of city.projects.values()) for (const v of versions) found.add(String(v.fields['section']));
  return [...found].toSorted();
}
