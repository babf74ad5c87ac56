// The draft with its figures marked: a text field whose letters lie exactly over the marks behind it.
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../language/language.tsx';
import { droppedFiles } from './droppedFiles.ts';
import type { Mark } from './marks.ts';

interface DraftPaperProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The claims that are looked at now. */
  readonly current: number | null;
  readonly readOnly: boolean;
  readonly onType: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Where the caret was put: the figure there is the one to show. */
  readonly onPlace: (offset: number) => void;
}

export function DraftPaper({ text, marks, current, readOnly, onType, onFiles, onPlace }: DraftPaperProps) {
  const words = useWords();
  const paper = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (current === null) return;
    paper.current?.querySelector('.draft-mark-current')?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [current]);

  function drop(event: DragEvent): void {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void droppedFiles(event.dataTransfer).then(onFiles);
  }

  return (
    <div
      ref={paper}
      className={over ? 'draft draft-over' : 'draft'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="draft-marks" aria-hidden="true">
        {marked(text, marks, current)}
        {/* A last empty line has a height of its own in a text field. */}
        {'\n '}
      </div>
      <textarea
        className="draft-text"
        value={text}
        readOnly={readOnly}
        spellCheck={false}
        aria-label={words.check.text}
        placeholder={readOnly ? '' : words.check.placeholder}
        onChange={(event) => onType(event.target.value)}
        onClick={(event) => onPlace(event.currentTarget.selectionStart)}
      />
    </div>
  );
}

function marked(text: string, marks: readonly Mark[], current: number | null): ReactNode[] {
  const pieces: ReactNode[] = [];
  let done = 0;
  for (const mark of marks) {
    if (mark.start > done) pieces.push(text.slice(done, mark.start));
    const here = current !== null && mark.claims.includes(current);
    pieces.push(
      <mark key={mark.start} className={`draft-mark draft-mark-${mark.state}${here ? ' draft-mark-current' : ''}`}>
        {text.slice(mark.start, mark.end)}
      </mark>,
    );
    done = mark.end;
  }
  pieces.push(text.slice(done));
  return pieces;
}
