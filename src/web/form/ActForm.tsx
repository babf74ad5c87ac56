// A form that sends an act: its fields, what was wrong, what becomes of it, and the button. Inside a dialog or on a screen.
import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import type { BreachView } from '../../server/errorViews.ts';
import { Refused } from '../act/Refused.tsx';
import { useWords } from '../language/language.tsx';

export interface ActFormProps {
  /** What the pressing does, as a verb. */
  readonly action: string;
  readonly busy: boolean;
  readonly error: unknown;
  /** Refusals that stand beside no field, where the others do. */
  readonly others?: readonly BreachView[];
  /** Beside the button, or above it. */
  readonly hint?: ReactNode;
  /** It takes something away. */
  readonly wrong?: boolean;
  /** Nothing can be sent yet. */
  readonly idle?: boolean;
  readonly className?: string;
  readonly onSubmit: () => void;
  /** Absent where there is nowhere to go back to. */
  readonly onClose?: (() => void) | undefined;
  readonly children?: ReactNode;
}

export function ActForm(props: ActFormProps) {
  const { action, busy, error, others, hint, wrong, idle, className, onSubmit, onClose, children } = props;
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  // What has to be mended comes into sight.
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid], [role="alert"]')?.focus();
  }, [error]);
  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    onSubmit();
  }
  return (
    // What others typed at this desk is not offered: the browser would keep it.
    <form ref={form} className={`stack ${className ?? ''}`} autoComplete="off" onSubmit={submit}>
      {children}
      <Refused error={error} others={others} />
      {typeof hint === 'string' ? <p className="field-hint">{hint}</p> : hint}
      <div className={onClose ? 'row row-end' : 'row'}>
        {onClose ? (
          <button type="button" className="button" onClick={onClose}>
            {words.frame.cancel}
          </button>
        ) : null}
        <button
          type="submit"
          className={wrong ? 'button button-wrong' : 'button button-main'}
          disabled={busy || (idle ?? false)}
        >
          {busy ? words.frame.working : action}
        </button>
      </div>
    </form>
  );
}
