// The words of merges in English.
import type { mergesZh } from './merges.zh.ts';

export const mergesEn: typeof mergesZh = {
  merges: {
    title: 'Merges',
    undo: 'Undo the merge',
    into: 'Merged into',
    from: 'Took in',
    was: 'Was merged into',
    undone: 'undone',
    reason: 'Reason',
    undoHint: 'Both projects count for themselves again, exactly as before the merge.',
    moves: 'Rows that move over',
    movesHint: 'Reported for the merged project alone: they count under the kept one.',
    repeats: 'Repeats, no longer counted',
    repeatsHint: 'They repeat rows of the kept project, which stand.',
    none: 'None',
    sameAs: (office: string, day: string) => `same as ${office} ${day}`,
    history: 'Both histories',
    repeat: 'repeat, not counted',
    hidden: '(out of reach)',
    by: (who: string, at: string) => `${who} ${at}`,
  },
};
