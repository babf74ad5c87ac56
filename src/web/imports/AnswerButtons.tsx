// The answers to a doubt as buttons. Of many, as all offices of a city are, the likeliest, and those that have what is typed.
import { useState } from 'react';
import type { ImportDoubtView } from '../../server/imports/views.ts';
import { useWords } from '../language/language.tsx';

type Answer = ImportDoubtView['answers'][number];

interface AnswerButtonsProps {
  readonly doubt: Pick<ImportDoubtView, 'answers' | 'answer' | 'message'>;
  readonly disabled: boolean;
  readonly onAnswer: (answer: string) => void;
}

/** More nobody reads through. */
const few = 8;
const likely = 4;
const mostFound = 12;

export function AnswerButtons({ doubt: { answers, answer, message }, disabled, onAnswer }: AnswerButtonsProps) {
  const words = useWords();
  const [typed, type] = useState('');
  const isLong = answers.length > few;
  return (
    <div className="row" role="group" aria-label={message}>
      {(isLong ? shownOf(answers, answer, typed.trim()) : answers).map((one) => (
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
        <input
          type="search"
          aria-label={words.doubts.find(answers.length - 1)}
          placeholder={words.doubts.find(answers.length - 1)}
          autoComplete="off"
          value={typed}
          disabled={disabled}
          onChange={(event) => type(event.target.value)}
        />
      ) : null}
    </div>
  );
}

/** The last one says that it is none of them, and the given one stays in sight. */
function shownOf(answers: readonly Answer[], given: string | null, typed: string): Answer[] {
  const [none, all] = [answers.at(-1), answers.slice(0, -1)];
  const found = typed === '' ? all.slice(0, likely) : all.filter(({ name }) => has(name, typed)).slice(0, mostFound);
  const chosen = all.filter((one) => one.answer === given && !found.includes(one));
  return [...chosen, ...found, ...(none ? [none] : [])];
}

/** Its characters in their order: 工信局 of 工业和信息化局. */
function has(name: string, typed: string): boolean {
  let at = 0;
  for (const character of name) if (character === typed[at]) at++;
  return at === typed.length;
}
