import type { PursuitDetailView } from '../../server/views.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { useActForm } from './useActForm.ts';

interface TieActProps {
  readonly pursuit: PursuitDetailView;
  readonly kind: 'contacted' | 'visited';
  readonly onClose: () => void;
}

/** Counts a contact or an outing that is registered already. */
export function TieAct({ pursuit, kind, onClose }: TieActProps) {
  const { pursuits: w } = useWords();
  const { today } = useSession();
  const entries = pursuit.tieable.filter((entry) => entry.kind === (kind === 'visited' ? 'outing' : 'contact'));
  const form = useActForm({
    path: `/pursuits/${pursuit.id}/acts`,
    first: { entryId: '', dueOn: '' },
    bodyOf: ({ entryId, dueOn }, id) => ({ act: { kind, id, entryId, dueOn: dueOn || null } }),
    onDone: onClose,
  });
  const hint = kind === 'visited' ? w.form.visitHint : null;
  return (
    <EntryDialog
      title={`${kind === 'visited' ? w.act.visit : w.act.tieContact} · ${pursuit.name}`}
      form={form}
      hint={entries.length === 0 ? w.form.noEntries : hint}
      onClose={onClose}
    >
      <div className="wide">
        <ChoiceField
          label={w.form.entry}
          required
          none={w.form.chooseEntry}
          choices={entries.map(({ id, day, title }) => ({ code: id, word: `${day} ${title.slice(0, 60)}` }))}
          message={form.message('entryId')}
          value={form.values.entryId}
          onChange={(entryId) => form.set('entryId', entryId)}
        />
      </div>
      <DayField
        label={w.form.nextDueOn}
        min={today}
        message={form.message('dueOn')}
        value={form.values.dueOn}
        onChange={(day) => form.set('dueOn', day)}
      />
    </EntryDialog>
  );
}
