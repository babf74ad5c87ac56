// A review as it is chosen and recorded.
import type { AgreementView, ClauseFlagView } from '../../server/clauses/views.ts';
import { api } from '../api/request.ts';
import { typedOver, useKept } from '../kept/useKept.ts';
import { useAct } from '../form/useAct.ts';

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
  const [draft, setDraft, forget] = useKept('typed', `review.${agreement.id}`, typedOver(nothingChosen));
  const change = (next: Draft) => setDraft(() => next);
  const chosen = (flag: ClauseFlagView) => draft.outcomes[keyOf(flag)] ?? { outcome: '', basis: '' };
  const choose = (flag: ClauseFlagView, more: Partial<ChosenOutcome>) =>
    change({ ...draft, outcomes: { ...draft.outcomes, [keyOf(flag)]: { ...chosen(flag), ...more } } });
  const send = useAct(
    ({ key, id }) => {
      const decisions = agreement.flags
        .filter((flag) => chosen(flag).outcome)
        .map((flag) => ({
          clauseNo: flag.clauseNo,
          ruleId: flag.ruleId,
          outcome: chosen(flag).outcome,
          basis: chosen(flag).basis || null,
        }));
      const { conclusion, opinion } = draft;
      const review = { id, agreementId: agreement.id, decisions, conclusion, opinion: opinion || null };
      return api('POST /clause-reviews', { body: { key, review } });
    },
    {
      onDone: () => {
        forget();
        onClose();
      },
    },
  );
  return { draft, change, chosen, choose, send };
}
