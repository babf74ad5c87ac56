// The dialog around a form of fields: what is wrong with one stands under it, what is wrong with none above the button.
import { type ReactNode, useEffect, useRef } from 'react';
import { ApiError } from '../api/request.ts';
import { FailureText } from '../parts/Failure.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useWords } from '../language/language.tsx';
import { ActForm } from './ActForm.tsx';
import { AdjustmentReason } from './AdjustmentReason.tsx';
import type { EntryForm } from './useEntryForm.ts';

type Sent = Pick<EntryForm<Record<string, string>>, 'submit' | 'busy' | 'error' | 'others'>;

interface EntryDialogProps {
  readonly title: string;
  readonly form: Sent & Partial<Pick<EntryForm<Record<string, string>>, 'adjustment'>>;
  readonly action?: string;
  /** What becomes of it; absent: that it waits for a verifier. Null says nothing. */
  readonly hint?: string | null;
  /** Sent, it is followed by another one. */
  readonly also?: { readonly action: string; readonly onChoose: (is: boolean) => void };
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function EntryDialog({ title, form, action, hint, also, onClose, children }: EntryDialogProps) {
  const words = useWords();
  const fields = useRef<HTMLDivElement>(null);
  // What has to be mended comes into sight.
  useEffect(() => {
    if (!form.error) return;
    const wrong = fields.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid], [role="alert"]');
    wrong?.focus();
  }, [form.error]);
  const { adjustment } = form;
  const submits = adjustment?.offered ? words.adjustment.submit : (action ?? words.form.record);
  return (
    <Dialog title={title} onClose={onClose}>
      <ActForm
        act={{ busy: form.busy, error: null }}
        action={submits}
        also={also}
        hint={hint === undefined ? words.form.verifyHint : hint}
        onSubmit={form.submit}
        onCancel={onClose}
      >
        <div ref={fields} className="form-grid">
          {children}
        </div>
        <Others form={form} />
        {adjustment?.offered ? <AdjustmentReason value={adjustment.reason} onChange={adjustment.setReason} /> : null}
      </ActForm>
    </Dialog>
  );
}

/** What is wrong with no field of the form. */
function Others({ form: { error, others } }: Pick<EntryDialogProps, 'form'>) {
  const withoutBreaches = error && !(error instanceof ApiError && error.breaches.length > 0);
  if (others.length === 0 && !withoutBreaches) return null;
  return (
    <div className="wrong" role="alert" tabIndex={-1}>
      {withoutBreaches ? <FailureText error={error} /> : null}
      {others.map((breach) => (
        <p key={`${breach.law} ${breach.field ?? ''}`}>{breach.message}</p>
      ))}
    </div>
  );
}
