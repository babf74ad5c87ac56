// A quantity as it is handed out: what was printed, and what the words around it say that it measures, so that the
// ledger's figure can be found for it.
import { divide, digitsText } from './exact/rational.ts';
import type { Bound } from './figures/bound.ts';
import type { Mention, MentionRole } from './mentions/mention.ts';
import { type Reading, spanOf } from './reading/reading.ts';
import { mentionContext } from './mentions/context.ts';

export interface Quantity {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Decimal text in `unit`. */
  readonly value: string;
  readonly unit: string;
  readonly decimals: number;
  readonly bound: Bound;
  /** The words of the bound as printed: 约, 余, 以上. */
  readonly qualifier: string;
  readonly role: MentionRole;
  /** What it measures, as worded: 新引进过亿元项目. */
  readonly phrase: string;
  /** As worded, each empty where the text says nothing: 2023年1-10月 · 茌平区 · 制造业 · 过亿元. */
  readonly period: string;
  readonly region: string;
  readonly industry: string;
  readonly threshold: string;
}

export function quantityOf(reading: Reading, mentions: readonly Mention[], mention: Mention, period: string): Quantity {
  const { figure, role } = mention;
  return {
    ...spanOf(reading, figure.at, figure.end),
    value: digitsText(divide(figure.amount, figure.unit.scale)),
    unit: figure.unit.name === '分之' ? '' : figure.unit.name,
    decimals: figure.decimals,
    bound: figure.bound,
    qualifier: figure.qualifier,
    role,
    ...mentionContext(reading, mentions, mention, period),
  };
}
