// A review: an outcome for every flag, and a conclusion. What was chosen stays until it is recorded.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { nounChoices } from '../../labels/nouns.ts';
import type { AgreementView, ClauseFlagView } from '../../server/clauses/views.ts';
import { api, isLostSession } from '../api/request.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { typedOver, useKept } from '../kept/useKept.ts';
import { useLanguage } from '../language/language.tsx';
import { AgreementHead } from './AgreementHead.tsx';
import { ClauseList } from './ClauseList.tsx';
import './clauses.css';

interface Draft {
  readonly outcomes: Readonly<Record<string, { readonly outcome: string; readonly basis: string }>>;
  readonly conclusion: string;
  readonly opinion: string;
}

const keyOf = ({ clauseNo, ruleId }: ClauseFlagView) => `${clauseNo} ${ruleId}`;
const nothingChosen: Draft = { outcomes: {}, conclusion: '', opinion: '' };

export function ReviewForm({ agreement, onClose }: { agreement: AgreementView; onClose: () => void }) {
  const { language, words } = useLanguage();
  const client = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [draft, setDraft, forget] = useKept('typed', `review.${agreement.id}`, typedOver(nothingChosen));
  const [ids] = useState(() => ({ key: uuid(), review: uuid() }));
  const change = (next: Draft) => setDraft(() => next);
  const chosen = (flag: ClauseFlagView) => draft.outcomes[keyOf(flag)] ?? { outcome: '', basis: '' };
  const choose = (flag: ClauseFlagView, more: Partial<{ outcome: string; basis: string }>) =>
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
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    send.mutate();
  }

  const outcomeFields = (flag: ClauseFlagView) => (
    <div className="clause-outcome">
      <ChoiceField
        label={words.clauseReview.outcome}
        none={words.clauseReview.choose}
        choices={nounChoices('flagOutcome', language)}
        value={chosen(flag).outcome}
        onChange={(outcome) => choose(flag, { outcome })}
      />
      {chosen(flag).outcome === 'has_basis' ? (
        <LabelledField label={words.clauseReview.basis}>
          {(tie) => (
            <input
              {...tie}
              required
              maxLength={500}
              value={chosen(flag).basis}
              onChange={({ target }) => choose(flag, { basis: target.value })}
            />
          )}
        </LabelledField>
      ) : null}
    </div>
  );
  return (
    <dialog
      ref={dialog}
      className="dialog dialog-wide"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId}>
        {words.clauseReview.formTitle} · {agreement.project}
      </h2>
      <AgreementHead agreement={agreement} />
      <form className="stack" onSubmit={submit}>
        <ClauseList agreement={agreement} below={outcomeFields} />
        {agreement.flags.length === 0 ? <p className="quiet">{words.clauses.noFlagsHint}</p> : null}
        <div className="form-grid">
          <ChoiceField
            label={words.clauseReview.conclusion}
            none={words.clauseReview.choose}
            choices={nounChoices('reviewConclusion', language)}
            value={draft.conclusion}
            onChange={(conclusion) => change({ ...draft, conclusion })}
          />
          <div className="wide">
            <LabelledField label={words.clauseReview.opinion} hint={words.clauseReview.opinionHint}>
              {(tie) => (
                <textarea
                  {...tie}
                  rows={3}
                  maxLength={2000}
                  required={draft.conclusion !== 'passed'}
                  value={draft.opinion}
                  onChange={({ target }) => change({ ...draft, opinion: target.value })}
                />
              )}
            </LabelledField>
          </div>
        </div>
        {send.error && !isLostSession(send.error) ? (
          <div className="wrong" role="alert">
            <FailureText error={send.error} />
          </div>
        ) : null}
        <p className="field-hint">{words.clauseReview.hint}</p>
        <div className="row row-end">
          <button type="button" className="button" onClick={onClose}>
            {words.frame.cancel}
          </button>
          <button type="submit" className="button button-main" disabled={send.isPending || draft.conclusion === ''}>
            {send.isPending ? words.frame.working : words.clauseReview.record}
          </button>
        </div>
      </form>
    </dialog>
  );
}
