// Through the problems by keyboard: j and k, or Alt with the arrows while one types; Enter takes the suggestion; n and p
// go from draft to draft.
import { useEffect, useRef } from 'react';

interface Keys {
  readonly move: (by: 1 | -1) => void;
  readonly take: () => void;
  readonly moveDraft: (by: 1 | -1) => void;
}

export function useProblemKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
      const arrow = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const { move, take, moveDraft } = latest.current;
      if (event.altKey) {
        if (arrow === 0) return;
        move(arrow);
      } else if (isTaken(event.target)) return;
      else if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1);
      else if (event.key === 'n' || event.key === 'p') moveDraft(event.key === 'n' ? 1 : -1);
      else if (event.key === 'Enter') take();
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Where one types, or a button has the focus, keys mean what they mean there. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = target.closest('textarea');
  return field ? !field.readOnly : target.closest('select, input, a, button, [role="button"]') !== null;
}
