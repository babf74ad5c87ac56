import type { RadarPairView } from '../../server/views.ts';
import { useNewId } from '../act/newId.ts';
import { useAct } from '../act/useAct.ts';
import { Confirm } from '../dialog/Confirm.tsx';
import { useWords } from '../language/language.tsx';

interface DecisionProps {
  readonly pair: RadarPairView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function KeepApart({ pair, onDone, onClose }: DecisionProps) {
  const words = useWords();
  const id = useNewId();
  const [projectId, otherId] = pair.key.split(' ');
  const act = useAct<string>({
    path: '/kept-apart',
    body: (reason) => ({ id, projectId, otherId, reason }),
    onDone,
  });
  return (
    <Confirm
      title={words.radar.keepApartTitle}
      action={words.radar.keepApart}
      reason={{ label: words.radar.keepApartReason }}
      act={act}
      onClose={onClose}
    >
      <p>
        {pair.earlier.name}
        {words.listComma}
        {pair.later.name}
      </p>
      <p className="field-hint">{words.radar.keepApartHint}</p>
    </Confirm>
  );
}

export function UndoKeepApart({ pair, onDone, onClose }: DecisionProps) {
  const words = useWords();
  const act = useAct<string>({
    path: `/kept-apart/${pair.apart?.id ?? ''}/undo`,
    body: (reason) => ({ reason }),
    onDone,
  });
  return (
    <Confirm
      title={words.radar.undoTitle}
      action={words.radar.undo}
      reason={{ label: words.radar.undoReason }}
      act={act}
      onClose={onClose}
    >
      <p className="field-hint">{words.radar.undoHint}</p>
    </Confirm>
  );
}
