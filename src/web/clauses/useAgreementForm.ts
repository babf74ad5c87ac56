// An agreement as it is typed, and the act that registers it.
import { useEntryForm } from '../form/useEntryForm.ts';
import { useSession } from '../shell/session.tsx';
import { correctionOf, type EntryView, headOf, newHead, textOf } from '../projects/entry.ts';
import { type ClauseDraft, clauseRowsOf, clausesToSend, newRow } from './clauseRows.ts';

export interface AgreementFormProps {
  readonly projectId: string;
  readonly officeId: string;
  /** The entry that this one puts right. */
  readonly corrects?: EntryView | undefined;
  readonly onClose: () => void;
}

export function useAgreementForm({ projectId, officeId, corrects, onClose }: AgreementFormProps) {
  const { today } = useSession();
  const old = corrects?.input;
  const known = clauseRowsOf(old);
  const first = {
    agreementType: textOf(old, 'agreementType') ?? 'investment',
    number: textOf(old, 'number') ?? '',
    agreedOn: textOf(old, 'agreedOn') ?? '',
    occurredOn: textOf(headOf(old), 'occurredOn') ?? today,
    officeId: corrects?.officeId ?? officeId,
    noCommitments: old?.['noCommitments'] === true ? 'yes' : '',
    // Rows and the pasted text lie in the draft with the rest, so that nothing typed is lost.
    clauses: JSON.stringify(known.length > 0 ? known : [newRow('0')]),
    pasted: '',
    reason: '',
  };
  return useEntryForm({
    place: `agreement.${corrects?.id ?? projectId}`,
    useCase: corrects ? 'correct_agreement' : 'record_agreement',
    first,
    onDone: onClose,
    actsOf: (values, id) => {
      return [
        {
          kind: 'agreement',
          input: {
            head: newHead(id, values.officeId, values.occurredOn, correctionOf(corrects, values, first)),
            projectId,
            agreementType: values.agreementType,
            number: values.number || null,
            agreedOn: values.agreedOn || null,
            noCommitments: values.noCommitments === 'yes',
            clauses: clausesToSend(JSON.parse(values.clauses) as ClauseDraft[]),
          },
        },
      ];
    },
  });
}
