// The rows of the queue as they are being decided: one that is decided leaves at once and the next one stands in its place,
// before the server has answered. One that the server refuses comes back.
import { useState } from 'react';
import type { PendingRow } from '../../server/verification/views.ts';

export interface Queue {
  readonly rows: readonly PendingRow[];
  /** How many of the page have left. */
  readonly gone: number;
  readonly current: PendingRow | undefined;
  readonly stand: (entryId: string | undefined) => void;
  /** They are being decided: the first one after them is the next. */
  readonly leave: (entryIds: readonly string[]) => void;
  readonly comeBack: (entryIds: readonly string[]) => void;
}

const none: ReadonlySet<string> = new Set();

export function useQueue(page: readonly PendingRow[]): Queue {
  const [left, setLeft] = useState(none);
  const [at, setAt] = useState<string>();
  const rows = page.filter(({ entryId }) => !left.has(entryId));
  return {
    rows,
    gone: page.length - rows.length,
    current: rows.find(({ entryId }) => entryId === at),
    stand: setAt,
    leave: (entryIds) => {
      const leaving = new Set(entryIds);
      setLeft((before) => new Set([...before, ...entryIds]));
      if (at !== undefined && leaving.has(at)) setAt(nextOf(rows, at, leaving)?.entryId);
    },
    comeBack: (entryIds) => {
      const back = new Set(entryIds);
      setLeft((before) => new Set([...before].filter((id) => !back.has(id))));
      setAt(entryIds[0]);
    },
  };
}

/** It is a queue: the row after, or at its end the one before. */
export function nextOf(rows: readonly PendingRow[], at: string, leaving: ReadonlySet<string>): PendingRow | undefined {
  const index = rows.findIndex(({ entryId }) => entryId === at);
  const stays = ({ entryId }: PendingRow) => !leaving.has(entryId);
  return rows.slice(index + 1).find(stays) ?? rows.slice(0, index).findLast(stays);
}
