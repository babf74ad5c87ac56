// Where a period is closed, what was typed is sent again as an adjustment (调整).
import type { BodyOf } from '../api/contract.ts';
import { ApiError } from '../api/request.ts';

export type Act = BodyOf<'POST /entries'>['acts'][number];

/** The acts, each said to be an adjustment. */
export function asAdjustments(acts: readonly Act[], reason: string): Act[] {
  return acts.map((act) => {
    const head = { ...act.input.head, adjustment: { reason } };
    // The kind and its input stay what they were to each other.
    return { ...act, input: { ...act.input, head } } as Act;
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
