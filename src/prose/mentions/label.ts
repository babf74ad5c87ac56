// Labels compared: by pairs of characters, so that 新签约亿元以上工业项目 is found within 来自沪苏浙的新签约亿元以上工业项目.
import { moneyKinds, plainWords } from '../words/measures.ts';
import { rateStages } from '../words/rates.ts';

const filler = new RegExp([...plainWords].toSorted((a, b) => b.length - a.length).join('|'), 'g');
const kept = new Map<string, string>();
const mostKept = 4096;

/** What is left of a label when the words are gone that only say how one counts. */
export function contentOf(label: string): string {
  const known = kept.get(label);
  if (known !== undefined) return known;
  const content = label.replace(filler, '').replace(/[\d.,、:;"“”'()\s-]/g, '');
  if (kept.size >= mostKept) kept.clear();
  kept.set(label, content);
  return content;
}

/** How much of `part` is said in `label`, 0 to 1; 1 where `part` says nothing. */
export function coverage(part: string, label: string): number {
  if (part.length === 0) return 1;
  if (part.length === 1) return label.includes(part) ? 1 : 0;
  let found = 0;
  for (let at = 0; at + 1 < part.length; at++) if (label.includes(part.slice(at, at + 2))) found++;
  return found / (part.length - 1);
}

export const moneyKind = (label: string): string | undefined =>
  moneyKinds.find(({ words }) => words.some((word) => label.includes(word)))?.kind;

export const stagesIn = (label: string): readonly string[] => rateStages.filter((stage) => label.includes(stage));
