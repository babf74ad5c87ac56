import type { PursuitDetailView } from '../../server/views.ts';
import { useNewId } from '../act/newId.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { PersonField } from './PersonField.tsx';

interface DutyActProps {
  readonly pursuit: PursuitDetailView;
  readonly onClose: () => void;
  /** The office takes over what it was offered, under this id; absent: the holder names another person or day. */
  readonly onAccepted?: (pursuitId: string) => void;
}

/** Who sees to it, and by when. */
export function DutyAct({ pursuit, onClose, onAccepted }: DutyActProps) {
  const { pursuits: w } = useWords();
  const { today } = useSession();
  const pursuitId = useNewId();
  const { offer } = pursuit;
  const accepts = onAccepted !== undefined && offer !== null;
  const action = accepts ? w.act.accept : w.act.due;
  const form = useForm({
    place: `pursuit.duty.${accepts ? offer.id : pursuit.id}`,
    path: accepts ? `/pursuit-offers/${offer.id}/answer` : `/pursuits/${pursuit.id}/acts`,
    first: { accountId: '', dueOn: pursuit.dueOn < today ? today : pursuit.dueOn, note: '' },
    body: ({ accountId, dueOn, note }, id) => {
      const duty = { id, accountId, dueOn, note: note || null };
      return accepts ? { answer: { answer: 'accept', pursuitId, ...duty } } : { act: { kind: 'assigned', ...duty } };
    },
    onDone: () => {
      onClose();
      if (accepts) onAccepted(pursuitId);
    },
  });
  const officeId = accepts ? offer.toOfficeId : pursuit.officeId;
  return (
    <FormDialog title={`${action} · ${pursuit.name}`} form={form} action={action} hint={null} onClose={onClose}>
      <Fields
        form={form}
        fields={[
          {
            name: 'accountId',
            label: w.form.person,
            as: 'own',
            draw: (tie) => <PersonField officeId={officeId} {...tie} />,
          },
          { name: 'dueOn', label: w.form.dueOn, as: 'day', required: true, min: today },
          { name: 'note', label: w.form.note, as: 'long', wide: true },
        ]}
      />
    </FormDialog>
  );
}
