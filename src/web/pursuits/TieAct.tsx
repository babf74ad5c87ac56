import type { PursuitDetailView } from '../../server/views.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';

interface TieActProps {
  readonly pursuit: PursuitDetailView;
  readonly kind: keyof typeof tied;
  readonly onClose: () => void;
}

/** What each act names: the kind of entry, and its word. */
const tied = {
  contacted: { kind: 'contact', act: 'tieContact', hint: null },
  visited: { kind: 'outing', act: 'visit', hint: 'visitHint' },
  lead: { kind: 'project', act: 'tieProject', hint: 'projectHint' },
} as const;

/** Counts a contact, an outing or a project that is registered already. */
export function TieAct({ pursuit, kind, onClose }: TieActProps) {
  const { pursuits: w } = useWords();
  const { today } = useSession();
  const entries = pursuit.tieable.filter((entry) => entry.kind === tied[kind].kind);
  const form = useForm({
    place: `pursuit.tie.${kind}.${pursuit.id}`,
    path: `/pursuits/${pursuit.id}/acts`,
    first: { entryId: '', dueOn: '' },
    body: ({ entryId, dueOn }, id) => ({
      act: kind === 'lead' ? { kind, id, projectId: entryId } : { kind, id, entryId, dueOn: dueOn || null },
    }),
    onDone: onClose,
  });
  const { act, hint } = tied[kind];
  return (
    <FormDialog
      title={`${w.act[act]} · ${pursuit.name}`}
      action={w.act[act]}
      form={form}
      hint={entries.length === 0 ? w.form.noEntries : hint && w.form[hint]}
      onClose={onClose}
    >
      <Fields
        form={form}
        fields={[
          {
            name: 'entryId',
            label: w.form.entry,
            as: 'choice',
            required: true,
            none: w.form.chooseEntry,
            choices: entries.map(({ id, day, title }) => ({ code: id, word: `${day} ${title.slice(0, 60)}` })),
            wide: true,
          },
          kind !== 'lead' && { name: 'dueOn', label: w.form.nextDueOn, as: 'day', min: today },
        ]}
      />
    </FormDialog>
  );
}
