// What a node says of firms here. That there are none is said only where the register is stated to be whole.
import type { NodeStandingView } from '../../server/chains/answerViews.ts';
import type { useWords } from '../language/language.tsx';

type NetWords = ReturnType<typeof useWords>['net'];

export function firmsHere(net: NetWords, { firmCount, plants, state }: NodeStandingView): string {
  const here = [...(firmCount > 0 ? [net.firms(firmCount)] : []), ...(plants > 0 ? [net.plants(plants)] : [])];
  if (here.length > 0) return here.join(' · ');
  return state === 'missing' ? net.noFirms : net.firmsUnknown;
}
