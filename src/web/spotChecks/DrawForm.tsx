import { drawnKinds } from '../../domain/entries/nouns.ts';
import { nounWord } from '../../labels/nouns.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { PeriodField } from '../form/PeriodPicker.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useLanguage } from '../language/language.tsx';
import { leaningKind, useDraw } from './useDraw.ts';
import { ActForm } from '../form/ActForm.tsx';

/** Draws once; a press too many finds the draw that was made. */
export function DrawForm({ onClose }: { onClose: () => void }) {
  const { language, words } = useLanguage();
  const w = words.spotChecks;
  const { data: offices = [] } = useApi('/offices');
  const { form, set, draw } = useDraw();
  const text = (name: 'n' | 'seed', label: string, hint?: string) => (
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
    <ActForm
      className="stack draw-form"
      act={draw}
      action={w.draw}
      hint={form.leaning ? `${w.algorithm}${w.leaningHint}` : w.algorithm}
      onSubmit={() => draw.send()}
      onCancel={onClose}
    >
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
        <PeriodField label={w.period} value={form.period} onChange={set('period')} />
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
        {form.kind === leaningKind ? (
          <ChoiceField
            label={w.leaning}
            choices={[
              { code: '', word: w.evenly },
              { code: 'true', word: w.byDoubts },
            ]}
            value={form.leaning}
            onChange={set('leaning')}
          />
        ) : null}
        {text('n', form.how === 'rows' ? w.byRows : w.byPercent, form.how === 'rows' ? undefined : w.percentHint)}
      </div>
    </ActForm>
  );
}
