import { useState } from 'react';
import type { AssessmentYear } from '../../domain/assessmentYear.ts';
import { useApi } from '../api/useApi.ts';
import { newId } from '../act/newId.ts';
import { ActForm } from '../form/ActForm.tsx';
import { Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';

/** The city's assessment years (考核年度); its administrator sets them. */
export function AssessmentYears({ year }: { year: number }) {
  const words = useWords();
  const { roles, city } = useSession();
  const { data } = useApi<AssessmentYear[]>('/assessment-years');
  const sets = roles.some(({ role, officeId }) => role === 'admin' && officeId === city.officeId);
  return (
    <section aria-labelledby="assessment-years">
      <h2 id="assessment-years">{words.assessmentYears.title}</h2>
      <p className="quiet">{words.assessmentYears.hint}</p>
      {data?.length === 0 ? <p>{words.assessmentYears.none}</p> : null}
      <ul>
        {data?.map((each) => (
          <li key={each.year} className="tabular">
            {words.assessmentYears.row(each.year, each.from, each.to)}
          </li>
        ))}
      </ul>
      {sets ? <SetYear key={year} first={year} /> : null}
    </section>
  );
}

function SetYear({ first }: { first: number }) {
  const { assessmentYears: w } = useWords();
  const [saved, setSaved] = useState(false);
  const form = useForm<Readonly<Record<'year' | 'from' | 'to', string>>>({
    place: `assessmentYear.${first}`,
    path: '/assessment-years',
    // Each year that is set is an act of its own.
    keyed: 'press',
    first: { year: String(first), from: '', to: '' },
    body: ({ year, from, to }) => ({ id: newId(), year: Number(year), from, to }),
    onDone: () => setSaved(true),
  });
  return (
    <ActForm
      action={w.set}
      busy={form.busy}
      error={form.error}
      others={form.others}
      className="closes-year"
      hint={saved ? <p role="status">{w.saved}</p> : null}
      onSubmit={form.submit}
    >
      <Fields
        form={form}
        fields={[
          { name: 'year', label: w.year, as: 'decimal', required: true, most: 4 },
          { name: 'from', label: w.from, as: 'day', required: true },
          { name: 'to', label: w.to, as: 'day', required: true },
        ]}
      />
    </ActForm>
  );
}
