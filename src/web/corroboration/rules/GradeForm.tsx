import { useState } from 'react';
import type { GradeScheme } from '../../../domain/corroboration/gradeScheme.ts';
import { handNames, handWord } from '../../../labels/corroboration/words.ts';
import { api } from '../../api/request.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { useLanguage } from '../../language/language.tsx';
import { handOfProof, kindsOfProof, proofWord } from './hands.ts';
import { RuleInForce } from './RuleInForce.tsx';

interface GradeFormProps {
  readonly first: GradeScheme;
  readonly onClose: () => void;
}

/** Whose hand each kind is, and how many hands it takes. */
export function GradeForm({ first, onClose }: GradeFormProps) {
  const { language, words } = useLanguage();
  const w = words.corroborationRules;
  const [scheme, setScheme] = useState(first);
  const hands = [...new Set([...handNames, ...kindsOfProof.flatMap((proof) => handOfProof(first, proof) ?? [])])];
  return (
    <RuleInForce
      hint={w.gradeHint}
      send={({ key, id }, said) =>
        api('POST /corroboration-rules/grades', { body: { key, rule: { id, scheme, ...said } } })
      }
      first={
        <ChoiceField
          label={w.asked}
          choices={[2, 3, 4, 5, 6].map((n) => ({ code: String(n), word: String(n) }))}
          value={String(scheme.corroboratedFrom)}
          onChange={(n) => setScheme({ ...scheme, corroboratedFrom: Number(n) })}
        />
      }
      onClose={onClose}
    >
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
    </RuleInForce>
  );
}
