// Where a period is closed, what was typed is sent again as an adjustment (调整).
import type { BodyOf } from '../api/contract.ts';
import { ApiError } from '../api/request.ts';

export type AdjustableAct = BodyOf<'POST /entries'>['acts'][number];

/** The acts, each said to be an adjustment. */
export function asAdjustments(acts: readonly AdjustableAct[], reason: string): AdjustableAct[] {
  return acts.map((act) => {
    const head = { ...act.input.head, adjustment: { reason } };
    // The kind and its input stay what they were to each other.
    return { ...act, input: { ...act.input, head } } as AdjustableAct;
  });
}

/** Whether an answer says that the period is closed. */
export function isPeriodClosed(error: unknown): boolean {
  return error instanceof ApiError && error.breaches.some(({ law }) => law === 'period_must_be_open');
}

/** Whether an answer says that the period is open after all. */
export function isAdjustmentNeedless(error: unknown): boolean {
  return error instanceof ApiError && error.breaches.some(({ law }) => law === 'adjustment_without_closed_period');
}
