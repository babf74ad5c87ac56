import { FormDialog } from '../dialog/FormDialog.tsx';
import { Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { CompanyField, useKnownCompany } from '../projects/CompanyField.tsx';

interface ParentFormProps {
  readonly companyId: string;
  readonly onClose: () => void;
}

/** The parent by its name: a firm of the ledger where the name is one's, else the name alone. */
export function ParentForm({ companyId, onClose }: ParentFormProps) {
  const { firms: w } = useWords();
  const { today } = useSession();
  const knownCompany = useKnownCompany();
  const form = useForm({
    place: `parent.${companyId}`,
    path: `/companies/${companyId}/parent`,
    first: { parentName: '', source: '', sourceOn: '' },
    body: ({ parentName, ...rest }, id) => {
      const name = parentName.trim();
      return { id, parentName: name || null, parentId: knownCompany(name)?.id ?? null, ...rest };
    },
    onDone: onClose,
  });
  return (
    <FormDialog title={w.state} form={form} action={w.state} hint={w.parentHint} onClose={onClose}>
      <Fields
        form={form}
        fields={[
          {
            name: 'parentName',
            label: w.parent,
            wide: true,
            as: 'own',
            draw: (tie) => <CompanyField {...tie} unknown={w.notInLedger} before="" />,
          },
          { name: 'source', label: w.source, hint: w.sourceHint, required: true },
          { name: 'sourceOn', label: w.sourceOn, as: 'day', required: true, max: today },
        ]}
      />
    </FormDialog>
  );
}
