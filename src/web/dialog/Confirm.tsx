// A question before something that others will see. Where a reason is asked, it stays typed when the server says no.
import { type ReactNode, useState } from 'react';
import type { Act } from '../act/useAct.ts';
import { ActForm } from '../form/ActForm.tsx';
import { TextField } from '../form/TextField.tsx';
import { Dialog } from './Dialog.tsx';

interface ConfirmProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** What the pressing does, as a verb. */
  readonly action: string;
  readonly reason?: { readonly label: string };
  /** Sent with the reason. */
  readonly act: Pick<Act<string, unknown>, 'send' | 'busy' | 'error'>;
  /** Nothing can be sent yet. */
  readonly idle?: boolean;
  readonly onClose: () => void;
}

export function Confirm({ title, children, action, reason, act, idle = false, onClose }: ConfirmProps) {
  const [text, setText] = useState('');
  return (
    <Dialog title={title} onClose={onClose}>
      <ActForm
        action={action}
        busy={act.busy}
        error={act.error}
        idle={idle}
        onSubmit={() => act.send(text.trim())}
        onClose={onClose}
      >
        {children}
        {reason ? <TextField label={reason.label} long most={500} required value={text} onChange={setText} /> : null}
      </ActForm>
    </Dialog>
  );
}
