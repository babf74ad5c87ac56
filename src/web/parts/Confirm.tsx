// A question before something that others will see. Where a reason is asked, it stays typed when the server says no.
import { type ReactNode, useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { TextField } from '../form/TextField.tsx';
import { Dialog } from './Dialog.tsx';

interface ConfirmProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** What the pressing does, as a verb. */
  readonly action: string;
  readonly reason?: { readonly label: string };
  readonly busy: boolean;
  /** There is nothing to press for. */
  readonly disabled?: boolean;
  readonly error: unknown;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
  /** What may be pressed while it lasts, where that may be long. */
  readonly meanwhile?: ReactNode;
}

export function Confirm({ title, children, action, reason, onConfirm, onClose, ...asked }: ConfirmProps) {
  const { busy, disabled = false, error, meanwhile } = asked;
  const [text, setText] = useState('');
  return (
    <Dialog title={title} onClose={onClose}>
      <ActForm
        act={{ busy, error }}
        action={action}
        disabled={disabled}
        onSubmit={() => onConfirm(text.trim())}
        onCancel={onClose}
        meanwhile={meanwhile}
      >
        {children}
        {reason ? (
          <TextField label={reason.label} required long maxLength={500} value={text} onChange={setText} />
        ) : null}
      </ActForm>
    </Dialog>
  );
}
