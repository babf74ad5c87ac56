// Verification by keyboard: j and k (or the arrows) move from entry to entry, a accepts, r returns.
import { useEffect, useRef } from 'react';

interface Keys {
  readonly move: (by: 1 | -1) => void;
  readonly accept: () => void;
  readonly giveBack: () => void;
}

export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTaken(event.target)) return;
      const { move, accept, giveBack } = latest.current;
      if (event.key === 'j' || event.key === 'ArrowDown') move(1);
      else if (event.key === 'k' || event.key === 'ArrowUp') move(-1);
      else if (event.key === 'a') accept();
      else if (event.key === 'r') giveBack();
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Where one types, chooses from a list, or has a dialog open, keys mean what they mean there. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof Element && target.closest('textarea, select, input:not([type="checkbox"])') !== null;
}
