// What is chosen in the queue, what is asked of it, and what the keyboard does.
import { useState } from 'react';
import type { PendingRow, VerifiedView } from '../../server/verification/views.ts';
import { isPartly } from './partly.ts';
import { useKeys } from './useKeys.ts';
import { useQueue } from './useQueue.ts';
import { useVerify, type VerifyOf } from './useVerify.ts';

/** What a dialog is open for. */
export type Deciding =
  | { readonly act: 'accept' | 'return'; readonly of: VerifyOf }
  | { readonly act: 'less' }
  | { readonly act: 'compare'; readonly projectId: string };

export function useDeciding(pending: readonly PendingRow[]) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<Deciding | null>(null);
  const [decided, setDecided] = useState<VerifiedView | null>(null);
  const { rows, gone, current, ...queue } = useQueue(pending);
  const verify = useVerify(setDecided, (of) => 'entryIds' in of && queue.comeBack(of.entryIds));
  // What was chosen by hand, or else the entry that the keyboard stands on.
  const meant = chosen.length > 0 ? chosen : current && !current.own ? [current.entryId] : [];

  function done(by: VerifiedView): void {
    const of =
      asking?.act === 'less' && lessOf ? { entryIds: [lessOf.entryId] } : asking && 'of' in asking && asking.of;
    const staying = new Set(by.staying.map(({ entryId }) => entryId));
    if (of && 'entryIds' in of) queue.leave(of.entryIds.filter((id) => !staying.has(id)));
    setAsking(null);
    setChosen([]);
    setDecided(by);
  }
  function move(by: 1 | -1): void {
    const index = current ? rows.indexOf(current) : -1;
    const next = rows[Math.min(Math.max(index + by, 0), rows.length - 1)];
    queue.stand(next?.entryId);
    document.querySelector(`[data-row-key="${next?.entryId}"]`)?.scrollIntoView({ block: 'center' });
  }
  function accept(entryIds: readonly string[]): void {
    if (entryIds.length > 1) setAsking({ act: 'accept', of: { entryIds } });
    else if (entryIds.length === 1) {
      // The next one is there at once; the answer to this one is heard behind it.
      queue.leave(entryIds);
      setChosen([]);
      verify.send({ decision: 'verified', of: { entryIds } });
    }
  }
  function compare(row: PendingRow | undefined): void {
    if (row?.projectId && row.flags.includes('twin')) setAsking({ act: 'compare', projectId: row.projectId });
  }
  const lessOf = chosen.length > 1 ? undefined : rows.find((row) => row.entryId === meant[0]);
  const canBeLess = lessOf !== undefined && isPartly(lessOf);
  useKeys({
    move,
    choose: () => {
      if (!current || current.own) return;
      const { entryId } = current;
      setChosen(chosen.includes(entryId) ? chosen.filter((id) => id !== entryId) : [...chosen, entryId]);
    },
    accept: () => accept(meant),
    less: () => canBeLess && setAsking({ act: 'less' }),
    compare: () => compare(current),
    giveBack: () => meant.length > 0 && setAsking({ act: 'return', of: { entryIds: meant } }),
  });
  const dialogs = { asking, setAsking, lessOf, canBeLess, done };
  return { rows, gone, current, chosen, setChosen, decided, verify, accept, compare, ...dialogs };
}
