// The dialog around a form that records an entry.
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef } from 'react';
import { ApiError } from '../api/request.ts';
import { FailureText } from '../parts/Failure.tsx';
import { useWords } from '../language/language.tsx';
import { AdjustmentReason } from './AdjustmentReason.tsx';
import type { EntryForm } from './useEntryForm.ts';

interface EntryDialogProps {
  readonly title: string;
  readonly form: Pick<EntryForm<Record<string, string>>, 'submit' | 'busy' | 'error' | 'others' | 'adjustment'>;
  readonly action?: string;
  /** What becomes of it; absent: that it waits for a verifier. Null says nothing. */
  readonly hint?: string | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function EntryDialog({ title, form, action, hint, onClose, children }: EntryDialogProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);

  // What has to be mended comes into sight.
  useEffect(() => {
    if (form.error) dialog.current?.querySelector<HTMLElement>('[aria-invalid], [role="alert"]')?.focus();
  }, [form.error]);

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    form.submit();
  }

  const submits = form.adjustment.offered ? words.adjustment.submit : (action ?? words.form.record);
  const withoutBreaches = form.error && !(form.error instanceof ApiError && form.error.breaches.length > 0);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">{children}</div>
        {form.others.length > 0 || withoutBreaches ? (
          <div className="wrong" role="alert" tabIndex={-1}>
            {withoutBreaches ? <FailureText error={form.error} /> : null}
            {form.others.map((breach) => (
              <p key={`${breach.law} ${breach.field ?? ''}`}>{breach.message}</p>
            ))}
          </div>
        ) : null}
        {form.adjustment.offered ? (
          <AdjustmentReason value={form.adjustment.reason} onChange={form.adjustment.setReason} />
        ) : null}
        {hint === null ? null : <p className="field-hint">{hint ?? words.form.verifyHint}</p>}
        <div className="row row-end">
          <button type="button" className="button" onClick={onClose}>
            {words.frame.cancel}
          </button>
          <button type="submit" className="button button-main" disabled={form.busy}>
            {form.busy ? words.frame.working : submits}
          </button>
        </div>
      </form>
    </dialog>
  );
}
