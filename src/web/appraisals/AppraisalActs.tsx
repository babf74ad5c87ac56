// Who is asked gives an opinion; who filed it supplements what is lacking; who convenes says how it ends.
import { useState } from 'react';
import type { AppraisalStepKind } from '../../domain/appraisals/appraisalCourse.ts';
import type { AppraisalPageView } from '../../server/appraisals/views.ts';
import { NounForm } from '../entries/NounForm.tsx';
import { useWords } from '../language/language.tsx';

const open = ['opinions', 'supplement', 'ready'];

export function AppraisalActs({ page }: { readonly page: AppraisalPageView }) {
  const { appraisals: w } = useWords();
  const [step, setStep] = useState<AppraisalStepKind | null>(null);
  const { appraisal, opinionOf, isFiler, isConvener } = page;
  const { state, no } = appraisal;
  if (!open.includes(state)) return null;
  const acts: AppraisalStepKind[] = [
    ...(opinionOf.length > 0 ? (['opinion'] as const) : []),
    ...(isFiler && state === 'supplement' ? (['supplement'] as const) : []),
    ...(isConvener ? (['conclusion'] as const) : []),
  ];
  const officeOf = {
    opinion: opinionOf[0] ?? '',
    supplement: appraisal.officeId,
    conclusion: appraisal.convenerId,
  };
  return (
    <div className="row">
      {acts.map((act) => (
        <button key={act} type="button" className="button" onClick={() => setStep(act)}>
          {w.acts[act]}
        </button>
      ))}
      {step ? (
        <NounForm
          kind="appraisal_step"
          title={`${w.acts[step]} · ${w.no(no)}`}
          projectId=""
          officeId={officeOf[step]}
          about={{ appraisalNo: no, step }}
          onClose={() => setStep(null)}
        />
      ) : null}
    </div>
  );
}
