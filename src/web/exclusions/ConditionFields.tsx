import { exclusionFields } from '../../labels/exclusions/exclusionText.ts';
import { nounChoices, type NounList } from '../../labels/nouns.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useLanguage } from '../language/language.tsx';
import type { DraftCondition } from './ruleDraft.ts';

const lists: Partial<Record<DraftCondition['field'], NounList>> = {
  moneySource: 'moneySource',
  use: 'fundUse',
  relation: 'relation',
};

interface ConditionFieldsProps {
  readonly conditions: readonly DraftCondition[];
  readonly onChange: (conditions: readonly DraftCondition[]) => void;
}

/** One line a condition: the field, and what it is held against. */
export function ConditionFields({ conditions, onChange }: ConditionFieldsProps) {
  const { language, words } = useLanguage();
  const w = words.exclusionRules;
  const set = (at: number, condition: DraftCondition) => onChange(conditions.with(at, condition));
  const unused = exclusionFields(language).filter(({ code }) => !conditions.some(({ field }) => field === code));
  return (
    <fieldset className="conditions stack">
      <legend>{w.conditions}</legend>
      {conditions.map((condition, at) => (
        <div key={condition.field} className="condition">
          <ChoiceField
            label={w.field}
            choices={exclusionFields(language).filter(
              ({ code }) => code === condition.field || unused.some((one) => one.code === code),
            )}
            value={condition.field}
            onChange={(field) => set(at, { field: field as DraftCondition['field'], text: '' })}
          />
          <Value condition={condition} onChange={(text) => set(at, { ...condition, text })} />
          {conditions.length > 1 ? (
            <button
              type="button"
              className="plain-button"
              onClick={() => onChange(conditions.filter((_, other) => other !== at))}
            >
              {w.removeCondition}
            </button>
          ) : null}
        </div>
      ))}
      {unused[0] ? (
        <button
          type="button"
          className="plain-button add-condition"
          onClick={() => onChange([...conditions, { field: unused[0]?.code ?? 'tags', text: '' }])}
        >
          {w.addCondition}
        </button>
      ) : null}
    </fieldset>
  );
}

function Value({ condition, onChange }: { condition: DraftCondition; onChange: (text: string) => void }) {
  const { language, words } = useLanguage();
  const w = words.exclusionRules;
  const { field, text } = condition;
  const list = lists[field];
  if (list) {
    const chosen = text.split(' ').filter(Boolean);
    return (
      <div className="row condition-choices">
        {nounChoices(list, language).map(({ code, word }) => (
          <label key={code} className="row">
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={({ target }) =>
                onChange((target.checked ? [...chosen, code] : chosen.filter((one) => one !== code)).join(' '))
              }
            />
            {word}
          </label>
        ))}
      </div>
    );
  }
  const isAmount = field === 'investmentFen';
  const label = isAmount ? w.belowYi : field === 'tags' ? w.marksHint : w.codesHint;
  return (
    <LabelledField label={label}>
      {(tie) => (
        <input
          {...tie}
          required
          inputMode={isAmount ? 'decimal' : 'text'}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </LabelledField>
  );
}
