// What would be, asked while something is typed: what was told last stands until the next is there.
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/request.ts';
import { useQuestion } from './useAct.ts';

/** What is no answer but a lack of one: too many questions, a server that is away. */
const isPassing = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500);

const againMs = 5_000;

export interface Live<Answer> {
  readonly busy: boolean;
  readonly error: unknown;
  /** What was told last. */
  readonly answer: Answer | undefined;
  /** That it is told of what stands there now. */
  readonly isCurrent: boolean;
}

/**
 * Asked again where `said` reads otherwise, and not at all while it is undefined. One question at a time: what is typed while one
 * is under way is asked about together, so that fast typing neither waits for the hand to rest nor heaps questions up. What failed
 * for a reason that passes is asked again after a while.
 */
export function useLiveQuestion<Said, Answer>(
  said: Said | undefined,
  ask: (said: Said) => Promise<Answer>,
  restMs = 0,
): Live<Answer> {
  const text = said === undefined ? '' : JSON.stringify(said);
  const [told, setTold] = useState<{ readonly text: string; readonly answer: Answer } | undefined>(undefined);
  const last = useRef('');
  const { send, busy, error } = useQuestion(
    (_, asked: string) => ask(JSON.parse(asked) as Said),
    (answer, asked) => setTold({ text: asked, answer }),
  );
  useEffect(() => {
    const isAgain = text === last.current;
    if (text === '' || busy || (isAgain && !isPassing(error))) return undefined;
    const timer = setTimeout(
      () => {
        last.current = text;
        send(text);
      },
      isAgain ? againMs : restMs,
    );
    return () => clearTimeout(timer);
  }, [text, busy, error, send, restMs]);
  return { busy, error: text === '' ? null : error, answer: told?.answer, isCurrent: told?.text === text };
}
