// A campaign's table as it is published: a page of its own with one table, in which every number knows its figure.
import { campaignWords } from '../../labels/pursuits/campaigns.ts';
import { columnNumber } from '../../labels/figures/words.ts';
import type { CampaignProgress } from '../../metrics/campaign.ts';
import { type WrittenBulletin, figureRefOf } from './bulletinContent.ts';

interface NamedCampaign {
  readonly name: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly chains: readonly string[];
}

export function campaignContent(
  campaign: NamedCampaign,
  table: CampaignProgress,
  { asKnownAt, demo, officeName }: { asKnownAt: string; demo: boolean; officeName: (id: string) => string },
): WrittenBulletin {
  const rows = table.rows.map(({ officeId, cells }) => ({
    label: officeId === null ? campaignWords.whole : officeName(officeId),
    cells: cells.map(({ figure, goal, rate }) => ({
      text: `${columnNumber(figure)}${goal === null ? '' : ` / ${goal}${rate === null ? '' : ` (${rate}%)`}`}`,
      figure: figureRefOf(figure),
    })),
  }));
  const head = [[campaignWords.office, ...table.steps.map((step) => campaignWords.steps[step])]];
  return {
    title: campaign.name,
    period: table.period,
    asKnownAt,
    demo,
    sections: [
      {
        id: 'campaign',
        heading: '',
        paragraphs: [[{ text: campaignWords.said(campaign.fromOn, campaign.toOn, campaign.chains) }]],
        tables: [
          {
            id: 'campaign',
            caption: campaign.name,
            unit: campaignWords.unit,
            head,
            rows: rows.slice(1),
            ...(rows[0] ? { total: rows[0] } : {}),
            sample: demo,
          },
        ],
        charts: [],
      },
    ],
  };
}
