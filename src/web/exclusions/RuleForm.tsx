// A rule or a version of one: written, tried on last year's rows, then switched on.
import { useEffect, useRef, useState } from 'react';
import { grouped } from '../../domain/exact.ts';
import type { SimulatedExclusion } from '../../server/views.ts';
import { useAct } from '../act/useAct.ts';
import { useAsk, question } from '../act/useAsk.ts';
import { ActForm } from '../form/ActForm.tsx';
import { TextField } from '../form/TextField.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { Confirm } from '../dialog/Confirm.tsx';
import { typedOver, useKept } from '../kept/useKept.ts';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { ConditionFields } from './ConditionFields.tsx';
import { conditionOf, type Draft, ruleOf } from './draft.ts';

interface RuleFormProps {
  readonly first: Draft;
  readonly onAdded: (added: { name: string; version: number }) => void;
  readonly onClose: () => void;
}

export function RuleForm({ first, onAdded, onClose }: RuleFormProps) {
  const words = useWords();
  const w = words.exclusionRules;
  const { today, years } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const [draft, setDraft, forget] = useKept(
    'typed',
    `exclusion.${first.isVersion ? first.ruleId : 'new'}`,
    typedOver(first),
  );
  const [asking, setAsking] = useState(false);
  const lastYear = Number(today.slice(0, 4)) - 1;
  const choices = [...new Set([lastYear, ...years])].toSorted((a, b) => b - a).map(String);
  const [period, setPeriod] = useState(String(years.find((year) => year <= lastYear) ?? lastYear));
  const simulate = useAsk(() =>
    question<SimulatedExclusion>('/exclusion-rules/simulate', {
      conditions: draft.conditions.map(conditionOf),
      period,
    }),
  );
  const add = useAct<string, { version: number }>({
    path: '/exclusion-rules',
    body: () => ({ rule: ruleOf(draft) }),
    onDone: ({ version }) => {
      forget();
      onAdded({ name: draft.name, version });
    },
  });
  useEffect(() => {
    heading.current?.focus();
  }, []);

  function set(more: Partial<Draft>): void {
    setDraft((before) => ({ ...before, ...more }));
    // What was tried is not what would be switched on any more.
    if (more.conditions) simulate.reset();
  }
  const tried = simulate.answer;
  return (
    <>
      <ActForm
        action={tried ? w.switchOn : w.simulate}
        busy={simulate.busy}
        error={simulate.error}
        className="rule-form"
        onSubmit={() => (tried ? setAsking(true) : simulate.send())}
        onClose={onClose}
      >
        <h2 ref={heading} tabIndex={-1}>
          {first.isVersion ? `${w.revise} · ${first.name}` : w.add}
        </h2>
        <div className="form-grid">
          <TextField label={w.name} required most={40} value={draft.name} onChange={(name) => set({ name })} />
          {first.isVersion ? null : (
            <TextField
              label={w.id}
              hint={w.idHint}
              required
              most={40}
              value={draft.ruleId}
              onChange={(ruleId) => set({ ruleId })}
            />
          )}
          <div className="wide">
            <TextField
              label={w.words}
              required
              most={300}
              value={draft.words}
              onChange={(said) => set({ words: said })}
            />
          </div>
          <DayField label={w.from} required value={draft.effectiveFrom} onChange={(on) => set({ effectiveFrom: on })} />
          <DayField label={w.to} value={draft.effectiveTo} onChange={(on) => set({ effectiveTo: on })} />
        </div>
        <ConditionFields conditions={draft.conditions} onChange={(conditions) => set({ conditions })} />
        <div className="rule-try">
          <ChoiceField
            label={w.simulateOn}
            choices={choices.map((year) => ({ code: year, word: words.periodName(year) }))}
            value={period}
            onChange={(year) => {
              setPeriod(year);
              simulate.reset();
            }}
          />
        </div>
        {tried ? (
          <p className="notice tabular" role="status">
            {w.simulated(tried.excludedRows, grouped(tried.excludedYi), tried.rows, grouped(tried.recognisedYi))}
          </p>
        ) : (
          <p className="field-hint">{w.simulateFirst}</p>
        )}
      </ActForm>
      {asking ? (
        <Confirm title={w.switchOnTitle(draft.name)} action={w.switchOn} act={add} onClose={() => setAsking(false)}>
          <p>{w.switchOnHint(draft.effectiveFrom)}</p>
        </Confirm>
      ) : null}
    </>
  );
}
