// A review: an outcome for every flag, and a conclusion. What was chosen stays until it is recorded.
import { nounChoices } from '../../labels/nouns.ts';
import type { AgreementView, ClauseFlagView } from '../../server/clauses/views.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useLanguage } from '../language/language.tsx';
import { AgreementHead } from './AgreementHead.tsx';
import { ClauseList } from './ClauseList.tsx';
import { type ChosenOutcome, useReview } from './useReview.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { ActForm } from '../form/ActForm.tsx';
import './clauses.css';

export function ReviewForm({ agreement, onClose }: { agreement: AgreementView; onClose: () => void }) {
  const { language, words } = useLanguage();
  const { draft, change, chosen, choose, send } = useReview(agreement, onClose);

  const outcomeFields = (flag: ClauseFlagView) => (
    <FlagOutcome chosen={chosen(flag)} onChoose={(more) => choose(flag, more)} />
  );
  return (
    <Dialog title={`${words.clauseReview.formTitle} · ${agreement.project}`} className="dialog-wide" onClose={onClose}>
      <AgreementHead agreement={agreement} />
      <ActForm
        act={send}
        action={words.clauseReview.record}
        disabled={draft.conclusion === ''}
        hint={words.clauseReview.hint}
        onSubmit={() => send.send()}
        onCancel={onClose}
      >
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
      </ActForm>
    </Dialog>
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
