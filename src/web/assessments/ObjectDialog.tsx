import type { OfficeResultView, PublishedResultView } from '../../server/assessments/views.ts';
import { ActForm } from '../form/ActForm.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useWords } from '../language/language.tsx';
import { Dialog } from '../parts/Dialog.tsx';

interface ObjectProps {
  readonly result: PublishedResultView;
  /** Offices for which who asks enters. */
  readonly own: readonly OfficeResultView[];
  readonly onClose: () => void;
}

export function ObjectDialog({ result, own, onClose }: ObjectProps) {
  const w = useWords().assessments;
  const form = useActForm({
    route: 'POST /assessment-objections',
    first: { officeId: own[0]?.officeId ?? '', indicator: '', reason: '', evidence: '' },
    bodyOf: ({ indicator, ...values }, id) => ({
      objection: { id, resultId: result.id, ...values, indicator: indicator || null },
    }),
    onDone: onClose,
  });
  return (
    <Dialog title={w.objectTitle} onClose={onClose}>
      <ActForm act={form} action={w.object} onSubmit={form.submit} onCancel={onClose}>
        <ChoiceField
          label={w.office}
          choices={own.map(({ officeId, name }) => ({ code: officeId, word: name }))}
          value={form.values.officeId}
          onChange={(officeId) => form.set('officeId', officeId)}
        />
        <ChoiceField
          label={w.about}
          none={w.whole}
          choices={result.result.indicators.map(({ id, name }) => ({ code: id, word: name }))}
          value={form.values.indicator}
          onChange={(indicator) => form.set('indicator', indicator)}
        />
        <TextField
          label={w.reason}
          required
          long
          value={form.values.reason}
          onChange={(reason) => form.set('reason', reason)}
        />
        <TextField
          label={w.evidence}
          required
          long
          value={form.values.evidence}
          onChange={(evidence) => form.set('evidence', evidence)}
        />
      </ActForm>
    </Dialog>
  );
}
