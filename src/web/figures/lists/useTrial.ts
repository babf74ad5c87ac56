// What a change would do, asked a moment after each key; what was told last stands until the next is there.
import { useEffect, useState } from 'react';
import type { EffectView } from '../../../server/figures/effectViews.ts';
import { useQuestion } from '../../form/useAct.ts';
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
  const [answer, setAnswer] = useState<EffectView | undefined>(undefined);
  const { send, busy, error } = useQuestion((_, said: { text: string; period: string }) => {
    return ask(JSON.parse(said.text) as Change, said.period);
  }, setAnswer);
  const text = change === undefined ? '' : JSON.stringify(change);
  useEffect(() => {
    if (text === '') return undefined;
    const timer = setTimeout(() => send({ text, period }), pauseMs);
    return () => clearTimeout(timer);
  }, [text, period, send]);
  return { busy, error: text === '' ? null : error, answer: text === '' ? undefined : answer, period };
}
