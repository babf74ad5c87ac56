import { useState } from 'react';
import type { ObjectionsPage } from '../../server/assessments/views.ts';
import { api } from '../api/request.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useAct } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';
import { Confirm } from '../parts/Confirm.tsx';

interface AnswerProps {
  readonly objection: ObjectionsPage['rows'][number];
  readonly onClose: () => void;
}

export function AnswerDialog({ objection, onClose }: AnswerProps) {
  const w = useWords().assessments;
  const [accepted, setAccepted] = useState('accept');
  const answer = useAct(
    ({ key }, says: string) =>
      api('POST /assessment-objections/answer', {
        body: { key, answer: { objectionId: objection.id, accepted: accepted === 'accept', says } },
      }),
    { onDone: onClose },
  );
  return (
    <Confirm
      title={`${w.answer} ${objection.office}`}
      action={w.answer}
      reason={{ label: w.reason }}
      busy={answer.busy}
      error={answer.error}
      onConfirm={(says) => answer.send(says)}
      onClose={onClose}
    >
      <p>{objection.reason}</p>
      <p className="quiet">{objection.evidence}</p>
      <ChoiceField
        label={w.answer}
        choices={[
          { code: 'accept', word: w.accept },
          { code: 'reject', word: w.reject },
        ]}
        value={accepted}
        onChange={setAccepted}
      />
    </Confirm>
  );
}
