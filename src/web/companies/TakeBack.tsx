import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useAct } from '../form/useAct.ts';

interface FirmActProps {
  readonly route: 'POST /company-merges/:id/undo' | 'POST /company-aliases/:id/withdraw';
  /** What is taken back. */
  readonly of: string;
  readonly title: string;
  readonly hint: string;
  readonly action: string;
  readonly label: string;
  readonly onClose: () => void;
}

/** Takes something back, with the reason. */
export function TakeBack({ route, of, title, hint, action, label, onClose }: FirmActProps) {
  const act = useAct(({ key, id }, reason: string) => api(route, { at: { id: of }, body: { key, id, reason } }), {
    onDone: onClose,
  });
  return (
    <Confirm
      title={title}
      action={action}
      reason={{ label }}
      busy={act.busy}
      error={act.error}
      onConfirm={(reason) => act.send(reason)}
      onClose={onClose}
    >
      <p className="field-hint">{hint}</p>
    </Confirm>
  );
}
