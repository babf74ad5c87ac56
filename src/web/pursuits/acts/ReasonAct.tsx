import { refusalCauseChoices } from '../../../labels/pursuits/words.ts';
import type { PursuitDetailView } from '../../../server/pursuits/views.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { useLanguage } from '../../language/language.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useActForm } from '../../form/useActForm.ts';

interface ReasonActProps {
  readonly pursuit: PursuitDetailView;
  readonly what: 'refuse' | 'release' | 'decline' | 'retract';
  readonly actId?: string;
  readonly onClose: () => void;
}

/** What ends something, with its reason. */
export function ReasonAct({ pursuit, what, actId, onClose }: ReasonActProps) {
  const { language, words } = useLanguage();
  const w = words.pursuits;
  const form = useActForm({
    route: what === 'decline' ? 'POST /pursuit-offers/:id/answer' : 'POST /pursuits/:id/acts',
    at: { id: what === 'decline' ? (pursuit.offer?.id ?? '') : pursuit.id },
    first: { cause: 'no_plan', note: '' },
    bodyOf: ({ cause, note }, id) => {
      if (what === 'decline') return { answer: { answer: 'decline' as const, id, note } };
      if (what === 'refuse') return { act: { kind: 'refused' as const, id, cause, note: note || null } };
      if (what === 'retract') return { act: { kind: 'retracted' as const, id, actId: actId ?? '', note } };
      return { act: { kind: 'released' as const, id, note } };
    },
    onDone: onClose,
  });
  return (
    <EntryDialog
      title={`${w.act[what]} · ${pursuit.name}`}
      form={form}
      action={w.act[what]}
      hint={null}
      onClose={onClose}
    >
      {what === 'refuse' ? (
        <ChoiceField
          label={w.form.cause}
          required
          choices={refusalCauseChoices(language)}
          value={form.values.cause}
          onChange={(cause) => form.set('cause', cause)}
        />
      ) : null}
      <div className="wide">
        <TextField
          label={what === 'refuse' ? w.form.note : w.form.reason}
          long
          required={what !== 'refuse'}
          message={form.message('note')}
          value={form.values.note}
          onChange={(note) => form.set('note', note)}
        />
      </div>
    </EntryDialog>
  );
}
