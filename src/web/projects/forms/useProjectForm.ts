// The facts of a project as they are put right, and the acts that say so.
import { nounTelling } from '../../../domain/entries/nouns.ts';
import { fenText, wanText } from '../../form/amount.ts';
import { attachmentsOf } from '../../evidence/drafted.ts';
import type { AdjustableAct } from '../../form/adjusting.ts';
import { useEntryForm } from '../../form/useEntryForm.ts';
import { useSession } from '../../shell/session.tsx';
import { companyActs, useCompanyOf } from '../CompanyField.tsx';
import { correctionOf, type EntryView, headOf, newHead, textOf } from '../entry.ts';
import { useFocusField } from '../../form/useFocusField.ts';

export interface ProjectFormProps {
  readonly corrects: EntryView;
  /** Names of its companies as they stand. */
  readonly names: { readonly investorId: string; readonly recipientId: string };
  readonly focus?: string | undefined;
  readonly onClose: () => void;
}

interface OldMoney {
  readonly currency: string;
  readonly fen: string;
}

export function useProjectForm({ corrects, names, focus, onClose }: ProjectFormProps) {
  const { today } = useSession();
  const old = corrects.input;
  const investment = old['investment'] as OldMoney | null;
  // Agreed in another currency, an amount has a rate and a day: it comes by a sheet, and stays as it is here.
  const isForeign = investment !== null && investment.currency !== 'CNY';
  const first = {
    name: textOf(old, 'name') ?? '',
    industryCode: textOf(old, 'industryCode') ?? '',
    investment: investment && !isForeign ? wanText(investment.fen) : '',
    investmentUndetermined: old['investmentUndetermined'] === true ? 'yes' : '',
    investorId: names.investorId,
    recipientId: names.recipientId,
    moneySource: textOf(old, 'moneySource') ?? '',
    investorSeat: textOf(old, 'investorSeat') ?? '',
    place: textOf(old, 'place') ?? '',
    landMu: textOf(old, 'landMu') ?? '',
    majorOn: textOf(old, 'majorOn') ?? '',
    status: textOf(old, 'status') ?? 'active',
    statusReason: textOf(old, 'statusReason') ?? '',
    content: textOf(old, 'content') ?? '',
    // A later version stands beside the earlier one, whose files still count.
    attachments: '',
    reason: '',
  };
  const companyOf = useCompanyOf();
  const form = useEntryForm({
    place: `project.${corrects.id}`,
    useCase: 'correct_project',
    first,
    onDone: onClose,
    actsOf: (values, id) => {
      const fen = fenText(values.investment, 'wan');
      // The facts were so on the day on which they were first reported, not on the day of the correction.
      const day = textOf(headOf(old), 'occurredOn') ?? today;
      const { reverses: _, ...head } = newHead(id, corrects.officeId, day, correctionOf(corrects, values, first));
      const {
        investment: amount,
        investmentUndetermined,
        investorId,
        recipientId,
        reason,
        attachments,
        ...others
      } = values;
      const orNone = Object.fromEntries(Object.entries(others).map(([field, value]) => [field, value || null]));
      const money = amount ? { currency: 'CNY', minor: fen, fen } : null;
      const own = { officeId: corrects.officeId, occurredOn: today };
      const investor = investorId === names.investorId ? undefined : companyOf(investorId, own);
      const recipient = recipientId === names.recipientId ? undefined : companyOf(recipientId, own);
      const input = {
        ...old,
        ...orNone,
        investment: isForeign ? investment : money,
        investmentUndetermined: investmentUndetermined === 'yes' || null,
        ...(investor ? { investorId: investor.id } : {}),
        ...(recipient ? { recipientId: recipient.id } : {}),
        head: { ...head, reason, attachments: attachmentsOf(attachments) },
      };
      // A later version stands in place of an earlier one, so it names none to reverse.
      const named = [investor, recipient].filter((one) => one !== undefined);
      // What the form does not show is sent as it was recorded.
      return [...companyActs(...named), { kind: nounTelling('project').kind, input } as unknown as AdjustableAct];
    },
  });
  useFocusField(focus);
  return { form, isForeign };
}
