// A credit agreement as it is typed, and the act that records it.
import { creditCovers } from '../../domain/credit/creditAgreement.ts';
import { useEntryForm } from '../form/useEntryForm.ts';
import { useSession } from '../shell/session.tsx';
import { correctionOf, type EntryView, headOf, newHead, textOf } from '../projects/entry.ts';
import { basisPointsOf, basisPointsText, sharesIn, type TypedShare } from './shares.ts';

export interface CreditFormProps {
  readonly projectId: string;
  readonly officeId: string;
  /** The other office, where it is known with whom. */
  readonly withOfficeId?: string;
  /** The agreement that this one puts right. */
  readonly corrects?: EntryView | undefined;
  readonly onClose: () => void;
}

export function useCreditForm({ projectId, officeId, withOfficeId = '', corrects, onClose }: CreditFormProps) {
  const { today } = useSession();
  const old = corrects?.input;
  const first = {
    shares: JSON.stringify(
      oldShares(old) ?? [
        { officeId, percent: '50' },
        { officeId: withOfficeId, percent: '50' },
      ],
    ),
    covers: ((old?.['covers'] as string[] | undefined) ?? creditCovers).join(','),
    fromOn: textOf(old, 'fromOn') ?? today,
    toOn: textOf(old, 'toOn') ?? '',
    occurredOn: textOf(headOf(old), 'occurredOn') ?? today,
    document: textOf(old, 'document') ?? '',
    officeId: corrects?.officeId ?? officeId,
    reason: '',
  };
  return useEntryForm({
    place: `credit.${corrects?.id ?? projectId}${withOfficeId}`,
    useCase: corrects ? 'correct_credit_agreement' : 'record_credit_agreement',
    first,
    onDone: onClose,
    actsOf: (values, id) => {
      const shares = sharesIn(values.shares).map((share) => ({
        officeId: share.officeId,
        basisPoints: basisPointsOf(share.percent),
      }));
      return [
        {
          kind: 'credit_agreement',
          input: {
            head: newHead(id, values.officeId, values.occurredOn, correctionOf(corrects, values, first)),
            projectId,
            fromOn: values.fromOn,
            toOn: values.toOn || null,
            covers: values.covers.split(',').filter(Boolean),
            shares,
            document: values.document || null,
          },
        },
      ];
    },
  });
}

function oldShares(input: EntryView['input'] | undefined): TypedShare[] | undefined {
  const shares = input?.['shares'] as { officeId: string; basisPoints: number }[] | undefined;
  return shares?.map(({ officeId, basisPoints }) => ({ officeId, percent: basisPointsText(basisPoints) }));
}
