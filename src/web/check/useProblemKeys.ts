// Through the problems by keyboard: j and k, or Alt with the arrows while one types; Enter takes the suggestion; n and p
// go from draft to draft.
import { useKeyDown } from '../parts/useKeyDown.ts';

interface Keys {
  readonly move: (by: 1 | -1) => void;
  readonly take: () => void;
  readonly moveDraft: (by: 1 | -1) => void;
}

export function useProblemKeys({ move, take, moveDraft }: Keys): void {
  useKeyDown((event) => {
    if (event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
    const arrow = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.altKey) {
      if (arrow === 0) return;
      move(arrow);
    } else if (isTaken(event.target)) return;
    else if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1);
    else if (event.key === 'n' || event.key === 'p') moveDraft(event.key === 'n' ? 1 : -1);
    else if (event.key === 'Enter') take();
    else return;
    event.preventDefault();
  });
}

/** Where one types, or a button has the focus, keys mean what they mean there. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = target.closest('textarea');
  return field ? !field.readOnly : target.closest('select, input, a, button, [role="button"]') !== null;
}
