// A drawing under change: every step can be taken back until it is saved.
import { useState } from 'react';
import { type ChainDraft, sameDraft } from '../../domain/chain.ts';

export interface Drawing {
  readonly draft: ChainDraft;
  /** Steps since it was read. */
  readonly steps: number;
  readonly change: (step: (draft: ChainDraft) => ChainDraft) => void;
  readonly undo: () => void;
}

export function useDrawing(first: ChainDraft): Drawing {
  const [drawn, setDrawn] = useState<readonly ChainDraft[]>([first]);
  const draft = drawn.at(-1) ?? first;
  return {
    draft,
    steps: drawn.length - 1,
    change: (step) =>
      setDrawn((before) => {
        const last = before.at(-1) ?? first;
        const next = step(last);
        return sameDraft(last, next) ? before : [...before, next];
      }),
    undo: () => setDrawn((before) => (before.length > 1 ? before.slice(0, -1) : before)),
  };
}
