// A rule or a version of one: written, tried on last year's rows, then switched on.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { grouped } from '../../domain/exact.ts';
import { api } from '../api/request.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { useSession } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';
import { ConditionFields } from './ConditionFields.tsx';
import { conditionOf, type RuleDraft, ruleOf } from './ruleDraft.ts';

interface RuleFormProps {
  readonly first: RuleDraft;
  readonly onAdded: (added: { name: string; version: number }) => void;
  readonly onClose: () => void;
}

export function RuleForm({ first, onAdded, onClose }: RuleFormProps) {
  const words = useWords();
  const w = words.exclusionRules;
  const { today, years } = useSession();
  const client = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const [draft, setDraft] = useState(first);
  const [key] = useState(() => uuid());
  const [asking, setAsking] = useState(false);
  const lastYear = Number(today.slice(0, 4)) - 1;
  const choices = [...new Set([lastYear, ...years])].toSorted((a, b) => b - a).map(String);
  const [period, setPeriod] = useState(String(years.find((year) => year <= lastYear) ?? lastYear));
  const simulate = useMutation({
    mutationFn: () =>
      api('POST /exclusion-rules/simulate', { body: { conditions: draft.conditions.map(conditionOf), period } }),
  });
  const add = useMutation({
    mutationFn: () => api('POST /exclusion-rules', { body: { key, rule: ruleOf(draft) } }),
    onSuccess: async ({ version }) => {
      onAdded({ name: draft.name, version });
      await client.invalidateQueries({ queryKey: ['/exclusion-rules'] });
    },
  });
  useEffect(() => {
    heading.current?.focus();
  }, []);

  function set(more: Partial<RuleDraft>): void {
    setDraft({ ...draft, ...more });
    // What was tried is not what would be switched on any more.
    if (more.conditions) simulate.reset();
  }
  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (simulate.data) setAsking(true);
    else simulate.mutate();
  }
  const text = (name: 'ruleId' | 'name' | 'words', label: string, more: { hint?: string; disabled?: boolean } = {}) => (
    <LabelledField label={label} {...(more.hint ? { hint: more.hint } : {})}>
      {(tie) => (
        <input
          {...tie}
          required
          maxLength={name === 'words' ? 300 : 40}
          disabled={more.disabled ?? false}
          value={draft[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </LabelledField>
  );
  const day = (name: 'effectiveFrom' | 'effectiveTo', label: string) => (
    <DayField
      label={label}
      required={name === 'effectiveFrom'}
      value={draft[name]}
      onChange={(on) => set({ [name]: on })}
    />
  );
  const tried = simulate.data;
  return (
    <form className="stack rule-form" onSubmit={submit}>
      <h2 ref={heading} tabIndex={-1}>
        {first.isVersion ? `${w.revise} · ${first.name}` : w.add}
      </h2>
      <div className="form-grid">
        {text('name', w.name)}
        {text('ruleId', w.id, { hint: w.idHint, disabled: first.isVersion })}
        <div className="wide">{text('words', w.words)}</div>
        {day('effectiveFrom', w.from)}
        {day('effectiveTo', w.to)}
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
      {simulate.error ? (
        <div className="wrong" role="alert">
          <FailureText error={simulate.error} />
        </div>
      ) : null}
      <div className="row">
        <button type="submit" className={`button ${tried ? 'button-main' : ''}`} disabled={simulate.isPending}>
          {simulate.isPending ? words.frame.working : tried ? w.switchOn : w.simulate}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.frame.cancel}
        </button>
      </div>
      {asking ? (
        <Confirm
          title={w.switchOnTitle(draft.name)}
          action={w.switchOn}
          busy={add.isPending}
          error={add.error}
          onConfirm={() => add.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{w.switchOnHint(draft.effectiveFrom)}</p>
        </Confirm>
      ) : null}
    </form>
  );
}
