// The desk: which bundle one stands on, what is decided of it, and what came back. What is decided leaves at once and the next one
// stands in its place; what the server refuses comes back, with why.
import { useState } from 'react';
import type { PendingRow, VerifiedView } from '../../../server/verification/views.ts';
import { isPartly } from '../partly.ts';
import type { Deciding } from '../useDeciding.ts';
import { useKeys } from '../useKeys.ts';
import { useQueue } from '../useQueue.ts';
import { useVerify } from '../useVerify.ts';
import { bundlesOf } from './bundles.ts';

export function useDesk(pending: readonly PendingRow[]) {
  const { rows, gone, current, ...queue } = useQueue(pending);
  const [asking, setAsking] = useState<Deciding | null>(null);
  const [decided, setDecided] = useState(0);
  /** By entry, why it came back. */
  const [failed, setFailed] = useState<ReadonlyMap<string, unknown>>(new Map());
  const bundles = bundlesOf(rows);
  const at = Math.max(
    bundles.findIndex(({ rows: of }) => of.some(({ entryId }) => entryId === current?.entryId)),
    0,
  );
  const bundle = bundles[at];
  const open = (bundle?.rows ?? []).filter(({ own }) => !own).map(({ entryId }) => entryId);
  const verify = useVerify(
    ({ decided: n }) => setDecided((before) => before + n),
    (of, error) => {
      if (!('entryIds' in of)) return;
      queue.comeBack(of.entryIds);
      setFailed((before) => new Map([...before, ...of.entryIds.map((id) => [id, error] as const)]));
    },
  );

  function stand(index: number): void {
    const next = bundles[Math.min(Math.max(index, 0), bundles.length - 1)];
    queue.stand(next?.rows[0]?.entryId);
    document.querySelector(`[data-bundle="${next?.key ?? ''}"]`)?.scrollIntoView({ block: 'nearest' });
  }
  /** The rest of a bundle stays where one stands. */
  function leave(entryIds: readonly string[]): void {
    const stays = bundle?.rows.find(({ entryId }) => !entryIds.includes(entryId));
    const next = stays ?? (bundles[at + 1] ?? bundles[at - 1])?.rows[0];
    queue.leave(entryIds);
    queue.stand(next?.entryId);
    setFailed((before) => new Map([...before].filter(([id]) => !entryIds.includes(id))));
  }
  function accept(entryIds: readonly string[]): void {
    if (entryIds.length === 0) return;
    leave(entryIds);
    verify.send({ decision: 'verified', of: { entryIds } });
  }
  function done(by: VerifiedView): void {
    const of =
      asking?.act === 'less' && lessOf
        ? [lessOf.entryId]
        : asking && 'of' in asking && 'entryIds' in asking.of
          ? asking.of.entryIds
          : [];
    const staying = new Set(by.staying.map(({ entryId }) => entryId));
    leave(of.filter((id) => !staying.has(id)));
    setDecided((before) => before + by.decided);
    setAsking(null);
  }
  const giveBack = (entryIds: readonly string[]) =>
    entryIds.length > 0 && setAsking({ act: 'return', of: { entryIds } });
  const lessOf = bundle?.rows.find((row) => open.includes(row.entryId) && isPartly(row));
  const twin = bundle?.rows.find(({ flags, projectId }) => projectId && flags.includes('twin'));
  useKeys({
    move: (by) => stand(at + by),
    accept: () => accept(open),
    giveBack: () => giveBack(open),
    compare: () => twin?.projectId && setAsking({ act: 'compare', projectId: twin.projectId }),
  });
  return { bundles, bundle, at, open, gone, decided, failed, stand, accept, giveBack, asking, setAsking, done, lessOf };
}

export type Desk = ReturnType<typeof useDesk>;
