// A review: an outcome for every flag, and a conclusion. What was chosen stays until it is recorded.
import { type SubmitEvent, useEffect, useId, useRef } from 'react';
import { nounChoices } from '../../labels/nouns.ts';
import type { AgreementView, ClauseFlagView } from '../../server/clauses/views.ts';
import { isLostSession } from '../api/request.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { useLanguage } from '../language/language.tsx';
import { AgreementHead } from './AgreementHead.tsx';
import { ClauseList } from './ClauseList.tsx';
import { type ChosenOutcome, useReview } from './useReview.ts';
import './clauses.css';

export function ReviewForm({ agreement, onClose }: { agreement: AgreementView; onClose: () => void }) {
  const { language, words } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { draft, change, chosen, choose, send } = useReview(agreement, onClose);
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
    <FlagOutcome chosen={chosen(flag)} onChoose={(more) => choose(flag, more)} />
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

interface FlagOutcomeProps {
  readonly chosen: ChosenOutcome;
  readonly onChoose: (more: Partial<ChosenOutcome>) => void;
}

function FlagOutcome({ chosen, onChoose }: FlagOutcomeProps) {
  const { language, words } = useLanguage();
  return (
    <div className="clause-outcome">
      <ChoiceField
        label={words.clauseReview.outcome}
        none={words.clauseReview.choose}
        choices={nounChoices('flagOutcome', language)}
        value={chosen.outcome}
        onChange={(outcome) => onChoose({ outcome })}
      />
      {chosen.outcome === 'has_basis' ? (
        <LabelledField label={words.clauseReview.basis}>
          {(tie) => (
            <input
              {...tie}
              required
              maxLength={500}
              value={chosen.basis}
              onChange={({ target }) => onChoose({ basis: target.value })}
            />
          )}
        </LabelledField>
      ) : null}
    </div>
  );
}
