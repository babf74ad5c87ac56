// A rule of lights or a version of one: written, tried on the year before, then switched on with a reason.
import { useEffect, useRef, useState } from 'react';
import { lightMeasures, measureNames } from '../../domain/lights/lightRule.ts';
import { lightUnitWord, measureWord } from '../../labels/lights/nouns.ts';
import { nounChoices } from '../../labels/nouns.ts';
import { api } from '../api/request.ts';
import { Form } from '../form/ActForm.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAct, useQuestion } from '../form/useAct.ts';
import { useLanguage } from '../language/language.tsx';
import { FailureNote } from '../parts/Failure.tsx';
import { useSession } from '../shell/session.tsx';
import { type LightDraft, lightRuleOf, lightTestOf, withMeasure } from './lightDraft.ts';
import { SimulatedYear } from './SimulatedYear.tsx';
import styles from './lights.module.css';

interface LightRuleFormProps {
  readonly first: LightDraft;
  readonly onAdded: (added: { name: string; version: number }) => void;
  readonly onClose: () => void;
}

export function LightRuleForm({ first, onAdded, onClose }: LightRuleFormProps) {
  const { words } = useLanguage();
  const w = words.lightRules;
  const heading = useRef<HTMLHeadingElement>(null);
  const [draft, setDraft] = useState(first);
  const simulate = useQuestion(() => api('POST /light-rules/simulate', { body: { test: lightTestOf(draft) } }));
  const add = useAct(({ key }) => api('POST /light-rules', { body: { key, rule: lightRuleOf(draft) } }), {
    onDone: ({ version }) => onAdded({ name: draft.name, version }),
  });
  useEffect(() => {
    heading.current?.focus();
  }, []);
  function set(next: LightDraft): void {
    setDraft(next);
    // What was tried is not what would be switched on any more.
    if (JSON.stringify(lightTestOf(next)) !== JSON.stringify(lightTestOf(draft))) simulate.reset();
  }
  const tried = simulate.answer;
  return (
    <Form className={`stack ${styles['form']}`} onSubmit={() => (tried ? add.send() : simulate.send())}>
      <h2 ref={heading} tabIndex={-1}>
        {first.isVersion ? `${w.revise} · ${first.name}` : w.add}
      </h2>
      <Fields draft={draft} onChange={set} />
      {tried ? (
        <>
          <SimulatedYear simulated={tried} />
          <TextField
            label={w.reason}
            required
            long
            maxLength={500}
            value={draft.reason}
            onChange={(reason) => set({ ...draft, reason })}
          />
        </>
      ) : (
        <p className="field-hint">{w.simulateFirst}</p>
      )}
      <FailureNote error={simulate.error ?? add.error} />
      <div className="row">
        <button type="submit" className={`button ${tried ? 'button-main' : ''}`} disabled={simulate.busy || add.busy}>
          {simulate.busy || add.busy ? words.frame.working : tried ? w.switchOn : w.simulate}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.frame.cancel}
        </button>
      </div>
    </Form>
  );
}

interface FieldsProps {
  readonly draft: LightDraft;
  readonly onChange: (draft: LightDraft) => void;
}

function Fields({ draft, onChange }: FieldsProps) {
  const { language, words } = useLanguage();
  const { today } = useSession();
  const w = words.lightRules;
  const { of, units } = lightMeasures[draft.measure];
  const ahead = draft.measure === 'promise_due' || draft.measure === 'protection_ending';
  const set = (more: Partial<LightDraft>) => onChange({ ...draft, ...more });
  const limit = (name: 'yellow' | 'red' | 'out') => (
    <TextField
      label={`${w[name]}（${lightUnitWord(draft.unit, language)}）`}
      hint={ahead ? w.aheadHint : w.limitHint}
      maxLength={4}
      value={draft[name]}
      onChange={(text) => set({ [name]: text })}
    />
  );
  return (
    <>
      <div className="form-grid">
        <TextField label={w.name} required maxLength={40} value={draft.name} onChange={(name) => set({ name })} />
        {draft.isVersion ? null : (
          <TextField
            label={w.id}
            hint={w.idHint}
            required
            maxLength={41}
            value={draft.ruleId}
            onChange={(ruleId) => set({ ruleId })}
          />
        )}
        <div className="wide">
          <TextField
            label={w.basis}
            hint={w.basisHint}
            required
            long
            maxLength={300}
            value={draft.basis}
            onChange={(basis) => set({ basis })}
          />
        </div>
        <ChoiceField
          label={w.measure}
          choices={measureNames.map((code) => ({ code, word: measureWord(code, language) }))}
          value={draft.measure}
          onChange={(measure) => onChange(withMeasure(draft, measure as LightDraft['measure']))}
        />
        <ChoiceField
          label={w.unit}
          choices={units.map((code) => ({ code, word: lightUnitWord(code, language) }))}
          value={draft.unit}
          onChange={(unit) => set({ unit: unit as LightDraft['unit'] })}
        />
        <DayField
          label={w.effectiveFrom}
          required
          min={today}
          value={draft.effectiveFrom}
          onChange={(effectiveFrom) => set({ effectiveFrom })}
        />
        {draft.measure === 'funds_behind' ? (
          <TextField
            label={w.overMonths}
            hint={w.limitHint}
            maxLength={3}
            value={draft.overMonths}
            onChange={(overMonths) => set({ overMonths })}
          />
        ) : null}
      </div>
      <div className={styles['limits']}>
        {limit('yellow')}
        {limit('red')}
        {limit('out')}
      </div>
      {of === 'pledge' ? <Kinds draft={draft} onChange={onChange} /> : null}
    </>
  );
}

function Kinds({ draft, onChange }: FieldsProps) {
  const { language, words } = useLanguage();
  const w = words.lightRules;
  return (
    <fieldset className="conditions">
      <legend>{w.kinds}</legend>
      <div className={styles['choices']}>
        {nounChoices('promiseKind', language).map(({ code, word }) => (
          <label key={code} className="row">
            <input
              type="checkbox"
              checked={draft.kinds.includes(code)}
              onChange={({ target }) =>
                onChange({
                  ...draft,
                  kinds: target.checked ? [...draft.kinds, code] : draft.kinds.filter((one) => one !== code),
                })
              }
            />
            {word}
          </label>
        ))}
      </div>
      <p className="field-hint">{w.kindsHint}</p>
    </fieldset>
  );
}
