import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { PursuitDetailView } from '../../../server/pursuits/views.ts';
import { fenText, readAsYi } from '../../form/amount.ts';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { useWords } from '../../language/language.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useActForm } from '../../form/useActForm.ts';
import { IndustryField } from '../../projects/IndustryField.tsx';

interface LeadFormProps {
  readonly pursuit: PursuitDetailView;
  readonly onClose: () => void;
  readonly onMade: (projectId: string) => void;
}

/** One press makes a lead: what is known already stands in the form. */
export function LeadForm({ pursuit, onClose, onMade }: LeadFormProps) {
  const words = useWords();
  const w = words.pursuits;
  const [ids] = useState(() => ({ projectId: uuid(), entryId: uuid() }));
  const form = useActForm({
    route: 'POST /pursuits/:id/lead',
    at: { id: pursuit.id },
    first: {
      name: w.form.leadName(pursuit.name, pursuit.node ?? pursuit.chain ?? ''),
      industryCode: pursuit.industryCode ?? '',
      investment: '',
      content: '',
    },
    bodyOf: ({ name, industryCode, investment, content }, id) => {
      const fen = fenText(investment, 'wan');
      const amount = investment ? { currency: 'CNY', minor: fen, fen } : null;
      return { lead: { id, ...ids, name, industryCode, content: content || null, investment: amount } };
    },
    onDone: ({ projectId }) => {
      onClose();
      onMade(projectId);
    },
  });
  const { values, set, message } = form;
  const reading = readAsYi(values.investment, 'wan');
  return (
    <EntryDialog
      title={`${w.act.lead} · ${pursuit.name}`}
      form={form}
      action={w.act.lead}
      hint={w.form.leadHint}
      onClose={onClose}
    >
      <div className="wide">
        <TextField
          label={w.form.name}
          required
          message={message('name')}
          value={values.name}
          onChange={(name) => set('name', name)}
        />
      </div>
      <IndustryField
        project={values.name}
        message={message('industryCode')}
        value={values.industryCode}
        onChange={(code) => set('industryCode', code)}
      />
      <TextField
        label={w.form.investment}
        hint={reading === undefined ? w.form.investmentHint : words.entering.readAs(reading)}
        message={message('investment')}
        value={values.investment}
        onChange={(investment) => set('investment', investment)}
      />
      <div className="wide">
        <TextField
          label={w.form.content}
          long
          message={message('content')}
          value={values.content}
          onChange={(content) => set('content', content)}
        />
      </div>
    </EntryDialog>
  );
}
