// A rule or a version of one: written, tried on last year's rows, then switched on.
import { useEffect, useRef, useState } from 'react';
import { grouped } from '../../domain/exact.ts';
import { DayField } from '../form/DayField.tsx';
import { PeriodField } from '../form/PeriodPicker.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { FailureNote } from '../parts/Failure.tsx';
import { useWords } from '../language/language.tsx';
import { ConditionFields } from './ConditionFields.tsx';
import type { RuleDraft } from './ruleDraft.ts';
import { useRule } from './useRule.ts';
import { Form } from '../form/ActForm.tsx';

interface RuleFormProps {
  readonly first: RuleDraft;
  readonly onAdded: (added: { name: string; version: number }) => void;
  readonly onClose: () => void;
}

export function RuleForm({ first, onAdded, onClose }: RuleFormProps) {
  const words = useWords();
  const w = words.exclusionRules;
  const heading = useRef<HTMLHeadingElement>(null);
  const [asking, setAsking] = useState(false);
  const { draft, set, simulate, add, period, setPeriod } = useRule(first, onAdded);
  useEffect(() => {
    heading.current?.focus();
  }, []);

  function submit(): void {
    if (simulate.answer) setAsking(true);
    else simulate.send();
  }
  const tried = simulate.answer;
  return (
    <>
      <Form className="stack rule-form" onSubmit={submit}>
        <h2 ref={heading} tabIndex={-1}>
          {first.isVersion ? `${w.revise} · ${first.name}` : w.add}
        </h2>
        <RuleFields draft={draft} isVersion={first.isVersion} onChange={set} />
        <ConditionFields conditions={draft.conditions} onChange={(conditions) => set({ conditions })} />
        <div className="rule-try">
          <PeriodField
            label={w.simulateOn}
            value={period}
            onChange={(chosen) => {
              setPeriod(chosen);
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
        <FailureNote error={simulate.error} />
        <div className="row">
          <button type="submit" className={`button ${tried ? 'button-main' : ''}`} disabled={simulate.busy}>
            {simulate.busy ? words.frame.working : tried ? w.switchOn : w.simulate}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {words.frame.cancel}
          </button>
        </div>
      </Form>
      {asking ? (
        <Confirm
          title={w.switchOnTitle(draft.name)}
          action={w.switchOn}
          busy={add.busy}
          error={add.error}
          onConfirm={() => add.send()}
          onClose={() => setAsking(false)}
        >
          <p>{w.switchOnHint(draft.effectiveFrom)}</p>
        </Confirm>
      ) : null}
    </>
  );
}

interface RuleFieldsProps {
  readonly draft: RuleDraft;
  /** Its id stays. */
  readonly isVersion: boolean;
  readonly onChange: (more: Partial<RuleDraft>) => void;
}

function RuleFields({ draft, isVersion, onChange }: RuleFieldsProps) {
  const { exclusionRules: w } = useWords();
  const text = (name: 'ruleId' | 'name' | 'words', label: string, more: { hint?: string; disabled?: boolean } = {}) => (
    <LabelledField label={label} {...(more.hint ? { hint: more.hint } : {})}>
      {(tie) => (
        <input
          {...tie}
          required
          maxLength={name === 'words' ? 300 : 40}
          disabled={more.disabled ?? false}
          value={draft[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </LabelledField>
  );
  const day = (name: 'effectiveFrom' | 'effectiveTo', label: string) => (
    <DayField
      label={label}
      required={name === 'effectiveFrom'}
      value={draft[name]}
      onChange={(on) => onChange({ [name]: on })}
    />
  );
  return (
    <div className="form-grid">
      {text('name', w.name)}
      {text('ruleId', w.id, { hint: w.idHint, disabled: isVersion })}
      <div className="wide">{text('words', w.words)}</div>
      {day('effectiveFrom', w.from)}
      {day('effectiveTo', w.to)}
    </div>
  );
}
