// A form over the screen: its fields in a grid, and what becomes of what is sent.
import type { ReactNode } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { AdjustmentReason } from '../form/AdjustmentReason.tsx';
import type { AdjustmentOffer } from '../form/useEntryForm.ts';
import type { Form } from '../form/useForm.ts';
import { useWords } from '../language/language.tsx';
import { Dialog } from './Dialog.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly form: Pick<Form, 'submit' | 'busy' | 'error' | 'others'> & { readonly adjustment?: AdjustmentOffer };
  readonly action?: string;
  /** What becomes of it; absent: that it waits for a verifier. Null says nothing. */
  readonly hint?: string | null;
  readonly size?: 'wide';
  readonly idle?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function FormDialog({ title, form, action, hint, size, idle, onClose, children }: FormDialogProps) {
  const words = useWords();
  const { adjustment } = form;
  return (
    <Dialog title={title} onClose={onClose} {...(size ? { size } : {})}>
      <ActForm
        action={adjustment?.offered ? words.adjustment.submit : (action ?? words.form.record)}
        busy={form.busy}
        error={form.error}
        others={form.others}
        hint={hint === null ? undefined : (hint ?? words.form.verifyHint)}
        idle={idle ?? false}
        onSubmit={form.submit}
        onClose={onClose}
      >
        <div className="form-grid">{children}</div>
        {adjustment?.offered ? <AdjustmentReason value={adjustment.reason} onChange={adjustment.setReason} /> : null}
      </ActForm>
    </Dialog>
  );
}
