import type { Segment } from '../../../domain/chains/chain.ts';
import type { ChainPicture } from '../../../server/chains/answerViews.ts';
import { useWords } from '../../language/language.tsx';
import { holdsNobody } from './palette.ts';

/** How many nodes a segment has, and how many of them are gaps. */
export function useSegmentHead(chain: ChainPicture): (segment: Segment) => string {
  const { net } = useWords();
  return (segment) => {
    const ids = new Set(chain.nodes.filter((node) => node.segment === segment).map(({ id }) => id));
    const gaps = chain.standings.filter(({ nodeId, state }) => ids.has(nodeId) && holdsNobody(state)).length;
    return [net.nodes(ids.size), ...(gaps > 0 ? [net.gaps(gaps)] : [])].join(' · ');
  };
}
