// The answers to a doubt as buttons. Of many, as all offices of a city are, the likeliest, and a box that finds the others.
import type { ImportDoubtView } from '../../server/imports/views.ts';
import { Choose } from '../form/choose/Choose.tsx';
import { manyChoices } from '../form/choose/foundChoices.ts';
import { useWords } from '../language/language.tsx';

type Answer = ImportDoubtView['answers'][number];

interface AnswerButtonsProps {
  readonly doubt: Pick<ImportDoubtView, 'answers' | 'answer' | 'message'>;
  readonly disabled: boolean;
  readonly onAnswer: (answer: string) => void;
}

const likely = 4;

export function AnswerButtons({ doubt: { answers, answer, message }, disabled, onAnswer }: AnswerButtonsProps) {
  const words = useWords();
  const isLong = answers.length > manyChoices;
  const find = words.doubts.find(answers.length - 1);
  return (
    <div className="row" role="group" aria-label={message}>
      {(isLong ? likeliest(answers, answer) : answers).map((one) => (
        <button
          key={one.answer}
          type="button"
          className={one.answer === answer ? 'button button-main' : 'button'}
          aria-pressed={one.answer === answer}
          disabled={disabled}
          onClick={() => onAnswer(one.answer)}
        >
          {one.name}
        </button>
      ))}
      {isLong ? (
        <Choose
          aria-label={find}
          none={find}
          choices={answers.slice(0, -1).map((one) => ({ code: one.answer, word: one.name }))}
          disabled={disabled}
          value=""
          onChange={(chosen) => (chosen === '' ? undefined : onAnswer(chosen))}
        />
      ) : null}
    </div>
  );
}

/** The last one says that it is none of them, and the given one stays in sight. */
function likeliest(answers: readonly Answer[], given: string | null): Answer[] {
  return answers.filter((one, n) => n < likely || n === answers.length - 1 || one.answer === given);
}
