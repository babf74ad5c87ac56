import type { CityFigureView } from '../../../server/figures/cityFigureViews.ts';
import { ActForm } from '../../form/ActForm.tsx';
import { DayField } from '../../form/DayField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useActForm } from '../../form/useActForm.ts';
import { useWords } from '../../language/language.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useSession } from '../../shell/session.tsx';
import { FigureUses } from './FigureUses.tsx';

/** Ends a figure of the city's own, with the reason; what uses it is said first. */
export function EndFigureDialog({
  figure,
  onClose,
}: {
  readonly figure: CityFigureView;
  readonly onClose: () => void;
}) {
  const { catalogue: w } = useWords();
  const { today } = useSession();
  const form = useActForm({
    route: 'POST /city-figures/end',
    first: { lastDay: today, reason: '' },
    bodyOf: ({ lastDay, reason }, id) => ({ end: { id, figureId: figure.id, lastDay, reason: reason.trim() } }),
    onDone: onClose,
  });
  return (
    <Dialog title={w.endTitle(figure.name)} onClose={onClose}>
      <ActForm act={form} action={w.end} ends onSubmit={form.submit} onCancel={onClose} hint={w.endHint}>
        <FigureUses texts={figure.texts} figures={figure.figures} />
        <DayField label={w.lastDay} required value={form.values.lastDay} onChange={(day) => form.set('lastDay', day)} />
        <TextField
          label={w.reason}
          required
          long
          maxLength={500}
          value={form.values.reason}
          onChange={(reason) => form.set('reason', reason)}
        />
      </ActForm>
    </Dialog>
  );
}
