// The draft itself, with every figure marked.
import { useWords } from '../language/language.tsx';
import { DraftPaper } from './DraftPaper.tsx';
import { useCheck } from './useCheck.ts';

interface CheckDraftProps {
  readonly check: ReturnType<typeof useCheck>;
  /** The claim that is looked at. */
  readonly current: number | null;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPlace: (offset: number) => void;
}

export function CheckDraft({ check, current, onFiles, onPlace }: CheckDraftProps) {
  const words = useWords();
  const { file, text } = check;
  return (
    <section className="check-draft">
      <div className="check-bar">
        <span className="check-file">{file?.name ?? words.check.kinds}</span>
        {text || file ? (
          <button type="button" className="plain-button" onClick={check.clear}>
            {words.check.clear}
          </button>
        ) : null}
      </div>
      <DraftPaper
        text={text}
        marks={check.marks}
        current={current}
        readOnly={file !== null}
        onType={check.type}
        onFiles={onFiles}
        onPlace={onPlace}
      />
      {file && text ? <p className="quiet">{words.check.readOnly}</p> : null}
    </section>
  );
}
