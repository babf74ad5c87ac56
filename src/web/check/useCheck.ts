// A draft being checked: typed text is checked when the typing rests, a file when it arrives; an answer that a later
// question has overtaken is dropped.
import { useEffect, useRef, useState } from 'react';
import type { CheckView } from '../../server/check/views.ts';
import { api } from '../api/request.ts';
import { type Upload, upload } from '../api/upload.ts';
import { type Mark, marksOf, movedMarks } from './marks.ts';

const rest = 300;

interface CheckOptions {
  readonly period: string;
  readonly ledger: boolean;
}

export interface Checking {
  readonly text: string;
  readonly file: File | null;
  readonly view: CheckView | null;
  readonly marks: readonly Mark[];
  /** Between 0 and 1 while a file is on its way, 1 while it is checked; null at rest. */
  readonly sent: number | null;
  readonly error: unknown;
  readonly type: (text: string) => void;
  readonly open: (file: File) => void;
  readonly clear: () => void;
  readonly again: () => void;
}

interface Asked {
  readonly text: string;
  readonly file: File | null;
}

export function useCheck({ period, ledger }: CheckOptions): Checking {
  const [asked, setAsked] = useState<Asked>({ text: '', file: null });
  const [view, setView] = useState<CheckView | null>(null);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [sent, setSent] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<{ cancel: () => void } | null>(null);

  useEffect(() => {
    const { text, file } = asked;
    running.current?.cancel();
    running.current = null;
    if (!file && text.trim() === '') return undefined;
    const leaving = new AbortController();
    const show = (found: CheckView) => {
      setError(null);
      setView(found);
      setMarks(marksOf(found));
    };
    const ask = async () => {
      setSent(file ? 0 : 1);
      let sending: Upload<CheckView> | null = null;
      try {
        if (file) {
          sending = upload(
            'POST /checks/file',
            file,
            { fields: { period, ledger: ledger ? 'true' : 'false' } },
            setSent,
          );
          leaving.signal.addEventListener('abort', sending.cancel);
          show(await sending.done);
        } else {
          const body = { text, period, ledger };
          show(await api('POST /checks', { body, signal: leaving.signal }));
        }
      } catch (failure) {
        if (!leaving.signal.aborted) setError(failure);
      } finally {
        if (!leaving.signal.aborted) setSent(null);
      }
    };
    const timer = setTimeout(() => void ask(), file ? 0 : rest);
    const cancel = () => {
      clearTimeout(timer);
      leaving.abort();
    };
    running.current = { cancel };
    return cancel;
  }, [asked, period, ledger]);

  const { text, file } = asked;
  return {
    text: file ? (view?.text ?? '') : text,
    file,
    view,
    marks,
    sent,
    error,
    type: (next) => {
      setMarks((before) => movedMarks(before, text, next));
      if (next.trim() === '') setView(null);
      setAsked({ text: next, file: null });
    },
    open: (opened) => {
      setView(null);
      setMarks([]);
      setAsked({ text: '', file: opened });
    },
    clear: () => {
      setView(null);
      setMarks([]);
      setError(null);
      setSent(null);
      setAsked({ text: '', file: null });
    },
    again: () => setAsked({ text, file }),
  };
}
