// What lies on the screen: a text that is typed, or one of the drafts that were opened together.
import { useMemo, useState } from 'react';
import type { CheckView } from '../../server/check/views.ts';
import { type Mark, marksOf } from './marks.ts';
import { type Folder, type FolderDraft, useFolder } from './useFolder.ts';
import { useTyped } from './useTyped.ts';

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
  readonly folder: Folder;
  /** Of the drafts that were opened the one that is shown. */
  readonly draft: FolderDraft | null;
  readonly show: (id: number) => void;
  readonly type: (text: string) => void;
  readonly open: (files: readonly File[]) => void;
  readonly clear: () => void;
  readonly again: () => void;
}

export function useCheck(options: CheckOptions): Checking {
  const typed = useTyped(options);
  const folder = useFolder(options);
  const [shown, setShown] = useState(0);
  const draft = folder.drafts[shown] ?? null;
  const view = draft ? (draft.answer?.view ?? null) : typed.view;
  const marks = useMemo(() => (draft && view ? marksOf(view) : []), [draft, view]);
  return {
    text: draft ? (view?.text ?? '') : typed.text,
    file: draft?.file ?? null,
    view,
    marks: draft ? marks : typed.marks,
    sent: draft ? sentOf(draft) : typed.busy ? 1 : null,
    error: draft ? (draft.error ?? null) : typed.error,
    folder,
    draft,
    show: setShown,
    type: (text) => {
      folder.close();
      typed.type(text);
    },
    open: (files) => {
      typed.type('');
      setShown(0);
      folder.open(files);
    },
    clear: () => {
      folder.close();
      typed.type('');
    },
    again: draft ? folder.again : typed.again,
  };
}

const sentOf = ({ state, sent }: FolderDraft): number | null =>
  state === 'sending' ? sent : state === 'waiting' ? 0 : null;
