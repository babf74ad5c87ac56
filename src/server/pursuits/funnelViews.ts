// The funnel and campaigns, as a reader sees them: every number is a figure that opens its receipt.
import { z } from 'zod';
import { CampaignGoal, funnelSteps } from '../../domain/pursuits/campaign.ts';
import { BridgeView, FigureRef } from '../figures/views.ts';
import { list, pagedRows, view } from '../answerViews.ts';

export const FunnelStepView = view('FunnelStepView', {
  id: z.enum(funnelSteps),
  /** With its unit. */
  word: z.string(),
});
export type FunnelStepView = z.infer<typeof FunnelStepView>;

export const FunnelRowView = view('FunnelRowView', {
  key: z.string(),
  name: z.string(),
  day: z.string().optional(),
  cells: list(FigureRef),
});
export type FunnelRowView = z.infer<typeof FunnelRowView>;

export const FunnelView = view('FunnelView', {
  steps: list(FunnelStepView),
  whole: list(FigureRef),
  ...pagedRows(FunnelRowView),
  /** Where a step changed its definition, of the whole. */
  bridges: list(BridgeView).optional(),
  /** Chains that pursuits name, for the filter. */
  chains: list(z.string()),
  asKnownAt: z.string(),
  sample: z.boolean(),
});
export type FunnelView = z.infer<typeof FunnelView>;

export const CampaignView = view('CampaignView', {
  id: z.string(),
  name: z.string(),
  fromOn: z.string(),
  toOn: z.string(),
  chains: list(z.string()),
  goals: list(CampaignGoal),
  ended: z.boolean(),
  reason: z.string().nullable(),
  isLatest: z.boolean(),
  /** Days of it that have passed, and all of them. */
  daysGone: z.number(),
  days: z.number(),
});
export type CampaignView = z.infer<typeof CampaignView>;

export const CampaignCellView = view('CampaignCellView', {
  step: z.enum(funnelSteps),
  figure: FigureRef,
  goal: z.string().nullable(),
  rate: z.string().nullable(),
});
export type CampaignCellView = z.infer<typeof CampaignCellView>;

export const CampaignLiveView = view('CampaignLiveView', {
  ...CampaignView.shape,
  period: z.string(),
  steps: list(FunnelStepView),
  rows: list(
    z.strictObject({
      officeId: z.string().nullable(),
      office: z.string().nullable(),
      cells: list(CampaignCellView),
    }),
  ),
  /** Where a step changed its definition within its days, of the whole. */
  bridges: list(BridgeView).optional(),
  sample: z.boolean(),
});
export type CampaignLiveView = z.infer<typeof CampaignLiveView>;
