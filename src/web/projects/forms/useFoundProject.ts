// A new project as it is typed, and the acts that found it.
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { v7 as uuid } from 'uuid';
import { nounTelling } from '../../../domain/entries/nouns.ts';
import { attachmentsOf } from '../../evidence/drafted.ts';
import { fenText } from '../../form/amount.ts';
import { useEntryForm } from '../../form/useEntryForm.ts';
import { useSession } from '../../shell/session.tsx';
import { useOwnOffice } from '../../offices/useOwnOffice.ts';
import { companyActs, useCompanyOf } from '../CompanyField.tsx';
import { newHead } from '../entry.ts';

export function useFoundProject(onClose: () => void, onAgain: (name: string) => void) {
  const isAgain = useRef(false);
  const { today, city } = useSession();
  const navigate = useNavigate();
  const [projectId] = useState(() => uuid());
  const companyOf = useCompanyOf();
  const own = useOwnOffice('enter');
  const first = {
    name: '',
    occurredOn: today,
    industryCode: '',
    investorId: '',
    recipientId: '',
    investorSeat: '',
    moneySource: '',
    investment: '',
    investmentUndetermined: '',
    place: '',
    content: '',
    // The city's own office reports no projects.
    officeId: own === city.officeId ? '' : own,
    attachments: '',
  };
  const form = useEntryForm({
    place: 'project.new',
    useCase: 'record_project',
    first,
    onDone: () => {
      if (isAgain.current) return onAgain(form.values.name);
      onClose();
      void navigate(`/projects/${projectId}`);
    },
    actsOf: (values, id) => {
      const { name, occurredOn, industryCode, investment, investmentUndetermined, officeId, attachments, ...others } =
        values;
      const orNone = Object.fromEntries(Object.entries(others).map(([field, value]) => [field, value || null]));
      const investor = companyOf(values.investorId, { officeId, occurredOn });
      const recipient = companyOf(values.recipientId, { officeId, occurredOn });
      const fen = fenText(investment, 'wan');
      const input = {
        ...orNone,
        head: { ...newHead(id, officeId, occurredOn), attachments: attachmentsOf(attachments) },
        projectId,
        name,
        industryCode,
        investorId: investor.id,
        recipientId: recipient.id,
        investment: investment ? { currency: 'CNY', minor: fen, fen } : null,
        investmentUndetermined: investmentUndetermined === 'yes' || null,
      };
      return [...companyActs(investor, recipient), { kind: nounTelling('project').kind, input }];
    },
  });
  return { ...form, chooseAgain: (is: boolean) => void (isAgain.current = is) };
}
