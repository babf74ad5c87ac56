// The table of a campaign: what is done, the goal, and how much of it, by step and office. Counted from the governed
// figures; a rate is computed from exact values and rounded once.
import { type CampaignGoal, type FunnelStep, funnelSteps } from '../domain/pursuits/campaign.ts';
import { divideRounded, parseScaled, scaledText } from '../domain/exact.ts';
import type { Period } from '../domain/figures/period.ts';
import { type Bridge, bridgesOf, eachOnce } from './bridge.ts';
import { count } from './count.ts';
import type { CityFacts, KnownAt } from './facts.ts';
import { type Figure, figureOf } from './figure.ts';
import { smallPer } from './units.ts';
import type { Unit } from './definition.ts';

export interface CampaignCell {
  readonly step: FunnelStep;
  readonly figure: Figure;
  readonly goal: string | null;
  /** Per cent with one decimal; null where there is no goal. */
  readonly rate: string | null;
}

export interface CampaignRow {
  /** Null: the whole city. */
  readonly officeId: string | null;
  readonly cells: readonly CampaignCell[];
}

export interface CampaignProgress {
  readonly period: string;
  readonly steps: readonly FunnelStep[];
  readonly rows: readonly CampaignRow[];
  /** Changes of definition within its days, of the whole city. */
  readonly bridges: readonly Bridge[];
}

interface CampaignAsked {
  readonly fromOn: string;
  readonly toOn: string;
  readonly chains: readonly string[];
  readonly goals: readonly CampaignGoal[];
}

export function campaignTable(facts: CityFacts, campaign: CampaignAsked, at: KnownAt): CampaignProgress {
  const { fromOn, toOn, chains, goals } = campaign;
  const period: Period = { text: `${fromOn}..${toOn}`, from: fromOn, to: toOn };
  const steps = funnelSteps.filter((step) => goals.some((goal) => goal.step === step));
  const offices = facts.offices.filter(({ id }) => goals.some((goal) => goal.officeId === id)).map(({ id }) => id);
  const whole = { period, at, ...(chains.length > 0 ? { way: { chains } } : {}) };
  const rowOf = (officeId: string | null): CampaignRow => {
    const question = { ...whole, ...(officeId ? { officeId } : {}) };
    const cells = steps.flatMap((step): CampaignCell[] => {
      const figure = figureOf(step, facts, question);
      if (figure?.definition.kind !== 'counting') return [];
      const goal = goals.find((each) => each.step === step && each.officeId === officeId)?.value ?? null;
      const done = goal === null ? 0n : count(figure.definition, facts, question).total;
      return [{ step, figure, goal, rate: goal === null ? null : rateOf(done, goal, figure.unit) }];
    });
    return { officeId, cells };
  };
  const rows = [null, ...offices].map(rowOf);
  const told = rows[0]?.cells.flatMap(({ figure }) => bridgesOf(figure, facts, whole)) ?? [];
  return { period: period.text, steps, rows, bridges: eachOnce(told) };
}

/** Per cent of a goal in the figure's unit, which has at most four decimals. */
function rateOf(done: bigint, goal: string, unit: Unit): string | null {
  const whole = (parseScaled(goal, 4) ?? 0n) * smallPer(unit);
  return whole === 0n ? null : scaledText(divideRounded(done * 10_000n * 1000n, whole), 1);
}
