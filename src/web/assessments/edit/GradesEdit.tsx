import type { SchemeBody } from '../../../domain/assessments/scheme.ts';
import { useWords } from '../../language/language.tsx';
import { InlineText } from './Inline.tsx';
import { InputEdit } from './InputEdit.tsx';
import { PhraseLines } from './PhraseLines.tsx';
import { type Sets, figureNamed } from './schemeDraft.ts';

interface GradesProps {
  readonly body: SchemeBody;
  readonly onChange: Sets<SchemeBody>;
}

/** From how many points on an office has which grade, and what lifts it one up. */
export function GradesEdit({ body, onChange }: GradesProps) {
  const w = useWords().assessments;
  return (
    <>
      <h3>{w.grades}</h3>
      <PhraseLines
        lines={body.grades}
        add={w.addGrade}
        newLine={() => ({ name: '', atLeast: '60' })}
        onChange={(grades) => onChange({ ...body, grades })}
      >
        {(grade, change) => (
          <>
            <InlineText
              label={w.gradeName}
              long
              required
              value={grade.name}
              onChange={(name) => change({ ...grade, name })}
            />
            {w.gradeFrom}
            <InlineText
              label={w.gradeFrom}
              decimal
              value={grade.atLeast}
              onChange={(atLeast) => change({ ...grade, atLeast })}
            />
          </>
        )}
      </PhraseLines>
      <h3>{w.lifts}</h3>
      <PhraseLines
        lines={body.lifts}
        add={w.addLift}
        newLine={() => ({ name: w.lifts, input: figureNamed('funds_arrived'), atLeast: '1' })}
        onChange={(lifts) => onChange({ ...body, lifts })}
      >
        {(lift, change) => (
          <>
            <InlineText
              label={w.lifts}
              long
              required
              value={lift.name}
              onChange={(name) => change({ ...lift, name })}
            />
            <InputEdit input={lift.input} onChange={(input) => change({ ...lift, input })} />
            {w.need}
            <InlineText
              label={w.need}
              decimal
              value={lift.atLeast}
              onChange={(atLeast) => change({ ...lift, atLeast })}
            />
          </>
        )}
      </PhraseLines>
    </>
  );
}
