import { refusalCauseChoices } from '../../labels/pursuits.ts';
import type { PursuitDetailView } from '../../server/views.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { useLanguage } from '../language/language.tsx';

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
  const refuses = what === 'refuse';
  const form = useForm({
    place: `pursuit.${what}.${actId ?? pursuit.id}`,
    path: what === 'decline' ? `/pursuit-offers/${pursuit.offer?.id ?? ''}/answer` : `/pursuits/${pursuit.id}/acts`,
    first: { cause: 'no_plan', note: '' },
    body: ({ cause, note }, id) => {
      if (what === 'decline') return { answer: { answer: 'decline', id, note } };
      if (what === 'refuse') return { act: { kind: 'refused', id, cause, note: note || null } };
      if (what === 'retract') return { act: { kind: 'retracted', id, actId, note } };
      return { act: { kind: 'released', id, note } };
    },
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`${w.act[what]} · ${pursuit.name}`}
      form={form}
      action={w.act[what]}
      hint={null}
      onClose={onClose}
    >
      <Fields
        form={form}
        fields={[
          refuses && {
            name: 'cause',
            label: w.form.cause,
            as: 'choice',
            required: true,
            choices: refusalCauseChoices(language),
          },
          {
            name: 'note',
            label: refuses ? w.form.note : w.form.reason,
            as: 'long',
            required: !refuses,
            wide: true,
          },
        ]}
      />
    </FormDialog>
  );
}
