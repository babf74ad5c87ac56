// A campaign's table as it is published: a page of its own with one table, in which every number knows its figure.
import { campaignWords } from '../../labels/pursuits/campaigns.ts';
import { columnNumber } from '../../labels/figures/words.ts';
import type { CampaignProgress } from '../../metrics/campaign.ts';
import { type WrittenBulletin, figureRefOf, notesOf } from './bulletinContent.ts';

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
      text: columnNumber(figure),
      ...(goal === null ? {} : { beside: ` / ${goal}${rate === null ? '' : ` (${rate}%)`}` }),
      figure: figureRefOf(figure),
    })),
  }));
  // What is published may be read by everybody, and so may what it was counted by.
  const notes = notesOf(table.bridges.map((bridge) => ({ bridge, told: true })));
  const head = [[campaignWords.office, ...table.steps.map((step) => campaignWords.steps[step])]];
  return {
    title: campaign.name,
    period: table.period,
    asKnownAt,
    demo,
    ...(notes.length > 0 ? { notes } : {}),
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
