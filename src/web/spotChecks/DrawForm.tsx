import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { v7 as uuid } from 'uuid';
import { spotCheckKinds } from '../../domain/spotChecks/spotCheck.ts';
import { nounWord } from '../../labels/nouns.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { usePeriod } from '../shell/period.ts';
import { useLanguage } from '../language/language.tsx';
import { useOwnOffice } from '../offices/useOwnOffice.ts';

/** Draws once; a press too many finds the draw that was made. */
export function DrawForm({ onClose }: { onClose: () => void }) {
  const { language, words } = useLanguage();
  const w = words.spotChecks;
  const { year } = usePeriod();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: offices = [] } = useApi('/offices');
  const own = useOwnOffice('verify');
  const [form, setForm] = useState({
    officeId: own,
    kind: 'fund_arrival',
    period: String(year),
    how: 'rows',
    n: '20',
    seed: '',
  });
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const [ids] = useState(() => ({ key: uuid(), id: uuid() }));
  const draw = useMutation({
    mutationFn: () => {
      const { how, n, ...rest } = form;
      const asked = how === 'rows' ? { rows: Number(n) } : { percent: n };
      return api('POST /spot-checks', { body: { key: ids.key, draw: { id: ids.id, ...rest, ...asked } } });
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['/spot-checks'] });
      await navigate(`/spot-checks/${id}`);
    },
  });
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
          choices={spotCheckKinds.map((code) => ({ code, word: nounWord('entryKind', code, language) }))}
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
