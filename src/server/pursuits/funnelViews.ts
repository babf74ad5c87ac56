// The funnel and campaigns, as a reader sees them: every number is a figure that opens its receipt.
import type { CampaignGoal, FunnelStep } from '../../domain/pursuits/campaign.ts';
import type { FigureRef } from '../figures/views.ts';

export interface FunnelStepView {
  readonly id: FunnelStep;
  /** With its unit. */
  readonly word: string;
}

export interface FunnelRowView {
  readonly key: string;
  readonly name: string;
  readonly day?: string;
  readonly cells: readonly FigureRef[];
}

export interface FunnelView {
  readonly steps: readonly FunnelStepView[];
  readonly whole: readonly FigureRef[];
  readonly rows: readonly FunnelRowView[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  /** Chains that pursuits name, for the filter. */
  readonly chains: readonly string[];
  readonly asKnownAt: string;
  readonly sample: boolean;
}

export interface CampaignView {
  readonly id: string;
  readonly name: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly chains: readonly string[];
  readonly goals: readonly CampaignGoal[];
  readonly ended: boolean;
  readonly reason: string | null;
  readonly isLatest: boolean;
  /** Days of it that have passed, and all of them. */
  readonly daysGone: number;
  readonly days: number;
}

export interface CampaignCellView {
  readonly step: FunnelStep;
  readonly figure: FigureRef;
  readonly goal: string | null;
  readonly rate: string | null;
}

export interface CampaignLiveView extends CampaignView {
  readonly period: string;
  readonly steps: readonly FunnelStepView[];
  readonly rows: readonly {
    readonly officeId: string | null;
    readonly office: string | null;
    readonly cells: readonly CampaignCellView[];
  }[];
  readonly sample: boolean;
}
