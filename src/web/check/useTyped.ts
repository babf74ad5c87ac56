// A text that is typed, checked when the typing rests; an answer that a later question has overtaken is dropped.
import { useEffect, useState } from 'react';
import type { CheckView } from '../../server/check/views.ts';
import { api } from '../api/request.ts';
import { type Mark, marksOf, movedMarks } from './marks.ts';

const rest = 300;

interface TypedOptions {
  readonly period: string;
  readonly ledger: boolean;
}

export interface TypedDraft {
  readonly text: string;
  readonly view: CheckView | null;
  readonly marks: readonly Mark[];
  readonly busy: boolean;
  readonly error: unknown;
  readonly type: (text: string) => void;
  readonly again: () => void;
}

export function useTyped({ period, ledger }: TypedOptions): TypedDraft {
  const [asked, setAsked] = useState({ text: '' });
  const [view, setView] = useState<CheckView | null>(null);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { text } = asked;

  useEffect(() => {
    if (asked.text.trim() === '') return undefined;
    const leaving = new AbortController();
    const ask = async () => {
      setBusy(true);
      try {
        const body = { text: asked.text, period, ledger };
        const found = await api('POST /checks', { body, signal: leaving.signal });
        setError(null);
        setView(found);
        setMarks(marksOf(found));
      } catch (failure) {
        if (!leaving.signal.aborted) setError(failure);
      } finally {
        if (!leaving.signal.aborted) setBusy(false);
      }
    };
    const timer = setTimeout(() => void ask(), rest);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asked, period, ledger]);

  return {
    text,
    view,
    marks,
    busy,
    error,
    type: (next) => {
      setMarks((before) => movedMarks(before, text, next));
      if (next.trim() === '') {
        setView(null);
        setError(null);
        setBusy(false);
      }
      setAsked({ text: next });
    },
    again: () => setAsked({ text }),
  };
}
