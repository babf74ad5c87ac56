import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { useSession } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';
import { TextField } from '../form/TextField.tsx';
import { useActForm } from '../form/useActForm.ts';

interface AliasFormProps {
  readonly companyId: string;
  readonly onClose: () => void;
}

/** A former name or an alias, with its days and where it is written. */
export function AliasForm({ companyId, onClose }: AliasFormProps) {
  const { firms: w } = useWords();
  const { today } = useSession();
  const form = useActForm({
    route: 'POST /companies/:id/aliases',
    at: { id: companyId },
    first: { name: '', kind: 'former', fromOn: '', toOn: '', source: '', sourceOn: '' },
    bodyOf: ({ fromOn, toOn, ...rest }, id) => ({ id, ...rest, fromOn: fromOn || null, toOn: toOn || null }),
    onDone: onClose,
  });
  const { values, set, message } = form;
  return (
    <EntryDialog title={w.add} form={form} action={w.add} hint={null} onClose={onClose}>
      <TextField
        label={w.name}
        required
        message={message('name')}
        value={values.name}
        onChange={(name) => set('name', name)}
      />
      <ChoiceField
        label={w.kind}
        required
        choices={(['former', 'alias'] as const).map((code) => ({ code, word: w.kinds[code] }))}
        value={values.kind}
        onChange={(kind) => set('kind', kind)}
      />
      <DayField
        label={w.from}
        max={today}
        message={message('fromOn')}
        value={values.fromOn}
        onChange={(day) => set('fromOn', day)}
      />
      <DayField
        label={w.to}
        hint={w.toHint}
        max={today}
        message={message('toOn')}
        value={values.toOn}
        onChange={(day) => set('toOn', day)}
      />
      <TextField
        label={w.source}
        hint={w.sourceHint}
        required
        message={message('source')}
        value={values.source}
        onChange={(source) => set('source', source)}
      />
      <DayField
        label={w.sourceOn}
        required
        max={today}
        message={message('sourceOn')}
        value={values.sourceOn}
        onChange={(day) => set('sourceOn', day)}
      />
    </EntryDialog>
  );
}
