import type { RecordedProtection } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';

/** For how many days a first filing is protected, from a day on; what was set before stands below. */
export function ProtectionForm({ onClose }: { readonly onClose: () => void }) {
  const { disputes: w } = useWords();
  const { today } = useSession();
  const { data } = useApi<readonly RecordedProtection[]>('/protection-rules');
  const form = useForm({
    place: 'protection',
    path: '/protection-rules',
    first: { days: '', effectiveFrom: today, reason: '' },
    body: ({ days, ...rest }, id) => ({ id, days: Number(days), ...rest }),
    onDone: onClose,
  });
  return (
    <FormDialog title={w.setDays} form={form} action={w.setDays} hint={w.setDaysHint} onClose={onClose}>
      <Fields
        form={form}
        fields={[
          { name: 'days', label: w.daysField, as: 'decimal', required: true },
          { name: 'effectiveFrom', label: w.effectiveFrom, as: 'day', required: true, min: today },
          { name: 'reason', label: w.reason, required: true, wide: true },
        ]}
      />
      <ul className="wide quiet">
        {data?.map(({ id, effectiveFrom, days, reason }) => (
          <li key={id}>
            {w.since(effectiveFrom)} · {w.days(days)} · {reason}
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
