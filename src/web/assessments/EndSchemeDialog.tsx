import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/request.ts';
import { DayField } from '../form/DayField.tsx';
import { useAct } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { useSession } from '../shell/session.tsx';

interface EndProps {
  readonly scheme: { readonly schemeId: string; readonly name: string };
  readonly onClose: () => void;
}

export function EndSchemeDialog({ scheme: { schemeId, name }, onClose }: EndProps) {
  const w = useWords().assessments;
  const { today } = useSession();
  const navigate = useNavigate();
  const [lastDay, setLastDay] = useState(today);
  const end = useAct(
    ({ key, id }, reason: string) =>
      api('POST /assessments/end', { body: { key, end: { id, schemeId, lastDay, reason } } }),
    { onDone: async () => await navigate('/assessments') },
  );
  return (
    <Confirm
      title={w.endTitle(name)}
      action={w.end}
      reason={{ label: w.reason }}
      busy={end.busy}
      error={end.error}
      onConfirm={(reason) => end.send(reason)}
      onClose={onClose}
    >
      <DayField label={w.lastDay} value={lastDay} onChange={setLastDay} />
    </Confirm>
  );
}
