// Verification by keyboard: j and k (or the arrows) move from entry to entry, x chooses, a accepts, l recognises less,
// r returns, t shows twins side by side.
import { useKeyDown } from '../parts/useKeyDown.ts';

interface Keys {
  readonly move: (by: 1 | -1) => void;
  readonly accept: () => void;
  /** Not every queue has them. */
  readonly choose?: () => void;
  readonly less?: () => void;
  readonly compare?: () => void;
  readonly giveBack: () => void;
}

export function useKeys({ move, choose, accept, less, giveBack, compare }: Keys): void {
  useKeyDown((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
    // Held down, a key moves on and on, but never decides a second entry.
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      j: () => move(1),
      ArrowDown: () => move(1),
      k: () => move(-1),
      ArrowUp: () => move(-1),
      ...(event.repeat ? {} : { x: choose, a: accept, l: less, r: giveBack, t: compare }),
    };
    const act = acts[event.key];
    if (!act) return;
    act();
    event.preventDefault();
  });
}

/** Where one types, chooses from a list, or has a dialog open, keys mean what they mean there. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof Element && target.closest('textarea, select, input:not([type="checkbox"])') !== null;
}
