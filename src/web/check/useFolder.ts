// Drafts that are checked together, one after the other: how far each is, and a stop for those that are left. Nothing is
// kept on the server; with another period or without the ledger all are checked anew.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CheckedFile } from '../../server/check/views.ts';
import { ApiError } from '../api/request.ts';
import { upload } from '../api/upload.ts';

export interface FolderDraft {
  readonly id: number;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed' | 'cancelled';
  /** Between 0 and 1. */
  readonly sent: number;
  readonly answer?: CheckedFile;
  readonly error?: unknown;
}

export interface Folder {
  readonly drafts: readonly FolderDraft[];
  /** While some wait or are on their way. */
  readonly busy: boolean;
  readonly open: (files: readonly File[]) => void;
  readonly cancel: () => void;
  readonly again: () => void;
  readonly close: () => void;
}

interface FolderOptions {
  readonly period: string;
  readonly ledger: boolean;
}

interface Round extends FolderOptions {
  readonly files: readonly File[];
}

interface Said {
  readonly of: Round | null;
  readonly drafts: ReadonlyMap<number, Partial<FolderDraft>>;
  readonly stopped: boolean;
}

export function useFolder({ period, ledger }: FolderOptions): Folder {
  const [{ files }, setAsked] = useState<{ readonly files: readonly File[] }>({ files: [] });
  // What was said belongs to one round; with another one it is gone.
  const round = useMemo((): Round => ({ files, period, ledger }), [files, period, ledger]);
  const [said, setSaid] = useState<Said>({ of: null, drafts: new Map(), stopped: false });
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    const leaving = new AbortController();
    running.current = leaving;
    const change = (id: number, now: Partial<FolderDraft>) =>
      setSaid(({ of, drafts }) => {
        const before = of === round ? drafts : new Map<number, Partial<FolderDraft>>();
        return { of: round, drafts: new Map(before).set(id, { ...before.get(id), ...now }), stopped: false };
      });
    void (async () => {
      for (const [id, file] of round.files.entries()) {
        if (leaving.signal.aborted) return;
        change(id, { state: 'sending' });
        const now = await checkOne(file, round, leaving.signal, (sent) => change(id, { sent }));
        if (!leaving.signal.aborted) change(id, now);
      }
    })();
    return () => leaving.abort();
  }, [round]);

  const isOfRound = said.of === round;
  const drafts = useMemo(
    () => round.files.map((file, id) => draftOf(file, id, isOfRound ? said : undefined)),
    [round, said, isOfRound],
  );
  return {
    drafts,
    busy: drafts.some(({ state }) => state === 'waiting' || state === 'sending'),
    open: (opened) => setAsked({ files: opened }),
    cancel: () => {
      running.current?.abort();
      setSaid((before) => ({ of: round, drafts: before.of === round ? before.drafts : new Map(), stopped: true }));
    },
    // Another list of the same files is another round.
    again: () => setAsked({ files: [...files] }),
    close: () => setAsked({ files: [] }),
  };
}

function draftOf(file: File, id: number, said: Said | undefined): FolderDraft {
  const draft = { id, file, state: 'waiting', sent: 0, ...said?.drafts.get(id) } as const;
  const isLeft = draft.state === 'waiting' || draft.state === 'sending';
  return said?.stopped && isLeft ? { ...draft, state: 'cancelled' } : draft;
}

/** How long is waited where the server takes no more of one sender for a moment. */
const patience = 5000;

async function checkOne(
  file: File,
  { period, ledger }: FolderOptions,
  signal: AbortSignal,
  onSent: (sent: number) => void,
): Promise<Partial<FolderDraft>> {
  for (;;) {
    const fields = { period, ledger: ledger ? 'true' : 'false' } as const;
    const sending = upload('POST /checks/file', file, { fields }, onSent);
    signal.addEventListener('abort', sending.cancel, { once: true });
    try {
      return { state: 'done', answer: await sending.done };
    } catch (error) {
      if (signal.aborted || !(error instanceof ApiError && error.status === 429)) return { state: 'failed', error };
    } finally {
      signal.removeEventListener('abort', sending.cancel);
    }
    await new Promise((resume) => setTimeout(resume, patience));
    if (signal.aborted) return {};
  }
}
