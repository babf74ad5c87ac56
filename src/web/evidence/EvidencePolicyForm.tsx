// The city's rules for files, for its administrator.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { type EvidencePolicy, megabytesBounds } from '../../domain/evidence/evidencePolicy.ts';
import { fileTypes } from '../../domain/evidence/fileType.ts';
import { nounChoices } from '../../labels/nouns.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Failure, FailureText } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useLanguage, useWords } from '../language/language.tsx';

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
  const client = useQueryClient();
  const id = useId();
  const [next, setNext] = useState(policy);
  const save = useMutation({
    // Each saving is an act of its own.
    mutationFn: () => api('POST /evidence-policy', { body: { key: uuid(), policy: next } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['/evidence-policy'] }),
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form className="stack" onSubmit={submit}>
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
      {save.error ? (
        <div className="wrong" role="alert">
          <FailureText error={save.error} />
        </div>
      ) : null}
      {save.isSuccess ? (
        <p className="notice" role="status">
          {words.evidence.saved}
        </p>
      ) : null}
      <div className="row">
        <button type="submit" className="button button-main" disabled={save.isPending || next.types.length === 0}>
          {words.evidence.savePolicy}
        </button>
      </div>
    </form>
  );
}
