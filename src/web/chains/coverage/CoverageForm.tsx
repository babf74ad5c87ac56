import { useState } from 'react';
import { api } from '../../api/request.ts';
import { Form } from '../../form/ActForm.tsx';
import { DayField } from '../../form/DayField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useAct } from '../../form/useAct.ts';
import { useWords } from '../../language/language.tsx';
import { FailureNote } from '../../parts/Failure.tsx';
import { useSession } from '../../shell/session.tsx';

interface CoverageFormProps {
  readonly divisions: readonly string[];
  readonly onDone: () => void;
}

/** States of the chosen divisions that the register is whole, or takes it back. */
export function CoverageForm({ divisions, onDone }: CoverageFormProps) {
  const { chains: w, frame } = useWords();
  const { today } = useSession();
  const [source, setSource] = useState('');
  const [asOf, setAsOf] = useState(today);
  const send = useAct(
    ({ key }, whole: boolean) =>
      api('POST /register-coverage', {
        body: { key, input: { divisions: [...divisions], source, asOf, whole } },
      }),
    { onDone },
  );
  const none = divisions.length === 0;
  return (
    <Form className="stack" onSubmit={() => send.send(true)}>
      <div className="form-grid">
        <TextField label={w.coverageSource} hint={w.coverageSourceHint} required value={source} onChange={setSource} />
        <DayField label={w.coverageDay} required max={today} value={asOf} onChange={setAsOf} />
      </div>
      <FailureNote error={send.error} />
      <div className="row">
        <button type="submit" className="button button-main" disabled={none || send.busy}>
          {send.busy ? frame.working : w.state(divisions.length)}
        </button>
        <button type="button" className="button" disabled={none || send.busy} onClick={() => send.send(false)}>
          {w.takeBack(divisions.length)}
        </button>
        {none && !send.done ? <span className="quiet">{w.chooseDivisions}</span> : null}
        {send.done && none ? <span role="status">{w.coverageDone}</span> : null}
      </div>
    </Form>
  );
}
