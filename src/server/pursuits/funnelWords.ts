// The funnel and campaigns in words.
import type { LiveCampaign } from '../../app/pursuits/campaigns.ts';
import { epochDay } from '../../domain/day.ts';
import { funnelStepWord } from '../../labels/pursuits/campaigns.ts';
import type { Language } from '../../labels/language.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import type { Figure } from '../../metrics/figure.ts';
import type { Campaign } from '../../storage/pursuits/campaigns.ts';
import { type BridgesTold, someBridges } from '../figures/beside.ts';
import { figureRef } from '../figures/words.ts';
import { CampaignLiveView, CampaignView, type FunnelStepView } from './funnelViews.ts';

export function stepView(id: FunnelStepView['id'], language: Language): FunnelStepView {
  return { id, word: funnelStepWord(id, language) };
}

export function restsOnSample(figures: readonly Figure[], samples: ReadonlySet<string>): boolean {
  return samples.size > 0 && figures.some(({ rows }) => rows.some((row) => samples.has(row.id.split('#')[0] ?? '')));
}

export function campaignView(campaign: Campaign, today: string): CampaignView {
  const { replacesId: _, recordedAt: __, ...said } = campaign;
  const days = epochDay(said.toOn) - epochDay(said.fromOn) + 1;
  const gone = epochDay(today) - epochDay(said.fromOn) + 1;
  return { ...said, days, daysGone: Math.max(0, Math.min(days, gone)) };
}

export function liveCampaignView(
  { campaign, table }: LiveCampaign,
  spoken: {
    readonly facts: CityFacts;
    readonly samples: ReadonlySet<string>;
    readonly today: string;
  } & BridgesTold,
): CampaignLiveView {
  const { facts, samples, today, language } = spoken;
  const nameOf = new Map(facts.offices.map((office) => [office.id, office.shortName]));
  return {
    ...campaignView(campaign, today),
    period: table.period,
    steps: table.steps.map((id) => stepView(id, language)),
    rows: table.rows.map(({ officeId, cells }) => ({
      officeId,
      office: officeId && (nameOf.get(officeId) ?? ''),
      cells: cells.map(({ figure, ...cell }) => ({ ...cell, figure: figureRef(figure, language) })),
    })),
    ...someBridges(table.bridges, spoken),
    sample: restsOnSample(
      table.rows.flatMap(({ cells }) => cells.map(({ figure }) => figure)),
      samples,
    ),
  };
}
