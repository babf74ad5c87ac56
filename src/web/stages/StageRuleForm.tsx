// One rule changed from a day on: for a requirement the stage and the rows, for a stage what may follow it.
import { useState } from 'react';
import { type Origin, origins } from '../../domain/entries/entry.ts';
import { type Stage, stages } from '../../domain/projects/project.ts';
import { nounWord } from '../../labels/nouns.ts';
import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { useLanguage } from '../language/language.tsx';
import type { Changed } from './ruleWords.ts';
import { useAct } from '../form/useAct.ts';

interface StageRuleFormProps {
  readonly changed: Changed;
  readonly today: string;
  readonly onClose: () => void;
}

export function StageRuleForm({ changed, today, onClose }: StageRuleFormProps) {
  const { language, words } = useLanguage();
  const { row } = changed;
  const [from, setFrom] = useState<string>(changed.what === 'gate' ? (changed.row.inForce.from ?? '') : '');
  const [to, setTo] = useState<readonly Stage[]>(changed.what === 'transition' ? changed.row.inForce.to : []);
  const [asked, setAsked] = useState<readonly Origin[]>(row.inForce.origins);
  const [byDefault, setByDefault] = useState(false);
  const [effectiveFrom, setEffectiveFrom] = useState(today);
  const name = changed.what === 'gate' ? changed.row.name : nounWord('stage', changed.row.id, language);
  const save = useAct(
    ({ key }, reason: string) => {
      const change =
        changed.what === 'gate'
          ? { what: changed.what, of: changed.row.id, rule: byDefault ? null : { from: from || null, origins: asked } }
          : { what: changed.what, of: changed.row.id, rule: byDefault ? null : { to, origins: asked } };
      return api('POST /stage-rules', { body: { key, change, effectiveFrom, reason } });
    },
    { onDone: onClose },
  );
  const stageChoices = stages.map((code) => ({ code, word: nounWord('stage', code, language) }));
  return (
    <Confirm
      title={words.stageRules.changeOf(name)}
      action={words.stageRules.save}
      reason={{ label: words.stageRules.reason }}
      busy={save.busy}
      error={save.error}
      onConfirm={(reason) => save.send(reason)}
      onClose={onClose}
    >
      <label className="row">
        <input type="checkbox" checked={byDefault} onChange={(event) => setByDefault(event.target.checked)} />
        {words.stageRules.useDefault}
      </label>
      {byDefault ? null : (
        <>
          {changed.what === 'gate' ? (
            <ChoiceField
              label={words.stageRules.from}
              none={words.stageRules.never}
              choices={stageChoices}
              value={from}
              onChange={setFrom}
            />
          ) : (
            <Choices
              legend={words.stageRules.to}
              choices={stageChoices.slice(stages.indexOf(changed.row.id) + 1)}
              chosen={to}
              onChange={(next) => setTo(next as Stage[])}
            />
          )}
          <Choices
            legend={words.stageRules.origins}
            choices={origins.map((code) => ({ code, word: nounWord('origin', code, language) }))}
            chosen={asked}
            onChange={(next) => setAsked(next as Origin[])}
          />
        </>
      )}
      <DayField
        label={words.stageRules.effectiveFrom}
        required
        min={today}
        value={effectiveFrom}
        onChange={(on) => setEffectiveFrom(on)}
      />
    </Confirm>
  );
}

interface ChoicesProps {
  readonly legend: string;
  readonly choices: readonly { readonly code: string; readonly word: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Choices({ legend, choices, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="row">
        {choices.map(({ code, word }) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={(event) => {
                const others = chosen.filter((one) => one !== code);
                onChange(event.target.checked ? [...others, code] : others);
              }}
            />{' '}
            {word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
