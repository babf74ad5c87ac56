// Files on their way, one after the other: progress, cancel, and what the server said of each.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { ImportPreview } from '../../server/imports/views.ts';
import { type Upload, upload } from '../api/upload.ts';

export interface Sending {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'sending' | 'reading' | 'done' | 'failed' | 'cancelled';
  /** Between 0 and 1. */
  readonly sent: number;
  readonly preview?: ImportPreview;
  readonly error?: unknown;
}

const finished: readonly Sending['state'][] = ['done', 'failed', 'cancelled'];

export function useSendings() {
  const client = useQueryClient();
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const running = useRef(new Map<string, Upload<ImportPreview>>());
  const cancelled = useRef(new Set<string>());

  const change = useCallback(
    (id: string, now: Partial<Sending>) =>
      setSendings((before) => before.map((each) => (each.id === id ? { ...each, ...now } : each))),
    [],
  );

  const sendOne = useCallback(
    async (id: string, file: File, office: string) => {
      if (cancelled.current.has(id)) return;
      change(id, { state: 'sending' });
      const sending = upload('POST /imports', file, { query: { office, sending: id } }, (sent) =>
        change(id, { sent, ...(sent >= 1 ? { state: 'reading' } : {}) }),
      );
      running.current.set(id, sending);
      try {
        const preview = await sending.done;
        change(id, { state: 'done', preview });
        await client.invalidateQueries({ queryKey: ['/imports'] });
      } catch (error) {
        change(id, cancelled.current.has(id) ? { state: 'cancelled' } : { state: 'failed', error });
      } finally {
        running.current.delete(id);
      }
    },
    [change, client],
  );

  const send = useCallback(
    (files: readonly File[], office: string) => {
      const queue = files.map((file) => ({ id: uuid(), file }));
      setSendings((before) => [
        ...before,
        ...queue.map(({ id, file }) => ({ id, name: file.name, state: 'waiting' as const, sent: 0 })),
      ]);
      void (async () => {
        for (const { id, file } of queue) await sendOne(id, file, office);
      })();
    },
    [sendOne],
  );

  const cancel = useCallback(
    (id: string) => {
      cancelled.current.add(id);
      running.current.get(id)?.cancel();
      change(id, { state: 'cancelled' });
    },
    [change],
  );

  const clear = useCallback(() => setSendings((before) => before.filter((each) => !finished.includes(each.state))), []);
  return { sendings, send, cancel, clear };
}
