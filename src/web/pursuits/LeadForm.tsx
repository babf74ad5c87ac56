import type { PursuitDetailView } from '../../server/views.ts';
import { useNewId } from '../act/newId.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { fenText } from '../form/amount.ts';
import { Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { useWords } from '../language/language.tsx';

interface LeadFormProps {
  readonly pursuit: PursuitDetailView;
  readonly onClose: () => void;
  readonly onMade: (projectId: string) => void;
}

/** One press makes a lead: what is known already stands in the form. */
export function LeadForm({ pursuit, onClose, onMade }: LeadFormProps) {
  const words = useWords();
  const w = words.pursuits;
  const [projectId, entryId] = [useNewId(), useNewId()];
  const form = useForm<Record<'name' | 'industryCode' | 'investment' | 'content', string>, { projectId: string }>({
    place: `lead.${pursuit.id}`,
    path: `/pursuits/${pursuit.id}/lead`,
    first: {
      name: w.form.leadName(pursuit.name, pursuit.node ?? pursuit.chain ?? ''),
      industryCode: pursuit.industryCode ?? '',
      investment: '',
      content: '',
    },
    body: ({ name, industryCode, investment, content }, id) => {
      const fen = fenText(investment, 'wan');
      const amount = investment ? { currency: 'CNY', minor: fen, fen } : null;
      return {
        lead: { id, projectId, entryId, name, industryCode, content: content || null, investment: amount },
      };
    },
    onDone: (made) => {
      onClose();
      onMade(made.projectId);
    },
  });
  return (
    <FormDialog
      title={`${w.act.lead} · ${pursuit.name}`}
      form={form}
      action={w.act.lead}
      hint={w.form.leadHint}
      onClose={onClose}
    >
      <Fields
        form={form}
        fields={[
          { name: 'name', label: w.form.name, required: true, wide: true },
          {
            name: 'industryCode',
            label: w.form.industryCode,
            hint: words.form.industryHint,
            required: true,
            most: 4,
          },
          { name: 'investment', label: w.form.investment, hint: w.form.investmentHint, as: 'amount' },
          { name: 'content', label: w.form.content, as: 'long', wide: true },
        ]}
      />
    </FormDialog>
  );
}
