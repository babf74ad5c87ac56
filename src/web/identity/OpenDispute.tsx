import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { useAct } from '../form/useAct.ts';

interface OpenDisputeProps {
  readonly projectIds: readonly [string, string];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function OpenDispute({ projectIds: [projectId, otherId], onDone, onClose }: OpenDisputeProps) {
  const words = useWords();
  const open = useAct(
    ({ key, id }, reason: string) => api('POST /disputes', { body: { key, id, projectId, otherId, reason } }),
    { onDone },
  );
  return (
    <Confirm
      title={words.disputes.open}
      action={words.disputes.open}
      reason={{ label: words.disputes.reason }}
      busy={open.busy}
      error={open.error}
      onConfirm={(reason) => open.send(reason)}
      onClose={onClose}
    >
      <p className="field-hint">{words.disputes.openHint}</p>
    </Confirm>
  );
}
