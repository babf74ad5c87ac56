import { useNavigate } from 'react-router';
import { spotCheckKinds } from '../../domain/spotCheck.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { OfficeView } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { ActForm } from '../form/ActForm.tsx';
import { Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { usePeriod } from '../frame/period.ts';
import { useLanguage } from '../language/language.tsx';
import { useOwnOffice } from '../offices/useOwnOffice.ts';

/** Draws once; a press too many finds the draw that was made. */
export function DrawForm({ onClose }: { onClose: () => void }) {
  const { language, words } = useLanguage();
  const w = words.spotChecks;
  const { year } = usePeriod();
  const navigate = useNavigate();
  const { data: offices = [] } = useApi<readonly OfficeView[]>('/offices');
  const form = useForm<Record<'officeId' | 'kind' | 'period' | 'how' | 'n' | 'seed', string>, { id: string }>({
    place: 'spotCheck.draw',
    path: '/spot-checks',
    first: {
      officeId: useOwnOffice('verify'),
      kind: 'fund_arrival',
      period: String(year),
      how: 'rows',
      n: '20',
      seed: '',
    },
    body: ({ how, n, ...rest }, id) => ({
      draw: { id, ...rest, ...(how === 'rows' ? { rows: Number(n) } : { percent: n }) },
    }),
    onDone: ({ id }) => navigate(`/spot-checks/${id}`),
  });
  const byRows = form.values.how === 'rows';
  const readable = offices.filter((office) => office.readable);
  return (
    <ActForm
      action={w.draw}
      busy={form.busy}
      error={form.error}
      others={form.others}
      hint={w.algorithm}
      className="draw-form"
      onSubmit={form.submit}
      onClose={onClose}
    >
      <h2>{w.draw}</h2>
      <div className="form-grid">
        <Fields
          form={form}
          fields={[
            {
              name: 'officeId',
              label: w.office,
              as: 'choice',
              required: true,
              ...(form.values.officeId === '' ? { none: words.form.chooseOffice } : {}),
              choices: readable.map(({ id, shortName }) => ({ code: id, word: shortName })),
            },
            {
              name: 'kind',
              label: w.kind,
              as: 'choice',
              choices: spotCheckKinds.map((code) => ({ code, word: nounWord('entryKind', code, language) })),
            },
            { name: 'period', label: w.period, hint: w.periodHint, required: true, most: 60 },
            { name: 'seed', label: w.seed, hint: w.seedHint, required: true, most: 60 },
            {
              name: 'how',
              label: w.how,
              as: 'choice',
              choices: [
                { code: 'rows', word: w.byRows },
                { code: 'percent', word: w.byPercent },
              ],
            },
            {
              name: 'n',
              label: byRows ? w.byRows : w.byPercent,
              hint: byRows ? undefined : w.percentHint,
              as: 'decimal',
              required: true,
            },
          ]}
        />
      </div>
    </ActForm>
  );
}
