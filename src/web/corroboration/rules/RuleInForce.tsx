// A rule of grades or of doubts is put in force from a day on, with a reason; what it says stands between.
import { type ReactNode, useState } from 'react';
import { ActForm } from '../../form/ActForm.tsx';
import { DayField } from '../../form/DayField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { type ActIds, useAct } from '../../form/useAct.ts';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../shell/session.tsx';

interface RuleInForceProps {
  readonly hint: string;
  readonly send: (ids: ActIds, said: { readonly effectiveFrom: string; readonly reason: string }) => Promise<unknown>;
  /** Before the day from which it is in force. */
  readonly first: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

export function RuleInForce({ hint, send, first, children, onClose }: RuleInForceProps) {
  const w = useWords().corroborationRules;
  const { today } = useSession();
  const [said, setSaid] = useState({ effectiveFrom: today, reason: '' });
  const save = useAct((ids) => send(ids, said), { renews: 'everything', onDone: onClose });
  return (
    <ActForm act={save} action={w.save} hint={hint} onSubmit={() => save.send()} onCancel={onClose}>
      <div className="form-grid">
        {first}
        <DayField
          label={w.effectiveFrom}
          required
          value={said.effectiveFrom}
          onChange={(effectiveFrom) => setSaid({ ...said, effectiveFrom })}
        />
        {children}
        <div className="wide">
          <TextField
            label={w.reason}
            required
            long
            maxLength={500}
            value={said.reason}
            onChange={(reason) => setSaid({ ...said, reason })}
          />
        </div>
      </div>
    </ActForm>
  );
}
