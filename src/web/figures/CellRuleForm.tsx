// How finely figures are told to who may not open the rows behind them: the city's setting, for its administrator.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { cuts, type Grain, grains } from '../../domain/figures/cells.ts';
import { cutWord, grainWord } from '../../labels/figures/cells.ts';
import type { CellRuleView } from '../../server/figures/views.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { Failure, FailureText } from '../parts/Failure.tsx';
import { useSession } from '../shell/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { TextField } from '../pursuits/acts/TextField.tsx';

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
  const client = useQueryClient();
  const [next, setNext] = useState({ ...rule.inForce, effectiveFrom: today, reason: '' });
  const save = useMutation({
    mutationFn: () => api('POST /cell-rule', { body: { key: uuid(), rule: { id: uuid(), ...next } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['/cell-rule'] }),
  });
  const choices = grains.map((grain) => ({ code: grain, word: grainWord(grain, language) }));

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form className="stack" onSubmit={submit}>
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
      {save.error ? (
        <div className="wrong" role="alert">
          <FailureText error={save.error} />
        </div>
      ) : null}
      {save.isSuccess ? (
        <p className="notice" role="status">
          {cells.saved}
        </p>
      ) : null}
      <div className="row">
        <button type="submit" className="button button-main" disabled={save.isPending}>
          {cells.save}
        </button>
      </div>
      <Settings rule={rule} />
    </form>
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
