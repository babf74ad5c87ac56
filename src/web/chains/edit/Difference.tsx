// What one version says otherwise than another, in words.
import type { ChainDifferenceView } from '../../../server/chains/views.ts';
import { nounWord } from '../../../labels/nouns.ts';
import { useLanguage, useWords } from '../../language/language.tsx';

export function Difference({ difference }: { difference: ChainDifferenceView }) {
  const words = useWords();
  const w = words.chains;
  const { language } = useLanguage();
  const { renamed, added, removed, changed, edgesAdded, edgesRemoved, edgesChanged } = difference;
  const edge = ({ from, to }: { from: string; to: string }) => w.edge(from, to);
  const lines = [
    ...(renamed ? [['', w.renamed(renamed[0], renamed[1])]] : []),
    ...added.map(({ name }) => [w.added, name]),
    ...removed.map(({ name }) => [w.removed, name]),
    ...changed.map(({ before, after, changes }) => [
      w.changed,
      `${before.name === after.name ? after.name : w.edge(before.name, after.name)}${words.inBrackets(
        changes.map((change) => nounWord('nodeChange', change, language)).join(words.listComma),
      )}`,
    ]),
    ...edgesAdded.map((one) => [w.added, edge(one)]),
    ...edgesRemoved.map((one) => [w.removed, edge(one)]),
    ...edgesChanged.map((one) => [w.changed, edge(one)]),
  ];
  if (lines.length === 0) return <p className="quiet">{w.same}</p>;
  return (
    <ul className="chain-difference">
      {lines.map(([what, line]) => (
        <li key={`${what} ${line}`}>
          <span className="quiet">{what}</span> {line}
        </li>
      ))}
    </ul>
  );
}
