// When the fold moves, the rows of its definitions move with it, so that the next who asks finds them as they are now.
import { sourceNames } from '../definition.ts';
import { latest } from '../facts.ts';
import type { Slice } from '../inSlices.ts';
import { keepRowsOf, keptNow } from './keptRows.ts';
import { rowsMoved } from './moveRows.ts';
import type { Move } from './touched.ts';

export async function carryRows(move: Move, slice: Slice): Promise<void> {
  const [before, after] = [move.before.city, move.after.city];
  for (const source of sourceNames) {
    if (before.ground === after.ground && before.facts[source] === after.facts[source]) continue;
    for (const [definition, found] of keptNow(before, source)) {
      const moved = rowsMoved(definition, found, move);
      if (moved) keepRowsOf(definition, after, latest, moved);
      if (slice.isOver) await slice.mayEnd();
    }
  }
}
