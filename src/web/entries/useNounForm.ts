// The state of a form that a noun's fields make, and the acts that it records.
import { useMemo } from 'react';
import { type EntryKind, nounOf } from '../../domain/entries/nouns.ts';
import { attachmentsOf, filesOfHead } from '../evidence/drafted.ts';
import type { AdjustableAct } from '../form/adjusting.ts';
import { useEntryForm } from '../form/useEntryForm.ts';
import { useSession } from '../shell/session.tsx';
import { companyActs, useCompanyOf } from '../projects/CompanyField.tsx';
import { correctionOf, type EntryView, headOf, newHead, textOf } from '../projects/entry.ts';
import { drawnFields, firstOf, inputOf } from './drawn.ts';

export interface NounFormProps {
  readonly kind: EntryKind;
  readonly projectId: string;
  readonly officeId: string;
  /** The project's investor, with whom one most likely deals. */
  readonly investor?: string | null;
  /** The entry that this one puts right: the firm and the projects that it speaks of stay. */
  readonly corrects?: EntryView | undefined;
  /** What becomes of it, where that is not the usual. */
  readonly hint?: string;
  readonly onClose: () => void;
}

export function useNounForm({ kind, projectId, officeId, investor, corrects, onClose }: NounFormProps) {
  const { today } = useSession();
  const companyOf = useCompanyOf();
  const noun = nounOf(kind);
  const old = corrects?.input;
  const drawn = useMemo(
    () => drawnFields(noun).filter(({ field }) => !corrects || field.as !== 'company'),
    [noun, corrects],
  );
  const firms = drawn.filter(({ field }) => field.as === 'company').map(({ name }) => name);
  const first: Record<string, string> & { reason: string } = {
    ...firstOf(noun, old),
    ...(corrects ? {} : Object.fromEntries(firms.map((name) => [name, investor ?? '']))),
    occurredOn: textOf(headOf(old), 'occurredOn') ?? today,
    officeId: corrects?.officeId ?? officeId,
    attachments: filesOfHead(headOf(old)),
    reason: '',
  };
  const form = useEntryForm({
    place: `yiwang.draft.${kind}.${corrects?.id ?? projectId}`,
    useCase: `${corrects ? 'correct' : 'record'}_${kind.replace(/_version$/, '')}`,
    first,
    onDone: onClose,
    actsOf: (values, id) => {
      const office = values['officeId'] ?? officeId;
      const occurredOn = values['occurredOn'] ?? today;
      const correction = correctionOf(corrects, values, first);
      const head = {
        ...newHead(id, office, occurredOn, correction),
        attachments: attachmentsOf(values['attachments'] ?? ''),
      };
      const found = new Map(
        firms.map((name) => [name, companyOf(values[name] ?? '', { officeId: office, occurredOn })]),
      );
      const named = Object.fromEntries([...found].map(([name, company]) => [name, company.id]));
      const of = old ? Object.fromEntries(Object.keys(noun.fields).map((name) => [name, old[name]])) : { projectId };
      const input = { ...of, ...inputOf(noun, values), ...(old ? {} : named), head };
      // Its fields are the noun's own, whichever it is.
      return [...companyActs(...found.values()), { kind, input } as unknown as AdjustableAct];
    },
  });
  return { form, noun, drawn };
}
