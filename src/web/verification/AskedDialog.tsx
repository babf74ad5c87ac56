// What is asked before several are decided, or one otherwise than as it was reported.
import type { PendingRow, VerifiedView } from '../../server/verification/views.ts';
import { Twins } from '../radar/Twins.tsx';
import { AcceptMany } from './AcceptMany.tsx';
import { RecogniseLess } from './RecogniseLess.tsx';
import { ReturnEntries } from './ReturnEntries.tsx';
import type { Deciding } from './useDeciding.ts';

interface AskedDialogProps {
  readonly asking: Deciding;
  /** The entry of which less may be recognised. */
  readonly lessOf: PendingRow | undefined;
  readonly onDone: (done: VerifiedView) => void;
  readonly onClose: () => void;
}

export function AskedDialog({ asking, lessOf, onDone, onClose }: AskedDialogProps) {
  if (asking.act === 'accept') return <AcceptMany of={asking.of} onDone={onDone} onClose={onClose} />;
  if (asking.act === 'return') return <ReturnEntries of={asking.of} onDone={onDone} onClose={onClose} />;
  if (asking.act === 'compare') return <Twins projectId={asking.projectId} onClose={onClose} />;
  return lessOf ? <RecogniseLess row={lessOf} onDone={onDone} onClose={onClose} /> : null;
}
