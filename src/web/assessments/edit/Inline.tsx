// Fields that stand within a sentence.
import type { ReactNode } from 'react';
import styles from '../assessments.module.css';

interface InlineTextProps {
  readonly label: string;
  readonly value: string;
  readonly long?: boolean;
  readonly decimal?: boolean;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}

export function InlineText({ label, value, long, decimal, required, onChange }: InlineTextProps) {
  return (
    <input
      aria-label={label}
      className={long ? styles['long'] : ''}
      inputMode={decimal ? 'decimal' : 'text'}
      required={required ?? false}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface InlineChoiceProps<Code extends string> {
  readonly label: string;
  readonly value: Code;
  readonly choices: readonly { readonly code: Code; readonly word: string }[];
  readonly onChange: (code: Code) => void;
}

export function InlineChoice<Code extends string>({ label, value, choices, onChange }: InlineChoiceProps<Code>) {
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value as Code)}>
      {choices.map(({ code, word }) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </select>
  );
}

/** Words by their codes as choices. */
export const choicesOf = <Code extends string>(words: Readonly<Record<Code, string>>) =>
  (Object.entries(words) as [Code, string][]).map(([code, word]) => ({ code, word }));

export function InlineLine({ children }: { readonly children: ReactNode }) {
  return <div className={styles['sentence']}>{children}</div>;
}
