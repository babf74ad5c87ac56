import type { PursuitDetailView } from '../../../server/pursuits/views.ts';
import { useApi } from '../../api/useApi.ts';
import { basisPointsOf } from '../../credit/shares.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { useWords } from '../../language/language.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useActForm } from '../../form/useActForm.ts';

/** Offers the firm to another office, and says what share of the credit stays here. */
export function OfferAct({ pursuit, onClose }: { readonly pursuit: PursuitDetailView; readonly onClose: () => void }) {
  const words = useWords();
  const w = words.pursuits;
  const { data: offices = [] } = useApi('/offices');
  const form = useActForm({
    route: 'POST /pursuits/:id/acts',
    at: { id: pursuit.id },
    first: { toOfficeId: '', keepBasisPoints: '0', document: '', note: '' },
    bodyOf: ({ toOfficeId, keepBasisPoints, document, note }, id) => ({
      act: {
        kind: 'offered' as const,
        id,
        toOfficeId,
        // What is no share is sent as it is, and refused by name.
        keepBasisPoints: /^\d+(\.\d{1,2})?%?$/.test(keepBasisPoints.trim())
          ? basisPointsOf(keepBasisPoints.trim())
          : -1,
        document: document || null,
        note,
      },
    }),
    onDone: onClose,
  });
  const { values, set, message } = form;
  return (
    <EntryDialog
      title={`${w.act.offer} · ${pursuit.name}`}
      form={form}
      action={w.act.offer}
      hint={null}
      onClose={onClose}
    >
      <ChoiceField
        label={w.form.toOffice}
        required
        none={words.form.chooseOffice}
        choices={offices
          .filter(({ id, endedOn }) => id !== pursuit.officeId && endedOn === null)
          .map(({ id, name }) => ({ code: id, word: name }))}
        message={message('toOfficeId')}
        value={values.toOfficeId}
        onChange={(office) => set('toOfficeId', office)}
      />
      <TextField
        label={w.form.keep}
        hint={w.form.keepHint}
        decimal
        required
        message={message('keepBasisPoints')}
        value={values.keepBasisPoints}
        onChange={(percent) => set('keepBasisPoints', percent)}
      />
      <div className="wide">
        <TextField
          label={w.form.document}
          message={message('document')}
          value={values.document}
          onChange={(document) => set('document', document)}
        />
      </div>
      <div className="wide">
        <TextField
          label={w.form.reason}
          long
          required
          message={message('note')}
          value={values.note}
          onChange={(note) => set('note', note)}
        />
      </div>
    </EntryDialog>
  );
}
