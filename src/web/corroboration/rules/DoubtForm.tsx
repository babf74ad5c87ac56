import { useState } from 'react';
import { signNames, type SignName, type SuspicionRules } from '../../../domain/corroboration/suspicion/rules.ts';
import { signWord } from '../../../labels/corroboration/reasonText.ts';
import { api } from '../../api/request.ts';
import { ActForm } from '../../form/ActForm.tsx';
import { DayField } from '../../form/DayField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useAct } from '../../form/useAct.ts';
import { useLanguage } from '../../language/language.tsx';
import { useSession } from '../../shell/session.tsx';

interface DoubtFormProps {
  readonly first: SuspicionRules;
  readonly onClose: () => void;
}

/** How much each sign weighs, and from where on an arrival is looked at. The bounds of a sign stay as they are. */
export function DoubtForm({ first, onClose }: DoubtFormProps) {
  const { language, words } = useLanguage();
  const w = words.corroborationRules;
  const { today } = useSession();
  const [rules, setRules] = useState(first);
  const [more, setMore] = useState({ effectiveFrom: today, reason: '' });
  const save = useAct(
    ({ key, id }) => api('POST /corroboration-rules/suspicion', { body: { key, rule: { id, rules, ...more } } }),
    { renews: 'everything', onDone: onClose },
  );
  const bar = (name: 'from' | 'commonFrom' | 'relief') => (
    <TextField
      label={w[name === 'from' ? 'listedFrom' : name]}
      required
      decimal
      maxLength={3}
      value={String(rules[name])}
      onChange={(text) => setRules({ ...rules, [name]: whole(text) })}
    />
  );
  const weigh = (sign: SignName, text: string) =>
    setRules({ ...rules, signs: { ...rules.signs, [sign]: { ...rules.signs[sign], weight: whole(text) } } });
  return (
    <ActForm act={save} action={w.save} hint={w.doubtHint} onSubmit={() => save.send()} onCancel={onClose}>
      <div className="form-grid">
        {bar('from')}
        {bar('commonFrom')}
        {bar('relief')}
        <DayField
          label={w.effectiveFrom}
          required
          value={more.effectiveFrom}
          onChange={(effectiveFrom) => setMore({ ...more, effectiveFrom })}
        />
        {signNames.map((sign) => (
          <TextField
            key={sign}
            label={`${w.weight} · ${signWord(sign, language)}`}
            required
            decimal
            maxLength={2}
            value={String(rules.signs[sign].weight)}
            onChange={(text) => weigh(sign, text)}
          />
        ))}
        <div className="wide">
          <TextField
            label={w.reason}
            required
            long
            maxLength={500}
            value={more.reason}
            onChange={(reason) => setMore({ ...more, reason })}
          />
        </div>
      </div>
    </ActForm>
  );
}

/** What is no digit is left out while it is typed. */
const whole = (text: string): number => Number(text.replaceAll(/\D/g, ''));
