// A rule as it is written, tried on rows of a year, and switched on.
import { useState } from 'react';
import { api } from '../api/request.ts';
import { useSession } from '../shell/session.tsx';
import { conditionOf, type RuleDraft, ruleOf } from './ruleDraft.ts';
import { useAct, useQuestion } from '../form/useAct.ts';

export function useRule(first: RuleDraft, onAdded: (added: { name: string; version: number }) => void) {
  const { today, years } = useSession();
  const [draft, setDraft] = useState(first);
  const lastYear = Number(today.slice(0, 4)) - 1;
  const [period, setPeriod] = useState(String(years.find((year) => year <= lastYear) ?? lastYear));
  const simulate = useQuestion(() =>
    api('POST /exclusion-rules/simulate', { body: { conditions: draft.conditions.map(conditionOf), period } }),
  );
  const add = useAct(({ key }) => api('POST /exclusion-rules', { body: { key, rule: ruleOf(draft) } }), {
    onDone: ({ version }) => onAdded({ name: draft.name, version }),
  });

  function set(more: Partial<RuleDraft>): void {
    setDraft({ ...draft, ...more });
    // What was tried is not what would be switched on any more.
    if (more.conditions) simulate.reset();
  }
  return { draft, set, simulate, add, period, setPeriod };
}
