import type { SubmitEvent } from 'react';
import { drawnKinds } from '../../domain/entries/nouns.ts';
import { nounWord } from '../../labels/nouns.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { useLanguage } from '../language/language.tsx';
import { useDraw } from './useDraw.ts';

/** Draws once; a press too many finds the draw that was made. */
export function DrawForm({ onClose }: { onClose: () => void }) {
  const { language, words } = useLanguage();
  const w = words.spotChecks;
  const { data: offices = [] } = useApi('/offices');
  const { form, set, draw } = useDraw();
  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    draw.mutate();
  }
  const text = (name: 'period' | 'n' | 'seed', label: string, hint?: string) => (
    <LabelledField label={label} {...(hint ? { hint } : {})}>
      {(tie) => (
        <input
          {...tie}
          required
          inputMode={name === 'n' ? 'decimal' : 'text'}
          maxLength={60}
          value={form[name]}
          onChange={(event) => set(name)(event.target.value)}
        />
      )}
    </LabelledField>
  );
  return (
    <form className="stack draw-form" onSubmit={submit}>
      <h2>{w.draw}</h2>
      <div className="form-grid">
        <ChoiceField
          label={w.office}
          required
          {...(form.officeId === '' ? { none: words.form.chooseOffice } : {})}
          choices={offices
            .filter(({ readable }) => readable)
            .map(({ id, shortName }) => ({ code: id, word: shortName }))}
          value={form.officeId}
          onChange={set('officeId')}
        />
        <ChoiceField
          label={w.kind}
          choices={drawnKinds.map((code) => ({ code, word: nounWord('entryKind', code, language) }))}
          value={form.kind}
          onChange={set('kind')}
        />
        {text('period', w.period, w.periodHint)}
        {text('seed', w.seed, w.seedHint)}
        <ChoiceField
          label={w.how}
          choices={[
            { code: 'rows', word: w.byRows },
            { code: 'percent', word: w.byPercent },
          ]}
          value={form.how}
          onChange={set('how')}
        />
        {text('n', form.how === 'rows' ? w.byRows : w.byPercent, form.how === 'rows' ? undefined : w.percentHint)}
      </div>
      <p className="field-hint">{w.algorithm}</p>
      {draw.error ? (
        <div className="wrong" role="alert">
          <FailureText error={draw.error} />
        </div>
      ) : null}
      <div className="row">
        <button type="submit" className="button button-main" disabled={draw.isPending}>
          {draw.isPending ? words.frame.working : w.draw}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.frame.cancel}
        </button>
      </div>
    </form>
  );
}
