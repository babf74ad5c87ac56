// Rows by typing and pasting, forty and more at once, for every form that an import knows.
import { Link } from 'react-router';
import { useApi } from '../../api/useApi.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { useWords } from '../../language/language.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useAddress } from '../../shell/useAddress.ts';
import { templates, useFormName } from '../templates.ts';
import { FormGrid } from './FormGrid.tsx';

export function GridScreen() {
  const words = useWords();
  const formName = useFormName();
  const { said, change } = useAddress();
  const form = said('form') || 'signed';
  const { data, error, refetch } = useApi('/grid-forms/:form', { form });
  return (
    <>
      <p className="crumb">
        <Link to="/imports">{words.imports.title}</Link> / {words.grid.title}
      </p>
      <div className="title-row">
        <h1>{words.grid.title}</h1>
      </div>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data ? (
        <FormGrid key={data.form} form={data} name={formName(data.form)}>
          <ChoiceField
            label={words.grid.form}
            choices={templates.map((code) => ({ code, word: formName(code) }))}
            value={form}
            onChange={(next) => change({ form: next })}
          />
        </FormGrid>
      ) : null}
    </>
  );
}
