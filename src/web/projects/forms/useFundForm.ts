// A fund arrival as it is typed, and the act that records it.
import { type AmountUnit, fenText, wanText } from '../../form/amount.ts';
import { attachmentsOf, filesOfHead } from '../../evidence/drafted.ts';
import { useEntryForm } from '../../form/useEntryForm.ts';
import { useSession } from '../../shell/session.tsx';
import { correctionOf, type EntryView, headOf, newHead, textOf } from '../entry.ts';

export interface FundFormProps {
  readonly projectId: string;
  readonly officeId: string;
  /** The entry that this one puts right. */
  readonly corrects?: EntryView | undefined;
  /** What becomes of it, where that is not the usual. */
  readonly hint?: string;
  readonly onClose: () => void;
}

export function useFundForm({ projectId, officeId, corrects, onClose }: FundFormProps) {
  const { today } = useSession();
  const old = corrects?.input;
  const oldWan = (field: string) => {
    const fen = textOf(old, field);
    return fen === undefined ? '' : wanText(fen);
  };
  const first = {
    claimedFen: oldWan('claimedFen'),
    // Left empty it is as claimed, and stays so where the claim is put right.
    recognisedFen: textOf(old, 'recognisedFen') === textOf(old, 'claimedFen') ? '' : oldWan('recognisedFen'),
    unit: 'wan',
    occurredOn: textOf(headOf(old), 'occurredOn') ?? today,
    officeId: corrects?.officeId ?? officeId,
    moneySource: textOf(old, 'moneySource') ?? '',
    payer: textOf(old, 'payer') ?? '',
    use: textOf(old, 'use') ?? '',
    voucherKind: textOf(old, 'voucherKind') ?? '',
    voucherNo: textOf(old, 'voucherNo') ?? '',
    attachments: filesOfHead(headOf(old)),
    reason: '',
  };
  return useEntryForm({
    place: `fund.${corrects?.id ?? projectId}`,
    useCase: corrects ? 'correct_fund_arrival' : 'record_fund_arrival',
    first,
    onDone: onClose,
    actsOf: (values, id) => {
      const unit = values.unit as AmountUnit;
      return [
        {
          kind: 'fund_arrival',
          input: {
            head: {
              ...newHead(id, values.officeId, values.occurredOn, correctionOf(corrects, values, first)),
              attachments: attachmentsOf(values.attachments),
            },
            projectId,
            claimedFen: fenText(values.claimedFen, unit),
            recognisedFen: values.recognisedFen ? fenText(values.recognisedFen, unit) : null,
            moneySource: values.moneySource || null,
            payer: values.payer || null,
            use: values.use || null,
            voucherKind: values.voucherKind || null,
            voucherNo: values.voucherNo || null,
          },
        },
      ];
    },
  });
}
