import type { ChainPicture } from '../../../server/chains/answerViews.ts';
import { useWords } from '../../language/language.tsx';
import type { Layout } from './layout.ts';
import { useSegmentHead } from './segmentHead.ts';

/** Over the columns of each segment. */
export function Heads({ chain, layout }: { chain: ChainPicture; layout: Layout }) {
  const words = useWords();
  const headOf = useSegmentHead(chain);
  return (
    <div className="net-heads">
      {layout.bands.map(({ segment, x, width }) => (
        <h2 key={segment} style={{ left: x, width }}>
          {words.net.segment(segment)} <span className="quiet">{headOf(segment)}</span>
        </h2>
      ))}
    </div>
  );
}
