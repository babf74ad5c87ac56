import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  /** By which a link finds it. */
  readonly name?: string | undefined;
  readonly hint?: string;
  readonly message?: string | undefined;
  /** The input, given what ties it to its label and its messages. */
  readonly children: (tie: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** An input under its name, with a hint, and what is wrong with it right below. */
export function LabelledField({ label, name, hint, message, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', message ? `${id}-message` : ''].filter(Boolean).join(' ');
  return (
    <div className={message ? 'field field-wrong' : 'field'} data-field={name}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(message ? { 'aria-invalid': true as const } : {}),
      })}
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {message ? (
        <p className="field-message" id={`${id}-message`} role="alert">
          {message}
        </p>
      ) : null}
    </div>
  );
}
