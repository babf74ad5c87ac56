import type { AdjustmentMark as Mark } from '../../server/figures/views.ts';
import { useWords } from '../language/language.tsx';
import './adjustmentMark.css';

/** The mark of what was booked, or verified, after its period was closed. */
export function AdjustmentBadge({ of }: { of: Mark | undefined }) {
  const words = useWords();
  if (!of) return null;
  const because = of.reason === null ? words.adjustment.carried : words.adjustment.because(of.reason);
  return (
    <span className="adjustment-mark" title={because}>
      {words.adjustment.markOn(of.on)}
    </span>
  );
}
