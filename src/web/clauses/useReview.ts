// A review as it is chosen and recorded.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { AgreementView, ClauseFlagView } from '../../server/clauses/views.ts';
import { api } from '../api/request.ts';
import { typedOver, useKept } from '../kept/useKept.ts';

export interface ChosenOutcome {
  readonly outcome: string;
  readonly basis: string;
}

interface Draft {
  readonly outcomes: Readonly<Record<string, ChosenOutcome>>;
  readonly conclusion: string;
  readonly opinion: string;
}

const keyOf = ({ clauseNo, ruleId }: ClauseFlagView) => `${clauseNo} ${ruleId}`;
const nothingChosen: Draft = { outcomes: {}, conclusion: '', opinion: '' };

export function useReview(agreement: AgreementView, onClose: () => void) {
  const client = useQueryClient();
  const [draft, setDraft, forget] = useKept('typed', `review.${agreement.id}`, typedOver(nothingChosen));
  const [ids] = useState(() => ({ key: uuid(), review: uuid() }));
  const change = (next: Draft) => setDraft(() => next);
  const chosen = (flag: ClauseFlagView) => draft.outcomes[keyOf(flag)] ?? { outcome: '', basis: '' };
  const choose = (flag: ClauseFlagView, more: Partial<ChosenOutcome>) =>
    change({ ...draft, outcomes: { ...draft.outcomes, [keyOf(flag)]: { ...chosen(flag), ...more } } });
  const send = useMutation({
    mutationFn: () => {
      const decisions = agreement.flags
        .filter((flag) => chosen(flag).outcome)
        .map((flag) => ({
          clauseNo: flag.clauseNo,
          ruleId: flag.ruleId,
          outcome: chosen(flag).outcome,
          basis: chosen(flag).basis || null,
        }));
      const { conclusion, opinion } = draft;
      const review = { id: ids.review, agreementId: agreement.id, decisions, conclusion, opinion: opinion || null };
      return api('POST /clause-reviews', { body: { key: ids.key, review } });
    },
    onSuccess: async () => {
      forget();
      onClose();
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
  return { draft, change, chosen, choose, send };
}
