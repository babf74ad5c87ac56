import { nounChoices } from '../../labels/nouns.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useLanguage } from '../language/language.tsx';
import type { ClauseDraft } from './clauseRows.ts';

interface ClauseRowProps {
  readonly no: number;
  readonly row: ClauseDraft;
  readonly message?: string | undefined;
  readonly onChange: (row: ClauseDraft) => void;
  readonly onRemove: () => void;
}

/** One commitment as it is typed. */
export function ClauseRow({ no, row, message, onChange, onRemove }: ClauseRowProps) {
  const { language, words } = useLanguage();
  const { form } = words.clauses;
  const text = (name: 'amount' | 'legalBasis' | 'beneficiary', label: string, most: number) => (
    <LabelledField label={label}>
      {(tie) => (
        <input
          {...tie}
          maxLength={most}
          inputMode={name === 'amount' ? 'decimal' : 'text'}
          disabled={name === 'amount' && row.undetermined}
          value={row[name]}
          onChange={({ target }) => onChange({ ...row, [name]: target.value })}
        />
      )}
    </LabelledField>
  );
  return (
    <fieldset className="clause-row">
      <legend>
        {words.clauses.clause(no)}{' '}
        <button type="button" className="plain-button" aria-label={form.remove(no)} onClick={onRemove}>
          ×
        </button>
      </legend>
      <div className="clause-row-text">
        <LabelledField label={form.commitment} message={message}>
          {(tie) => (
            <textarea
              {...tie}
              rows={2}
              maxLength={4000}
              value={row.commitment}
              onChange={({ target }) => onChange({ ...row, commitment: target.value })}
            />
          )}
        </LabelledField>
      </div>
      <ChoiceField
        label={form.kind}
        choices={nounChoices('clauseKind', language)}
        value={row.clauseKind}
        onChange={(clauseKind) => onChange({ ...row, clauseKind })}
      />
      <div>
        {text('amount', form.amount, 20)}
        <label className="tick">
          <input
            type="checkbox"
            checked={row.undetermined}
            onChange={({ target }) =>
              onChange({ ...row, undetermined: target.checked, amount: target.checked ? '' : row.amount })
            }
          />
          {form.undetermined}
        </label>
      </div>
      {text('legalBasis', form.legalBasis, 500)}
      {text('beneficiary', form.beneficiary, 200)}
    </fieldset>
  );
}
