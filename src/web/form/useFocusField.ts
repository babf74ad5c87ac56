import { useEffect } from 'react';

/** Puts the cursor into the field that a link named, once its dialog is open. */
export function useFocusField(field: string | null | undefined): void {
  useEffect(() => {
    if (!field) return;
    const place = document.querySelector(`dialog[open] [data-field="${CSS.escape(field)}"]`);
    const inputs = place?.querySelectorAll<HTMLElement>('input, select, textarea, button') ?? [];
    // What chooses a file is often hidden behind its button.
    [...inputs].find((input) => input.offsetParent !== null)?.focus();
  }, [field]);
}
