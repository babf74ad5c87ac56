// A milestone as it is typed, and the act that records it.
import { attachmentsOf, filesOfHead } from '../../evidence/drafted.ts';
import { fenText, wanText } from '../../form/amount.ts';
import { useEntryForm } from '../../form/useEntryForm.ts';
import { useSession } from '../../shell/session.tsx';
import { correctionOf, type EntryView, headOf, newHead, textOf } from '../entry.ts';

export interface MilestoneFormProps {
  readonly projectId: string;
  readonly officeId: string;
  /** The milestone and the field that a link asked for. */
  readonly kind?: string | undefined;
  readonly focus?: string | undefined;
  /** The entry that this one puts right. */
  readonly corrects?: EntryView | undefined;
  /** What becomes of it, where that is not the usual. */
  readonly hint?: string;
  readonly onClose: () => void;
}

export function useMilestoneForm({ projectId, officeId, kind, corrects, onClose }: MilestoneFormProps) {
  const { today } = useSession();
  const old = corrects?.input;
  const first = {
    kind: textOf(old, 'kind') ?? kind ?? 'signed',
    occurredOn: textOf(headOf(old), 'occurredOn') ?? today,
    officeId: corrects?.officeId ?? officeId,
    authority: textOf(old, 'authority') ?? 'promotion',
    agreementType: textOf(old, 'agreementType') ?? '',
    evidence: textOf(old, 'evidence') ?? '',
    signingNature: textOf(old, 'signingNature') ?? '',
    incrementFen: textOf(old, 'incrementFen') ? wanText(textOf(old, 'incrementFen') ?? '') : '',
    attachments: filesOfHead(headOf(old)),
    reason: '',
  };
  return useEntryForm({
    place: `milestone.${corrects?.id ?? `${projectId}.${kind ?? ''}`}`,
    useCase: corrects ? 'correct_milestone' : 'record_milestone',
    first,
    onDone: onClose,
    actsOf: (values, id) => {
      return [
        {
          kind: 'milestone',
          input: {
            head: {
              ...newHead(id, values.officeId, values.occurredOn, correctionOf(corrects, values, first)),
              attachments: attachmentsOf(values.attachments),
            },
            projectId,
            kind: values.kind,
            authority: values.authority,
            agreementType: values.kind === 'signed' && values.agreementType ? values.agreementType : null,
            evidence: values.evidence || null,
            signingNature: values.kind === 'signed' && values.signingNature ? values.signingNature : null,
            incrementFen: isIncrease(values) ? fenText(values.incrementFen, 'wan') : null,
          },
        },
      ];
    },
  });
}

export function isIncrease(values: { readonly kind: string; readonly signingNature: string }): boolean {
  return values.kind === 'signed' && values.signingNature === 'capital_increase';
}
