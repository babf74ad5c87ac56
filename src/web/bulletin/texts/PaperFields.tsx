import type { TextPaper } from '../../../domain/bulletin/paper.ts';
import { TextField } from '../../form/TextField.tsx';
import { useWords } from '../../language/language.tsx';
import styles from './texts.module.css';

interface PaperProps {
  readonly paper: TextPaper | undefined;
  readonly onChange: (paper: TextPaper | undefined) => void;
}

const elements = [
  ['masthead', 60],
  ['number', 60],
  ['addressee', 300],
  ['opening', 600],
  ['copies', 300],
] as const;

/** What an official document has around its sentences. */
export function PaperFields({ paper = { dated: false }, onChange }: PaperProps) {
  const words = useWords().texts;
  const set = (next: TextPaper) => {
    const said = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== ''));
    onChange(Object.keys(said).length > 1 || next.dated ? { ...said, dated: next.dated } : undefined);
  };
  return (
    <details>
      <summary>{words.paper}</summary>
      <div className="stack">
        <p className="field-hint">{words.paperHint}</p>
        {elements.map(([name, maxLength]) => (
          <TextField
            key={name}
            label={words[name]}
            long={name === 'opening'}
            maxLength={maxLength}
            value={paper[name] ?? ''}
            onChange={(value) => set({ ...paper, [name]: value })}
          />
        ))}
        <label className={styles['tickLine']}>
          <input
            type="checkbox"
            checked={paper.dated}
            onChange={({ target }) => set({ ...paper, dated: target.checked })}
          />
          {words.dated}
        </label>
      </div>
    </details>
  );
}
