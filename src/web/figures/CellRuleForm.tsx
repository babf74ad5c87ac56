// How finely figures are told to who may not open the rows behind them: the city's setting, for its administrator.
import { useId, useState } from 'react';
import { cuts, type Grain, grains } from '../../domain/figures/cells.ts';
import { cutWord, grainWord } from '../../labels/figures/cells.ts';
import type { CellRuleView } from '../../server/figures/views.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { Failure } from '../parts/Failure.tsx';
import { useSession } from '../shell/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAct } from '../form/useAct.ts';
import { ActForm } from '../form/ActForm.tsx';

export function CellRuleSection() {
  const { cells } = useWords();
  const { data, error, refetch } = useApi('/cell-rule');
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <h2>{cells.title}</h2>
      <p className="quiet">{cells.hint}</p>
      <CellRuleForm rule={data} />
    </>
  );
}

function CellRuleForm({ rule }: { readonly rule: CellRuleView }) {
  const { language, words } = useLanguage();
  const { cells } = words;
  const { today } = useSession();
  const [next, setNext] = useState({ ...rule.inForce, effectiveFrom: today, reason: '' });
  const save = useAct(({ key, id }) => api('POST /cell-rule', { body: { key, rule: { id, ...next } } }));
  const choices = grains.map((grain) => ({ code: grain, word: grainWord(grain, language) }));

  return (
    <ActForm act={save} action={cells.save} saved={cells.saved} onSubmit={() => save.send()}>
      <div className="form-grid">
        {cuts.map((cut) => (
          <ChoiceField
            key={cut}
            label={cutWord(cut, language)}
            choices={choices}
            value={next.finest[cut]}
            onChange={(grain) => setNext({ ...next, finest: { ...next.finest, [cut]: grain as Grain } })}
          />
        ))}
        <QuestionsField
          value={next.questionsAnHour}
          onChange={(questionsAnHour) => setNext({ ...next, questionsAnHour })}
        />
        <DayField
          label={cells.effectiveFrom}
          required
          min={today}
          value={next.effectiveFrom}
          onChange={(effectiveFrom) => setNext({ ...next, effectiveFrom })}
        />
        <TextField
          label={cells.reason}
          required
          value={next.reason}
          onChange={(reason) => setNext({ ...next, reason })}
        />
      </div>
      <label>
        <input
          type="checkbox"
          checked={next.toldInstantsOnly}
          onChange={(event) => setNext({ ...next, toldInstantsOnly: event.target.checked })}
        />{' '}
        {cells.toldInstants}
      </label>
      <Settings rule={rule} />
    </ActForm>
  );
}

interface QuestionsFieldProps {
  /** NaN where nothing is typed. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function QuestionsField({ value, onChange }: QuestionsFieldProps) {
  const { cells } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{cells.questions}</label>
      <input
        id={id}
        type="number"
        required
        min={10}
        max={100_000}
        step={1}
        value={Number.isNaN(value) ? '' : value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  );
}

function Settings({ rule }: { readonly rule: CellRuleView }) {
  const { language, words } = useLanguage();
  if (rule.settings.length === 0) return null;
  return (
    <details>
      <summary>{words.cells.history}</summary>
      <ul className="quiet">
        {rule.settings.map(({ id, effectiveFrom, finest, reason, by }) => (
          <li key={id}>
            {effectiveFrom} ·{' '}
            {cuts.map((cut) => `${cutWord(cut, language)} ${grainWord(finest[cut], language)}`).join(', ')} · {reason} ·{' '}
            {by}
          </li>
        ))}
      </ul>
    </details>
  );
}
