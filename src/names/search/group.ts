// A firm that changed its own name often leaves the old one to its subsidiaries: who asks for the old name is led by them
// to the parent.
import type { Finder, NameHit } from './find.ts';

/** What a subsidiary's name is worth less than the firm's own, in the units of scores. */
export const ownerApart = 2;

/** `owner[n]` is the firm whose name, or whose subsidiary's name, entry `n` of the index is; its own if `n` itself. */
export function findOwners(find: Finder, owner: Uint32Array, asked: string, count: number): NameHit[] {
  const best = new Map<number, number>();
  for (const { name, score } of find(asked, 200)) {
    const firm = owner[name] ?? name;
    const worth = firm === name ? score : score - ownerApart;
    if (worth > (best.get(firm) ?? -Infinity)) best.set(firm, worth);
  }
  return [...best]
    .map(([name, score]): NameHit => ({ name, score }))
    .toSorted((a, b) => b.score - a.score || a.name - b.name)
    .slice(0, count);
}
