import { DayField } from '../form/DayField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { useSession } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';
import { CompanyField, useKnownCompany } from '../projects/CompanyField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useActForm } from '../form/useActForm.ts';

interface ParentFormProps {
  readonly companyId: string;
  readonly onClose: () => void;
}

/** The parent by its name: a firm of the ledger where the name is one's, else the name alone. */
export function ParentForm({ companyId, onClose }: ParentFormProps) {
  const { firms: w } = useWords();
  const { today } = useSession();
  const knownCompany = useKnownCompany();
  const form = useActForm({
    route: 'POST /companies/:id/parent',
    at: { id: companyId },
    first: { parentName: '', source: '', sourceOn: '' },
    bodyOf: ({ parentName, ...rest }, id) => {
      const name = parentName.trim();
      return { id, parentName: name || null, parentId: knownCompany(name)?.id ?? null, ...rest };
    },
    onDone: onClose,
  });
  const { values, set, message } = form;
  return (
    <EntryDialog title={w.state} form={form} action={w.state} hint={w.parentHint} onClose={onClose}>
      <div className="wide">
        <CompanyField
          label={w.parent}
          name="parentName"
          unknown={w.notInLedger}
          message={message('parentName')}
          before=""
          value={values.parentName}
          onChange={(name) => set('parentName', name)}
        />
      </div>
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
