import { FormDialog } from '../dialog/FormDialog.tsx';
import { Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';

interface AliasFormProps {
  readonly companyId: string;
  readonly onClose: () => void;
}

/** A former name or an alias, with its days and where it is written. */
export function AliasForm({ companyId, onClose }: AliasFormProps) {
  const { firms: w } = useWords();
  const { today } = useSession();
  const form = useForm({
    place: `alias.${companyId}`,
    path: `/companies/${companyId}/aliases`,
    first: { name: '', kind: 'former', fromOn: '', toOn: '', source: '', sourceOn: '' },
    body: ({ fromOn, toOn, ...rest }, id) => ({ id, ...rest, fromOn: fromOn || null, toOn: toOn || null }),
    onDone: onClose,
  });
  const kinds = (['former', 'alias'] as const).map((code) => ({ code, word: w.kinds[code] }));
  return (
    <FormDialog title={w.add} form={form} action={w.add} hint={null} onClose={onClose}>
      <Fields
        form={form}
        fields={[
          { name: 'name', label: w.name, required: true },
          { name: 'kind', label: w.kind, as: 'choice', choices: kinds, required: true },
          { name: 'fromOn', label: w.from, as: 'day', max: today },
          { name: 'toOn', label: w.to, hint: w.toHint, as: 'day', max: today },
          { name: 'source', label: w.source, hint: w.sourceHint, required: true },
          { name: 'sourceOn', label: w.sourceOn, as: 'day', required: true, max: today },
        ]}
      />
    </FormDialog>
  );
}
