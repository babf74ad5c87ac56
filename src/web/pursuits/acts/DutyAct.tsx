import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { PursuitDetailView } from '../../../server/pursuits/views.ts';
import { DayField } from '../../form/DayField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { useSession } from '../../shell/session.tsx';
import { useWords } from '../../language/language.tsx';
import { PersonField } from './PersonField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useActForm } from '../../form/useActForm.ts';

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
  const [pursuitId] = useState(() => uuid());
  const { offer } = pursuit;
  const accepts = onAccepted !== undefined && offer !== null;
  const form = useActForm({
    route: accepts ? 'POST /pursuit-offers/:id/answer' : 'POST /pursuits/:id/acts',
    at: { id: accepts ? offer.id : pursuit.id },
    first: { accountId: '', dueOn: pursuit.dueOn < today ? today : pursuit.dueOn, note: '' },
    bodyOf: ({ accountId, dueOn, note }, id) => {
      const duty = { id, accountId, dueOn, note: note || null };
      if (accepts) return { answer: { answer: 'accept' as const, pursuitId, ...duty } };
      return { act: { kind: 'assigned' as const, ...duty } };
    },
    onDone: () => {
      onClose();
      if (accepts) onAccepted(pursuitId);
    },
  });
  const { values, set, message } = form;
  return (
    <EntryDialog
      title={`${accepts ? w.act.accept : w.act.due} · ${pursuit.name}`}
      form={form}
      action={accepts ? w.act.accept : w.act.due}
      hint={null}
      onClose={onClose}
    >
      <PersonField
        officeId={accepts ? offer.toOfficeId : pursuit.officeId}
        value={values.accountId}
        message={message('accountId')}
        onChange={(accountId) => set('accountId', accountId)}
      />
      <DayField
        label={w.form.dueOn}
        required
        min={today}
        message={message('dueOn')}
        value={values.dueOn}
        onChange={(day) => set('dueOn', day)}
      />
      <div className="wide">
        <TextField label={w.form.note} long value={values.note} onChange={(note) => set('note', note)} />
      </div>
    </EntryDialog>
  );
}
