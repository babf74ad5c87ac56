import type { LikenessView } from '../../server/radar/twinViews.ts';
import { useWords } from '../language/language.tsx';

/** The kind of a pair, and how sure it is. */
export function SuspicionMark({ likeness }: { likeness: LikenessView }) {
  const words = useWords();
  const { verdict, percent, suspicion } = likeness;
  const sure = verdict === 'same' ? words.radar.certain : verdict === 'ask' ? words.radar.ask : words.radar.byRule;
  return (
    <span className="suspicion" title={likeness.rule}>
      <span className={verdict === 'same' ? 'suspicion-kind suspicion-same' : 'suspicion-kind'}>
        {likeness.suspicionName}
      </span>
      <span className="quiet tabular">
        {suspicion === 'two_codes' || verdict === 'apart' ? sure : `${words.radar.chance(percent)} · ${sure}`}
      </span>
    </span>
  );
}
