import { useNewId } from '../act/newId.ts';
import { useAct } from '../act/useAct.ts';
import { Confirm } from '../dialog/Confirm.tsx';

interface FirmActProps {
  readonly path: string;
  readonly title: string;
  readonly hint: string;
  readonly action: string;
  readonly label: string;
  readonly onClose: () => void;
}

/** Takes something back, with the reason. */
export function FirmAct({ path, title, hint, action, label, onClose }: FirmActProps) {
  const id = useNewId();
  const act = useAct<string>({ path, body: (reason) => ({ id, reason }), onDone: onClose });
  return (
    <Confirm title={title} action={action} reason={{ label }} act={act} onClose={onClose}>
      <p className="field-hint">{hint}</p>
    </Confirm>
  );
}
