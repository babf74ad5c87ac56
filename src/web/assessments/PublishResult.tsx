import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/request.ts';
import { TextField } from '../form/TextField.tsx';
import { useAct } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';
import { Confirm } from '../parts/Confirm.tsx';

interface PublishProps {
  readonly of: { readonly schemeId: string; readonly name: string; readonly period: string };
  readonly onClose: () => void;
}

/** Publishing freezes scheme, numbers and scores; a second time it corrects, and says what has changed. */
export function PublishResult({ of: { schemeId, name, period }, onClose }: PublishProps) {
  const words = useWords();
  const w = words.assessments;
  const navigate = useNavigate();
  const [change, setChange] = useState('');
  const publish = useAct(
    ({ key }) => api('POST /assessment-results', { body: { key, schemeId, period, change: change.trim() || null } }),
    { onDone: async ({ id }) => await navigate(`/assessment-results/${id}`) },
  );
  return (
    <Confirm
      title={w.publishTitle(name, words.periodName(period))}
      action={w.publish}
      busy={publish.busy}
      error={publish.error}
      onConfirm={() => publish.send()}
      onClose={onClose}
    >
      <p>{w.publishHint}</p>
      <TextField label={w.changed} long value={change} onChange={setChange} />
    </Confirm>
  );
}
