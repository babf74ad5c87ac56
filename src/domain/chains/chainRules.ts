// By which rules a city calls a node strong, weak, missing or blocked, and what it counts as a leader (龙头). Settings are
// versions with the day from which they hold; none is ever altered.
import { z } from 'zod';
import type { Law } from '../../laws/laws.ts';
import { Day } from '../day.ts';
import { Fen } from '../money.ts';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';

const Threshold = Fen.refine((fen) => fen > 0n, { error: 'amount_not_positive' satisfies Law });
const firms = z.int().min(1).max(100_000);

export const ChainRules = z.strictObject({
  /** A node with a leader is strong; so is one with so many firms here, */
  strongFirms: firms.default(5),
  /** unless their output is known of every one and adds up to less. */
  strongOutputFen: Threshold.default(10_000_000_000n),
  /** A firm with such an output, so many employees or a listing is a leader. Null: that is not asked. */
  leaderOutputFen: Threshold.nullable().default(100_000_000_000n),
  leaderEmployees: firms.nullable().default(1000),
  leaderListed: z.boolean().default(true),
  /** A project of this size brings a leader. */
  leaderInvestmentFen: Threshold.default(500_000_000_000n),
  /** So many firms without a leader among them are 产业有、龙头无. */
  manyFirms: firms.default(8),
  /** A project without a step for so many days is stuck, like one that is paused. Null: paused ones alone are. */
  stuckDays: z.int().min(30).max(3650).nullable().default(null),
});
export type ChainRules = z.output<typeof ChainRules>;

export const defaultChainRules: ChainRules = ChainRules.parse({});

export const ChainRulesInput = z.strictObject({
  effectiveFrom: Day,
  rules: ChainRules,
  reason: textLines(2, 300),
});
export type ChainRulesInput = z.output<typeof ChainRulesInput>;

export interface ChainRulesVersion extends ChainRulesInput {
  readonly version: number;
}

/** The laws of a new version, in order of precedence. */
export function chainRulesBreaches(input: ChainRulesInput, latest: ChainRulesVersion | undefined): Breach[] {
  const { rules } = input;
  if (latest && input.effectiveFrom < latest.effectiveFrom)
    return [
      {
        law: 'chain_rules_begin_before_earlier_version',
        field: 'effectiveFrom',
        detail: { day: latest.effectiveFrom },
      },
    ];
  if (rules.leaderOutputFen === null && rules.leaderEmployees === null && !rules.leaderListed)
    return [{ law: 'chain_rules_without_leader_sign', field: 'rules.leaderOutputFen' }];
  if (sameRules(rules, latest?.rules ?? defaultChainRules)) return [{ law: 'chain_rules_unchanged', field: 'rules' }];
  return [];
}

function sameRules(one: ChainRules, other: ChainRules): boolean {
  return Object.entries(one).every(([name, value]) => value === other[name as keyof ChainRules]);
}

/** The latest version that had begun on the day; the defaults before the first. */
export function chainRulesOn(versions: readonly ChainRulesVersion[], day: string): ChainRules {
  const begun = versions.filter(({ effectiveFrom }) => effectiveFrom <= day);
  return begun.toSorted((a, b) => b.version - a.version)[0]?.rules ?? defaultChainRules;
}
