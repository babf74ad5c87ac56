// What must hold before a clause is said: a figure above, at least or below a number.
import { asksOf } from '../../../domain/bulletin/say.ts';
import type { Clause, Rule } from '../../../domain/bulletin/text.ts';
import { useApi } from '../../api/useApi.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useWords } from '../../language/language.tsx';
import type { Edit } from './edits.ts';
import styles from './texts.module.css';
import type { AskedFigures } from './useTextDraft.ts';

interface RulesProps {
  readonly clause: Clause;
  readonly asked: AskedFigures;
  readonly edit: Edit<Clause>;
}

const kinds = ['above', 'at_least', 'below'] as const;
const mostRules = 6;

export function Rules({ clause, asked, edit }: RulesProps) {
  const words = useWords().texts;
  const { when = [] } = clause;
  // A rule is mostly of what the clause says.
  const first = asksOf(clause.say)[0] ?? 'projects_new';
  const set = (rules: Rule[]) =>
    edit(({ when: _when, ...before }) => (rules.length > 0 ? { ...before, when: rules } : before));
  return (
    <fieldset className="field">
      <legend>{words.when}</legend>
      {when.map((rule, at) => (
        <RuleRow
          // A rule has no name of its own.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          rule={rule}
          asked={asked}
          onChange={(next) => set(when.map((each, n) => (n === at ? next : each)))}
          onRemove={() => set(when.filter((_, n) => n !== at))}
        />
      ))}
      {when.length < mostRules ? (
        <button
          type="button"
          className="plain-button"
          onClick={() => set([...when, { figure: first, is: 'above', than: '0' }])}
        >
          {words.addRule}
        </button>
      ) : null}
    </fieldset>
  );
}

interface RowProps {
  readonly rule: Rule;
  readonly asked: AskedFigures;
  readonly onChange: (rule: Rule) => void;
  readonly onRemove: () => void;
}

function RuleRow({ rule, asked, onChange, onRemove }: RowProps) {
  const words = useWords().texts;
  const { data = [] } = useApi('/figures', asked);
  const names = data.filter(({ absence }) => absence !== 'not_tied').map(({ id, name }) => ({ code: id, word: name }));
  const known = names.some(({ code }) => code === rule.figure);
  return (
    <div className={styles['ruleLine']}>
      <ChoiceField
        label={words.figure}
        choices={known ? names : [{ code: rule.figure, word: rule.figure }, ...names]}
        value={rule.figure}
        onChange={(figure) => onChange({ ...rule, figure })}
      />
      <ChoiceField
        label={words.when}
        choices={kinds.map((code) => ({ code, word: words.rules[code] }))}
        value={rule.is}
        onChange={(is) => onChange({ ...rule, is: kinds.find((each) => each === is) ?? 'above' })}
      />
      <TextField label={words.than} decimal value={rule.than} onChange={(than) => onChange({ ...rule, than })} />
      <button type="button" className="plain-button" onClick={onRemove}>
        {words.remove}
      </button>
    </div>
  );
}
