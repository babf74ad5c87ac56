import type { PursuitRuleView } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';

/** How long a filing protects and when a firm is free, from a day on; what was set before stands below. */
export function PursuitRuleForm({ onClose }: { readonly onClose: () => void }) {
  const { pursuits: w } = useWords();
  const { today } = useSession();
  const { data } = useApi<PursuitRuleView>('/pursuit-rule');
  const form = useForm({
    place: 'pursuit.rule',
    path: '/pursuit-rule',
    first: { protectionDays: '', releaseDays: '', effectiveFrom: today, reason: '' },
    body: ({ protectionDays, releaseDays, effectiveFrom, reason }, id) => ({
      id,
      protectionDays: Number(protectionDays),
      releaseDays: Number(releaseDays),
      effectiveFrom,
      reason,
    }),
    onDone: onClose,
  });
  return (
    <FormDialog title={w.changeRule} form={form} action={w.changeRule} hint={null} onClose={onClose}>
      <Fields
        form={form}
        fields={[
          { name: 'protectionDays', label: w.form.protectionDays, as: 'decimal', required: true },
          { name: 'releaseDays', label: w.form.releaseDays, as: 'decimal', required: true },
          { name: 'effectiveFrom', label: w.form.effectiveFrom, as: 'day', required: true, min: today },
          { name: 'reason', label: w.form.reason, required: true, wide: true },
        ]}
      />
      <ul className="wide quiet">
        {data?.settings.map(({ id, effectiveFrom, protectionDays, releaseDays, reason, by }) => (
          <li key={id}>
            {effectiveFrom} · {w.rule(protectionDays, releaseDays)} · {reason} · {by}
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
