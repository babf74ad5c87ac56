import { useState } from 'react';
import { signNames, type SignName, type SuspicionRules } from '../../../domain/corroboration/suspicion/rules.ts';
import { signWord } from '../../../labels/corroboration/reasonText.ts';
import { api } from '../../api/request.ts';
import { WholeField } from '../../form/WholeField.tsx';
import { useLanguage } from '../../language/language.tsx';
import { RuleInForce } from './RuleInForce.tsx';

interface DoubtFormProps {
  readonly first: SuspicionRules;
  readonly onClose: () => void;
}

const bars = { from: 'listedFrom', commonFrom: 'commonFrom', relief: 'relief' } as const;

/** How much each sign weighs, and from where on an arrival is looked at. The bounds of a sign stay as they are. */
export function DoubtForm({ first, onClose }: DoubtFormProps) {
  const { language, words } = useLanguage();
  const w = words.corroborationRules;
  const [rules, setRules] = useState(first);
  const bar = (name: keyof typeof bars) => (
    <WholeField
      label={w[bars[name]]}
      maxLength={3}
      value={rules[name]}
      onChange={(value) => setRules({ ...rules, [name]: value })}
    />
  );
  const weigh = (sign: SignName, weight: number) =>
    setRules({ ...rules, signs: { ...rules.signs, [sign]: { ...rules.signs[sign], weight } } });
  return (
    <RuleInForce
      hint={w.doubtHint}
      send={({ key, id }, said) =>
        api('POST /corroboration-rules/suspicion', { body: { key, rule: { id, rules, ...said } } })
      }
      first={
        <>
          {bar('from')}
          {bar('commonFrom')}
          {bar('relief')}
        </>
      }
      onClose={onClose}
    >
      {signNames.map((sign) => (
        <WholeField
          key={sign}
          label={`${w.weight} · ${signWord(sign, language)}`}
          maxLength={2}
          value={rules.signs[sign].weight}
          onChange={(weight) => weigh(sign, weight)}
        />
      ))}
    </RuleInForce>
  );
}
