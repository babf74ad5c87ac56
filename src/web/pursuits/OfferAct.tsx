import type { OfficeView, PursuitDetailView } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { basisPointsOf } from '../credit/shares.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { useWords } from '../language/language.tsx';

/** Offers the firm to another office, and says what share of the credit stays here. */
export function OfferAct({ pursuit, onClose }: { readonly pursuit: PursuitDetailView; readonly onClose: () => void }) {
  const words = useWords();
  const w = words.pursuits;
  const { data: offices = [] } = useApi<OfficeView[]>('/offices');
  const form = useForm({
    place: `pursuit.offer.${pursuit.id}`,
    path: `/pursuits/${pursuit.id}/acts`,
    first: { toOfficeId: '', keepBasisPoints: '0', document: '', note: '' },
    body: ({ toOfficeId, keepBasisPoints, document, note }, id) => ({
      act: {
        kind: 'offered',
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
  const others = offices.filter(({ id, endedOn }) => id !== pursuit.officeId && endedOn === null);
  return (
    <FormDialog
      title={`${w.act.offer} · ${pursuit.name}`}
      form={form}
      action={w.act.offer}
      hint={null}
      onClose={onClose}
    >
      <Fields
        form={form}
        fields={[
          {
            name: 'toOfficeId',
            label: w.form.toOffice,
            as: 'choice',
            required: true,
            none: words.form.chooseOffice,
            choices: others.map(({ id, name }) => ({ code: id, word: name })),
          },
          { name: 'keepBasisPoints', label: w.form.keep, hint: w.form.keepHint, as: 'decimal', required: true },
          { name: 'document', label: w.form.document, wide: true },
          { name: 'note', label: w.form.reason, as: 'long', required: true, wide: true },
        ]}
      />
    </FormDialog>
  );
}
