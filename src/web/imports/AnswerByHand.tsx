// An answer that a person writes where none of those offered is meant: a year, a day, a rate.
import { useState } from 'react';
import type { ImportDoubtView } from '../../server/imports/views.ts';
import { Form } from '../form/ActForm.tsx';
import { DayField } from '../form/DayField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useWords } from '../language/language.tsx';

interface AnswerByHandProps {
  readonly doubt: Pick<ImportDoubtView, 'answers' | 'answer'>;
  readonly typed: NonNullable<ImportDoubtView['typed']>;
  readonly disabled: boolean;
  readonly onAnswer: (answer: string) => void;
}

export function AnswerByHand({ doubt: { answers, answer }, typed, disabled, onAnswer }: AnswerByHandProps) {
  const { doubts: w } = useWords();
  const given = answer !== null && !answers.some((one) => one.answer === answer) ? answer : '';
  const [text, setText] = useState(given);
  const Field = typed === 'day' ? DayField : TextField;
  const said = text.trim();
  return (
    <Form
      className="row typed-answer"
      onSubmit={() => {
        if (said !== '') onAnswer(said);
      }}
    >
      <Field label={w.typed[typed]} value={text} onChange={setText} />
      <button
        type="submit"
        className={given === '' ? 'button' : 'button button-main'}
        disabled={disabled || said === '' || said === given}
      >
        {w.give}
      </button>
    </Form>
  );
}
