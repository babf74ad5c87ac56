import { percentText } from '../../labels/chains/answer.ts';
import { useWords } from '../language/language.tsx';

/** 链完整度: how many of the nodes have a firm here. */
export function Completeness({ covered, all }: { covered: number; all: number }) {
  const { net } = useWords();
  return (
    <p className="net-completeness">
      {net.completeness} <strong className="tabular">{percentText(covered, all)}%</strong>{' '}
      <span className="quiet">{net.covered(covered, all)}</span>
    </p>
  );
}
