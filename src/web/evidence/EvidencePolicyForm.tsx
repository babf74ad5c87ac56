// The city's rules for files, for its administrator.
import { useId, useState } from 'react';
import { type EvidencePolicy, megabytesBounds } from '../../domain/evidence/evidencePolicy.ts';
import { fileTypes } from '../../domain/evidence/fileType.ts';
import { nounChoices } from '../../labels/nouns.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { useAct } from '../form/useAct.ts';
import { ActForm } from '../form/ActForm.tsx';

export function EvidencePolicySection() {
  const words = useWords();
  const { data, error, refetch } = useApi('/evidence-policy');
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <h2>{words.evidence.policy}</h2>
      <EvidencePolicyForm policy={data} />
    </>
  );
}

function EvidencePolicyForm({ policy }: { readonly policy: EvidencePolicy }) {
  const { language, words } = useLanguage();
  const id = useId();
  const [next, setNext] = useState(policy);
  const save = useAct(({ key }) => api('POST /evidence-policy', { body: { key, policy: next } }));

  return (
    <ActForm
      act={save}
      action={words.evidence.savePolicy}
      saved={words.evidence.saved}
      disabled={next.types.length === 0}
      onSubmit={() => save.send()}
    >
      <div className="form-grid">
        <div className="field">
          <label htmlFor={id}>{words.evidence.megabytesMost}</label>
          <input
            id={id}
            type="number"
            required
            min={megabytesBounds[0]}
            max={megabytesBounds[1]}
            step={1}
            value={Number.isNaN(next.megabytesMost) ? '' : next.megabytesMost}
            onChange={(event) => setNext({ ...next, megabytesMost: event.target.valueAsNumber })}
          />
          <p className="field-hint">{words.signInPolicy.from(megabytesBounds[0], megabytesBounds[1])}</p>
        </div>
        <ChoiceField
          label={words.evidence.openUnscanned}
          choices={nounChoices('openUnscanned', language)}
          value={next.openUnscanned}
          onChange={(value) => setNext({ ...next, openUnscanned: value as EvidencePolicy['openUnscanned'] })}
        />
      </div>
      <fieldset className="field">
        <legend>{words.evidence.types}</legend>
        <div className="row">
          {fileTypes.map((type) => (
            <label key={type}>
              <input
                type="checkbox"
                checked={next.types.includes(type)}
                onChange={(event) =>
                  setNext({
                    ...next,
                    types: fileTypes.filter((one) => (one === type ? event.target.checked : next.types.includes(one))),
                  })
                }
              />{' '}
              {type}
            </label>
          ))}
        </div>
      </fieldset>
    </ActForm>
  );
}
