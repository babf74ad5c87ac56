// What a change would do, asked a moment after each key.
import type { EffectView } from '../../../server/figures/effectViews.ts';
import { useLiveQuestion } from '../../form/useLiveQuestion.ts';
import { usePeriod } from '../../shell/period.ts';

const pauseMs = 300;

export interface TriedChange {
  readonly busy: boolean;
  readonly error: unknown;
  readonly answer: EffectView | undefined;
  readonly period: string;
}

/** `change` is asked about again where it reads otherwise. */
export function useTrial<Change>(
  change: Change | undefined,
  ask: (change: Change, period: string) => Promise<EffectView>,
): TriedChange {
  const { period } = usePeriod();
  const { busy, error, answer } = useLiveQuestion(
    change === undefined ? undefined : { change, period },
    (said) => ask(said.change, said.period),
    pauseMs,
  );
  return { busy, error, answer: change === undefined ? undefined : answer, period };
}
