// One sign of doubt: how much it weighs, and its days, amounts and words.
import { useState } from 'react';
import type { SignName, SuspicionRules } from '../../../domain/corroboration/suspicion/rules.ts';
import { signWord } from '../../../labels/corroboration/reasonText.ts';
import { TextField } from '../../form/TextField.tsx';
import { WholeField } from '../../form/WholeField.tsx';
import { useLanguage } from '../../language/language.tsx';
import styles from '../suspicions.module.css';

type Sign = SuspicionRules['signs'][SignName];

interface SignFieldsProps {
  readonly sign: SignName;
  readonly rule: Sign;
  readonly onChange: (rule: Sign) => void;
}

const wan = 1_000_000;

export function SignFields({ sign, rule, onChange }: SignFieldsProps) {
  const { language, words } = useLanguage();
  const w = words.corroborationRules;
  const field = (name: string, value: number | readonly (number | string)[]) => {
    const label = w.bounds[name as keyof typeof w.bounds];
    const set = (to: unknown) => onChange({ ...rule, [name]: to });
    if (typeof value !== 'number') return <ListField key={name} label={label} value={value} onChange={set} />;
    const unit = name === 'unitFen' ? wan : 1;
    return (
      <WholeField key={name} label={label} maxLength={7} value={value / unit} onChange={(typed) => set(typed * unit)} />
    );
  };
  const { weight, ...bounds } = rule;
  return (
    <fieldset className={`wide ${styles['sign']}`}>
      <legend>{signWord(sign, language)}</legend>
      <WholeField
        label={w.weight}
        maxLength={2}
        value={weight}
        onChange={(typed) => onChange({ ...rule, weight: typed })}
      />
      {Object.entries(bounds).map(([name, value]) => field(name, value as number | readonly (number | string)[]))}
    </fieldset>
  );
}

interface ListFieldProps {
  readonly label: string;
  readonly value: readonly (number | string)[];
  readonly onChange: (value: readonly (number | string)[]) => void;
}

/** Amounts in 万元, or words, parted by a comma. */
function ListField({ label, value, onChange }: ListFieldProps) {
  const { words } = useLanguage();
  const areAmounts = typeof value[0] === 'number';
  const [text, setText] = useState(() =>
    value.map((one) => (typeof one === 'number' ? one / wan : one)).join(words.listComma),
  );
  return (
    <TextField
      label={label}
      maxLength={500}
      value={text}
      onChange={(typed) => {
        setText(typed);
        const parts = typed.split(/[、,，\s]+/u).filter(Boolean);
        onChange(areAmounts ? parts.map((part) => Number(part) * wan) : parts);
      }}
    />
  );
}
