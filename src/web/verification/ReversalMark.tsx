import type { PendingRow } from '../../server/verification/views.ts';
import { useWords } from '../language/language.tsx';

/** Of an entry that takes another back or puts it right. */
export function ReversalMark({ row }: { row: Pick<PendingRow, 'reverses' | 'void'> }) {
  const words = useWords();
  if (!row.reverses) return null;
  return <span className="state-mark">{row.void ? words.verification.withdrawal : words.verification.correction}</span>;
}
