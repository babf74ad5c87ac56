// Where a period is closed, what was typed is sent again as an adjustment (调整).
import { ApiError } from '../api/request.ts';

export interface Act {
  readonly kind: string;
  readonly of?: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The acts, each said to be an adjustment. */
export function asAdjustments(acts: readonly Act[], reason: string): Act[] {
  return acts.map((act) => ({
    ...act,
    input: { ...act.input, head: { ...(act.input['head'] as object), adjustment: { reason } } },
  }));
}

/** Whether an answer says that the period is closed. */
export function isPeriodClosed(error: unknown): boolean {
  return error instanceof ApiError && error.breaches.some(({ law }) => law === 'period_must_be_open');
}

/** Whether an answer says that the period is open after all. */
export function isAdjustmentNeedless(error: unknown): boolean {
  return error instanceof ApiError && error.breaches.some(({ law }) => law === 'adjustment_without_closed_period');
}
