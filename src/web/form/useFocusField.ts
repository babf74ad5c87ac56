import { useEffect } from 'react';

/** Puts the cursor into the field that a link named, once its dialog is open. */
export function useFocusField(field: string | null | undefined): void {
  useEffect(() => {
    if (!field) return;
    const inputs = 'input, select, textarea, button';
    const place = document.querySelector(`dialog[open] [data-field="${CSS.escape(field)}"]`);
    (place?.matches(inputs) ? (place as HTMLElement) : place?.querySelector<HTMLElement>(inputs))?.focus();
  }, [field]);
}
