import { useApi } from '../api/useApi.ts';
import { DayField } from '../form/DayField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { useSession } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';
import { TextField } from '../form/TextField.tsx';
import { useActForm } from '../form/useActForm.ts';

/** How long a filing protects and when a firm is free, from a day on; what was set before stands below. */
export function PursuitRuleForm({ onClose }: { readonly onClose: () => void }) {
  const { pursuits: w } = useWords();
  const { today } = useSession();
  const { data } = useApi('/pursuit-rule');
  const form = useActForm({
    route: 'POST /pursuit-rule',
    first: { protectionDays: '', releaseDays: '', effectiveFrom: today, reason: '' },
    bodyOf: ({ protectionDays, releaseDays, effectiveFrom, reason }, id) => ({
      id,
      protectionDays: Number(protectionDays),
      releaseDays: Number(releaseDays),
      effectiveFrom,
      reason,
    }),
    onDone: onClose,
  });
  const { values, set, message } = form;
  const text = (name: 'protectionDays' | 'releaseDays' | 'reason') => (
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
      {text('protectionDays')}
      {text('releaseDays')}
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
        {data?.settings.map(({ id, effectiveFrom, protectionDays, releaseDays, reason, by }) => (
          <li key={id}>
            {effectiveFrom} · {w.rule(protectionDays, releaseDays)} · {reason} · {by}
          </li>
        ))}
      </ul>
    </EntryDialog>
  );
}
