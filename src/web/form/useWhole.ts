import { useState } from 'react';

export interface WholeTyped {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/**
 * A whole number as text that is typed. What was typed stays as it was typed: `1.5` is no 15. Where no whole number stands the value is
 * NaN, which reaches the server as nothing and is refused there by name.
 */
export function useWhole(value: number, onChange: (value: number) => void): WholeTyped {
  const [typed, setTyped] = useState('');
  const shown = Number.isFinite(value) ? String(value) : '';
  return {
    value: Object.is(wholeOf(typed), value) ? typed : shown,
    onChange: (text) => {
      setTyped(text);
      onChange(wholeOf(text));
    },
  };
}

export const wholeOf = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN);
