// The words of merges in English.
import type { mergesZh } from './merges.zh.ts';

export const mergesEn: typeof mergesZh = {
  merges: {
    title: 'Merges',
    merge: 'Merge',
    undo: 'Undo the merge',
    into: 'Merged into',
    from: 'Took in',
    was: 'Was merged into',
    undone: 'undone',
    keep: 'Project kept',
    given: 'Project merged into it',
    swap: 'Swap',
    reason: 'Reason',
    hint: 'From now on the two reports count as one project. No entry is changed, it can be undone exactly, and what was published stays.',
    undoHint: 'Both projects count for themselves again, exactly as before the merge.',
    moves: 'Rows that move over',
    movesHint: 'Reported for the merged project alone: they count under the kept one.',
    repeats: 'Repeats, no longer counted',
    repeatsHint: 'They repeat rows of the kept project, which stand.',
    none: 'None',
    sameAs: (office: string, day: string) => `same as ${office} ${day}`,
    figures: 'Figures before and after the merge',
    undoFigures: 'Figures before and after the undoing',
    history: 'Both histories',
    repeat: 'repeat, not counted',
    hidden: '(out of reach)',
    by: (who: string, at: string) => `${who} ${at}`,
  },
};
