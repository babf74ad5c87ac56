// A review: an outcome for every flag, and a conclusion. What was chosen stays until it is recorded.
import { nounChoices } from '../../labels/nouns.ts';
import type { AgreementView, ClauseFlagView } from '../../server/views.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Fields } from '../form/Fields.tsx';
import { TextField } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { useLanguage } from '../language/language.tsx';
import { AgreementHead } from './AgreementHead.tsx';
import { ClauseList } from './ClauseList.tsx';
import './clauses.css';

interface Outcome {
  readonly outcome: string;
  readonly basis: string;
}
type Outcomes = Readonly<Record<string, Outcome>>;

const keyOf = ({ clauseNo, ruleId }: ClauseFlagView) => `${clauseNo} ${ruleId}`;
const outcomesIn = (text: string) => JSON.parse(text) as Outcomes;
const open: Outcome = { outcome: '', basis: '' };

export function ReviewForm({ agreement, onClose }: { agreement: AgreementView; onClose: () => void }) {
  const { language, words } = useLanguage();
  const w = words.clauseReview;
  const form = useForm<Readonly<Record<'outcomes' | 'conclusion' | 'opinion', string>>>({
    place: `review.${agreement.id}`,
    path: '/clause-reviews',
    first: { outcomes: '{}', conclusion: '', opinion: '' },
    body: ({ outcomes, conclusion, opinion }, id) => ({
      review: {
        id,
        agreementId: agreement.id,
        decisions: decisionsOf(agreement, outcomesIn(outcomes)),
        conclusion,
        opinion: opinion || null,
      },
    }),
    onDone: onClose,
  });
  const { values, set } = form;
  const outcomes = outcomesIn(values.outcomes);
  const outcomeFields = (flag: ClauseFlagView) => (
    <OutcomeFields
      outcome={outcomes[keyOf(flag)] ?? open}
      onChange={(outcome) => set('outcomes', JSON.stringify({ ...outcomes, [keyOf(flag)]: outcome }))}
    />
  );
  return (
    <FormDialog
      title={`${w.formTitle} · ${agreement.project}`}
      form={form}
      action={w.record}
      hint={w.hint}
      size="wide"
      idle={values.conclusion === ''}
      onClose={onClose}
    >
      <div className="wide stack">
        <AgreementHead agreement={agreement} />
        <ClauseList agreement={agreement} below={outcomeFields} />
        {agreement.flags.length === 0 ? <p className="quiet">{words.clauses.noFlagsHint}</p> : null}
      </div>
      <Fields
        form={form}
        fields={[
          {
            name: 'conclusion',
            label: w.conclusion,
            as: 'choice',
            none: w.choose,
            choices: nounChoices('reviewConclusion', language),
          },
          {
            name: 'opinion',
            label: w.opinion,
            hint: w.opinionHint,
            as: 'long',
            wide: true,
            most: 2000,
            required: values.conclusion !== 'passed',
          },
        ]}
      />
    </FormDialog>
  );
}

function decisionsOf({ flags }: AgreementView, outcomes: Outcomes) {
  return flags.flatMap((flag) => {
    const { outcome, basis } = outcomes[keyOf(flag)] ?? open;
    return outcome ? [{ clauseNo: flag.clauseNo, ruleId: flag.ruleId, outcome, basis: basis || null }] : [];
  });
}

interface OutcomeFieldsProps {
  readonly outcome: Outcome;
  readonly onChange: (outcome: Outcome) => void;
}

function OutcomeFields({ outcome, onChange }: OutcomeFieldsProps) {
  const { language, words } = useLanguage();
  const w = words.clauseReview;
  return (
    <div className="clause-outcome">
      <ChoiceField
        label={w.outcome}
        none={w.choose}
        choices={nounChoices('flagOutcome', language)}
        value={outcome.outcome}
        onChange={(chosen) => onChange({ ...outcome, outcome: chosen })}
      />
      {outcome.outcome === 'has_basis' ? (
        <TextField
          label={w.basis}
          required
          most={500}
          value={outcome.basis}
          onChange={(basis) => onChange({ ...outcome, basis })}
        />
      ) : null}
    </div>
  );
}
