import { useApi } from '../api/useApi.ts';
import { DayField } from '../form/DayField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { useSession } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';
import { TextField } from '../form/TextField.tsx';
import { useActForm } from '../form/useActForm.ts';

/** For how many days a first filing is protected, from a day on; what was set before stands below. */
export function ProtectionForm({ onClose }: { readonly onClose: () => void }) {
  const { disputes: w } = useWords();
  const { today } = useSession();
  const { data } = useApi('/protection-rules');
  const form = useActForm({
    route: 'POST /protection-rules',
    first: { days: '', effectiveFrom: today, reason: '' },
    bodyOf: ({ days, ...rest }, id) => ({ id, days: Number(days), ...rest }),
    onDone: onClose,
  });
  const { values, set, message } = form;
  return (
    <EntryDialog title={w.setDays} form={form} action={w.setDays} hint={w.setDaysHint} onClose={onClose}>
      <TextField
        label={w.daysField}
        required
        decimal
        message={message('days')}
        value={values.days}
        onChange={(days) => set('days', days)}
      />
      <DayField
        label={w.effectiveFrom}
        required
        min={today}
        message={message('effectiveFrom')}
        value={values.effectiveFrom}
        onChange={(day) => set('effectiveFrom', day)}
      />
      <div className="wide">
        <TextField
          label={w.reason}
          required
          message={message('reason')}
          value={values.reason}
          onChange={(reason) => set('reason', reason)}
        />
      </div>
      <ul className="wide quiet">
        {data?.map(({ id, effectiveFrom, days, reason }) => (
          <li key={id}>
            {w.since(effectiveFrom)} · {w.days(days)} · {reason}
          </li>
        ))}
      </ul>
    </EntryDialog>
  );
}
