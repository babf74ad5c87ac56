import type { ReactNode } from 'react';
import { useWords } from '../../language/language.tsx';
import { InlineLine } from './Inline.tsx';

interface LinesProps<Line> {
  readonly lines: readonly Line[];
  readonly least?: number;
  readonly add: string;
  readonly newLine: () => Line;
  readonly onChange: (lines: Line[]) => void;
  readonly children: (line: Line, change: (to: Line) => void) => ReactNode;
}

/** PhraseLines of which each is a sentence: one is added below, and any may go. */
export function PhraseLines<Line>({ lines, least = 0, add, newLine, onChange, children }: LinesProps<Line>) {
  const w = useWords().assessments;
  return (
    <>
      {lines.map((line, at) => (
        // Lines have no name of their own.
        // oxlint-disable-next-line react/no-array-index-key
        <InlineLine key={at}>
          {children(line, (to) => onChange(lines.with(at, to)))}
          {lines.length > least ? (
            <button type="button" className="plain-button" onClick={() => onChange(lines.toSpliced(at, 1))}>
              {w.remove}
            </button>
          ) : null}
        </InlineLine>
      ))}
      <div>
        <button type="button" className="plain-button" onClick={() => onChange([...lines, newLine()])}>
          {add}
        </button>
      </div>
    </>
  );
}
