import { useState } from 'react';
import type { GradeScheme } from '../../../domain/corroboration/gradeScheme.ts';
import { handNames, handWord } from '../../../labels/corroboration/words.ts';
import { api } from '../../api/request.ts';
import { ActForm } from '../../form/ActForm.tsx';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { DayField } from '../../form/DayField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useAct } from '../../form/useAct.ts';
import { useLanguage } from '../../language/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { handOfProof, kindsOfProof, proofWord } from './hands.ts';

interface GradeFormProps {
  readonly first: GradeScheme;
  readonly onClose: () => void;
}

/** Whose hand each kind is, and how many hands it takes. */
export function GradeForm({ first, onClose }: GradeFormProps) {
  const { language, words } = useLanguage();
  const w = words.corroborationRules;
  const { today } = useSession();
  const [scheme, setScheme] = useState(first);
  const [more, setMore] = useState({ effectiveFrom: today, reason: '' });
  const save = useAct(
    ({ key, id }) => api('POST /corroboration-rules/grades', { body: { key, rule: { id, scheme, ...more } } }),
    { renews: 'everything', onDone: onClose },
  );
  const hands = [...new Set([...handNames, ...kindsOfProof.flatMap((proof) => handOfProof(first, proof) ?? [])])];
  return (
    <ActForm act={save} action={w.save} hint={w.gradeHint} onSubmit={() => save.send()} onCancel={onClose}>
      <div className="form-grid">
        <ChoiceField
          label={w.asked}
          choices={[2, 3, 4, 5, 6].map((n) => ({ code: String(n), word: String(n) }))}
          value={String(scheme.corroboratedFrom)}
          onChange={(n) => setScheme({ ...scheme, corroboratedFrom: Number(n) })}
        />
        <DayField
          label={w.effectiveFrom}
          required
          value={more.effectiveFrom}
          onChange={(effectiveFrom) => setMore({ ...more, effectiveFrom })}
        />
        {kindsOfProof.map((proof) => (
          <ChoiceField
            key={`${proof.of} ${proof.kind}`}
            label={`${w[proof.of]} · ${proofWord(proof, language)}`}
            none={handWord(null, language)}
            choices={hands.map((code) => ({ code, word: handWord(code, language) }))}
            value={handOfProof(scheme, proof) ?? ''}
            onChange={(code) =>
              setScheme({ ...scheme, [proof.of]: { ...scheme[proof.of], [proof.kind]: code === '' ? null : code } })
            }
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
