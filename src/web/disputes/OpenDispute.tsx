import { useNewId } from '../act/newId.ts';
import { useAct } from '../act/useAct.ts';
import { Confirm } from '../dialog/Confirm.tsx';
import { useWords } from '../language/language.tsx';

interface OpenDisputeProps {
  readonly projectIds: readonly [string, string];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function OpenDispute({ projectIds: [projectId, otherId], onDone, onClose }: OpenDisputeProps) {
  const words = useWords();
  const id = useNewId();
  const open = useAct<string>({
    path: '/disputes',
    body: (reason) => ({ id, projectId, otherId, reason }),
    onDone,
  });
  return (
    <Confirm
      title={words.disputes.open}
      action={words.disputes.open}
      reason={{ label: words.disputes.reason }}
      act={open}
      onClose={onClose}
    >
      <p className="field-hint">{words.disputes.openHint}</p>
    </Confirm>
  );
}
