import { useState } from 'react';
import { signNames, type SuspicionRules } from '../../../domain/corroboration/suspicion/rules.ts';
import { api } from '../../api/request.ts';
import { useQuestion } from '../../form/useAct.ts';
import { WholeField } from '../../form/WholeField.tsx';
import { useLanguage } from '../../language/language.tsx';
import { FailureNote } from '../../parts/Failure.tsx';
import { RuleInForce } from './RuleInForce.tsx';
import { SignFields } from './SignFields.tsx';
import { TriedDoubts } from './TriedDoubts.tsx';

interface DoubtFormProps {
  readonly first: SuspicionRules;
  readonly onClose: () => void;
}

const bars = { from: 'listedFrom', commonFrom: 'commonFrom', relief: 'relief' } as const;

/** How much each sign weighs, its days and amounts, from where on an arrival is looked at; and how many that would be now. */
export function DoubtForm({ first, onClose }: DoubtFormProps) {
  const { words } = useLanguage();
  const w = words.corroborationRules;
  const [rules, setRules] = useState(first);
  const tried = useQuestion(() => api('POST /corroboration-rules/suspicion/simulate', { body: { rules } }));
  const set = (next: SuspicionRules) => {
    setRules(next);
    // What was tried is not what would be set any more.
    tried.reset();
  };
  const bar = (name: keyof typeof bars) => (
    <WholeField
      label={w[bars[name]]}
      maxLength={3}
      value={rules[name]}
      onChange={(value) => set({ ...rules, [name]: value })}
    />
  );
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
        <SignFields
          key={sign}
          sign={sign}
          rule={rules.signs[sign]}
          onChange={(rule) => set({ ...rules, signs: { ...rules.signs, [sign]: rule } })}
        />
      ))}
      <div className="wide stack">
        <button type="button" className="button" disabled={tried.busy} onClick={() => tried.send()}>
          {tried.busy ? words.frame.working : w.tryNow}
        </button>
        {tried.answer ? <TriedDoubts tried={tried.answer} /> : null}
        <FailureNote error={tried.error} />
      </div>
    </RuleInForce>
  );
}
