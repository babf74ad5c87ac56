import { useState } from 'react';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { LabelledField } from '../form/LabelledField.tsx';
import { FailureNote } from '../parts/Failure.tsx';
import { useSession } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';
import { useAct } from '../form/useAct.ts';
import { Form } from '../form/ActForm.tsx';

/** The city's assessment years (考核年度); its administrator sets them. */
export function AssessmentYears({ year }: { year: number }) {
  const words = useWords();
  const { roles, city } = useSession();
  const { data } = useApi('/assessment-years');
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
  const words = useWords();
  const [year, setYear] = useState(String(first));
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const save = useAct(
    ({ key, id }) => api('POST /assessment-years', { body: { key, id, year: Number(year), from, to } }),
    { renews: 'everything' },
  );
  const fields = [
    { name: 'year', type: 'number', value: year, set: setYear },
    { name: 'from', type: 'date', value: from, set: setFrom },
    { name: 'to', type: 'date', value: to, set: setTo },
  ] as const;

  return (
    <Form className="closes-year" onSubmit={() => save.send()}>
      {fields.map(({ name, type, value, set }) => (
        <LabelledField key={name} label={words.assessmentYears[name]}>
          {(tie) => <input {...tie} type={type} required value={value} onChange={(event) => set(event.target.value)} />}
        </LabelledField>
      ))}
      <button type="submit" className="button" disabled={save.busy}>
        {words.assessmentYears.set}
      </button>
      <FailureNote error={save.error} />
      {save.done ? <p role="status">{words.assessmentYears.saved}</p> : null}
    </Form>
  );
}
