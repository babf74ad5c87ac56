import { nounOf } from '../../../domain/entries/nouns.ts';
import type { PursuitDetailView } from '../../../server/pursuits/views.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { DayField } from '../../form/DayField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { useSession } from '../../shell/session.tsx';
import { useWords } from '../../language/language.tsx';
import { useActForm } from '../../form/useActForm.ts';

interface TieActProps {
  readonly pursuit: PursuitDetailView;
  readonly kind: keyof typeof tied;
  readonly onClose: () => void;
}

/** The word of each act, and what is to be known of it. */
const tied = {
  contacted: { act: 'tieContact', hint: null },
  visited: { act: 'visit', hint: 'visitHint' },
  lead: { act: 'tieProject', hint: 'projectHint' },
} as const;

/** Counts a contact, an outing or a project that is registered already. */
export function TieAct({ pursuit, kind, onClose }: TieActProps) {
  const { pursuits: w } = useWords();
  const { today } = useSession();
  const entries = pursuit.tieable.filter(
    (entry) => (entry.kind === 'project' ? 'lead' : nounOf(entry.kind).step) === kind,
  );
  const form = useActForm({
    route: 'POST /pursuits/:id/acts',
    at: { id: pursuit.id },
    first: { entryId: '', projectId: '', dueOn: '' },
    bodyOf: ({ entryId, dueOn }, id) => ({
      act: kind === 'lead' ? { kind, id, projectId: entryId } : { kind, id, entryId, dueOn: dueOn || null },
    }),
    onDone: onClose,
  });
  const { act, hint } = tied[kind];
  return (
    <EntryDialog
      title={`${w.act[act]} · ${pursuit.name}`}
      action={w.act[act]}
      form={form}
      hint={entries.length === 0 ? w.form.noEntries : hint && w.form[hint]}
      onClose={onClose}
    >
      <div className="wide">
        <ChoiceField
          label={w.form.entry}
          required
          none={w.form.chooseEntry}
          choices={entries.map(({ id, day, title }) => ({ code: id, word: `${day} ${title.slice(0, 60)}` }))}
          message={form.message(kind === 'lead' ? 'projectId' : 'entryId')}
          value={form.values.entryId}
          onChange={(entryId) => form.set('entryId', entryId)}
        />
      </div>
      {kind === 'lead' ? null : (
        <DayField
          label={w.form.nextDueOn}
          min={today}
          message={form.message('dueOn')}
          value={form.values.dueOn}
          onChange={(day) => form.set('dueOn', day)}
        />
      )}
    </EntryDialog>
  );
}
