// Files on their way to the server, several at once; what has arrived leaves this list and becomes part of the form.
import { useCallback, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { SentFile } from '../../server/evidence/views.ts';
import { type Upload, upload } from '../api/upload.ts';

export interface Uploading {
  readonly id: string;
  readonly file: File;
  /** Between 0 and 1; at 1 the server looks at it. */
  readonly sent: number;
  readonly error?: unknown;
}

export function useUploads(office: string, onArrived: (sent: SentFile, file: File) => void) {
  const [uploads, setUploads] = useState<readonly Uploading[]>([]);
  const running = useRef(new Map<string, Upload<SentFile>>());
  const change = (id: string, now: Partial<Uploading>) =>
    setUploads((before) => before.map((each) => (each.id === id ? { ...each, ...now } : each)));
  const drop = useCallback((id: string) => {
    running.current.get(id)?.cancel();
    running.current.delete(id);
    setUploads((before) => before.filter((each) => each.id !== id));
  }, []);

  function begin({ id, file }: Pick<Uploading, 'id' | 'file'>): void {
    const sending = upload('POST /files', file, { query: { office, id } }, (sent) => change(id, { sent }));
    running.current.set(id, sending);
    sending.done.then(
      (arrived) => {
        // Cancelled while the answer was on its way: it belongs to nothing, and is nobody's evidence.
        if (!running.current.has(id)) return;
        drop(id);
        onArrived(arrived, file);
      },
      (error: unknown) => {
        if (running.current.delete(id)) change(id, { error });
      },
    );
  }

  function send(files: readonly File[]): void {
    const added = files.map((file) => ({ id: uuid(), file, sent: 0 }));
    setUploads((before) => [...before, ...added]);
    for (const each of added) begin(each);
  }

  /** Under its old id: sent twice it is one file. */
  function again({ id, file }: Uploading): void {
    setUploads((before) => before.map((each) => (each.id === id ? { id, file, sent: 0 } : each)));
    begin({ id, file });
  }
  return { uploads, send, again, drop };
}
