import type { PlaceListView } from '../../../server/figures/placeViews.ts';
import { ActForm } from '../../form/ActForm.tsx';
import { DayField } from '../../form/DayField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useActForm } from '../../form/useActForm.ts';
import { useWords } from '../../language/language.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useSession } from '../../shell/session.tsx';
import { FigureUses } from '../catalogue/FigureUses.tsx';

/** Figures that count by it keep its places: which they are is said first. */
export function EndListDialog({ list, onClose }: { readonly list: PlaceListView; readonly onClose: () => void }) {
  const words = useWords();
  const { today } = useSession();
  const { listId, name, figures, texts } = list;
  const form = useActForm({
    route: 'POST /place-lists/end',
    first: { lastDay: today, reason: '' },
    bodyOf: ({ lastDay, reason }, id) => ({ end: { id, listId, lastDay, reason: reason.trim() } }),
    onDone: onClose,
  });
  return (
    <Dialog title={words.places.endTitle(name)} onClose={onClose}>
      <ActForm
        act={form}
        action={words.places.end}
        ends
        onSubmit={form.submit}
        onCancel={onClose}
        hint={words.places.endHint}
      >
        <FigureUses texts={texts} figures={figures} />
        <DayField
          label={words.places.lastDay}
          required
          value={form.values.lastDay}
          onChange={(day) => form.set('lastDay', day)}
        />
        <TextField
          label={words.lists.reason}
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
