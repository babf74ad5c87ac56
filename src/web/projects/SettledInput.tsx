import { useEffect, useRef, useState } from 'react';

interface SettledInputProps {
  readonly type: 'search' | 'date' | 'number';
  readonly label: string;
  readonly className: string;
  readonly value: string;
  readonly onSettle: (value: string) => void;
}

const pauseMs = 350;

/** Tells its value when the typing pauses, so that not every key asks the server. */
export function SettledInput({ type, label, className, value, onSettle }: SettledInputProps) {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // The value changed from outside: a saved view, "clear", "back".
  if (value !== told) {
    setTold(value);
    setTyped(value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  function settle(next: string): void {
    clearTimeout(timer.current);
    if (next === told) return;
    setTold(next);
    onSettle(next);
  }

  return (
    <input
      type={type}
      aria-label={label}
      className={className}
      value={typed}
      {...(type === 'number' ? { min: 0, step: 'any', inputMode: 'decimal' as const } : {})}
      onChange={(event) => {
        const next = event.target.value;
        setTyped(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => settle(next), pauseMs);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle(typed);
      }}
      onBlur={() => settle(typed)}
    />
  );
}
