import { useApi } from '../api/useApi.ts';
import { DayField } from '../form/DayField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { TextField } from '../form/TextField.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useWords } from '../language/language.tsx';
import { useSession } from '../shell/session.tsx';

/** When an item is warned of, urged and supervised, from a day on; what was set before stands below. */
export function DispatchRuleForm({ onClose }: { readonly onClose: () => void }) {
  const { dispatch: w } = useWords();
  const { today } = useSession();
  const { data } = useApi('/dispatch-rule');
  const form = useActForm({
    route: 'POST /dispatch-rule',
    first: { warnDays: '', urgeDays: '', superviseDays: '', effectiveFrom: today, reason: '' },
    bodyOf: ({ warnDays, urgeDays, superviseDays, effectiveFrom, reason }, id) => ({
      id,
      warnDays: Number(warnDays),
      urgeDays: Number(urgeDays),
      superviseDays: Number(superviseDays),
      effectiveFrom,
      reason,
    }),
    onDone: onClose,
  });
  const { values, set, message } = form;
  const text = (name: 'warnDays' | 'urgeDays' | 'superviseDays' | 'reason') => (
    <TextField
      label={w.form[name]}
      required
      decimal={name !== 'reason'}
      message={message(name)}
      value={values[name]}
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <EntryDialog title={w.changeRule} form={form} action={w.changeRule} hint={null} onClose={onClose}>
      {text('warnDays')}
      {text('urgeDays')}
      {text('superviseDays')}
      <DayField
        label={w.form.effectiveFrom}
        required
        min={today}
        message={message('effectiveFrom')}
        value={values.effectiveFrom}
        onChange={(day) => set('effectiveFrom', day)}
      />
      <div className="wide">{text('reason')}</div>
      <ul className="wide quiet">
        {data?.settings.map(({ id, effectiveFrom, warnDays, urgeDays, superviseDays, reason, by }) => (
          <li key={id}>
            {effectiveFrom} · {w.rule(warnDays, urgeDays, superviseDays)} · {reason} · {by}
          </li>
        ))}
      </ul>
    </EntryDialog>
  );
}
