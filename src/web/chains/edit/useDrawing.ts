// A drawing under change: every step can be taken back until it is saved, and what was drawn outlives the screen.
import { type ChainDraft, sameDraft } from '../../../domain/chains/chain.ts';
import { useKept } from '../../kept/useKept.ts';

export interface ChainEditing {
  readonly draft: ChainDraft;
  /** Steps since it was read. */
  readonly steps: number;
  readonly change: (step: (draft: ChainDraft) => ChainDraft) => void;
  readonly undo: () => void;
  /** It has been saved: nothing need be kept of it. */
  readonly forget: () => void;
}

interface Drawn {
  readonly steps: number;
  /** The latest last; the ones before it for taking steps back. */
  readonly drafts: readonly ChainDraft[];
}

/** A chain may have a thousand nodes, and a browser keeps a few megabytes. */
const mostUndone = 30;

function isDrawn(kept: unknown): kept is Drawn {
  const { drafts, steps } = (kept ?? {}) as Partial<Drawn>;
  return typeof steps === 'number' && Array.isArray(drafts) && drafts.length > 0;
}

export function useDrawing(place: string, first: ChainDraft): ChainEditing {
  const [{ steps, drafts }, setDrawn, forget] = useKept(
    'typed',
    place,
    (kept): Drawn => (isDrawn(kept) ? kept : { steps: 0, drafts: [first] }),
  );
  return {
    draft: drafts.at(-1) ?? first,
    steps,
    change: (step) =>
      setDrawn((before) => {
        const last = before.drafts.at(-1) ?? first;
        const next = step(last);
        if (sameDraft(last, next)) return before;
        return { steps: before.steps + 1, drafts: [...before.drafts, next].slice(-mostUndone - 1) };
      }),
    undo: () =>
      setDrawn((before) =>
        before.drafts.length > 1 ? { steps: before.steps - 1, drafts: before.drafts.slice(0, -1) } : before,
      ),
    forget,
  };
}
