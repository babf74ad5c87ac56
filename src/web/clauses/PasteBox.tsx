import type { CheckedTextView } from '../../server/clauses/views.ts';
import { api } from '../api/request.ts';
import { LabelledField } from '../form/LabelledField.tsx';
import { useWords } from '../language/language.tsx';
import { useQuestion } from '../form/useAct.ts';
import { FailureNote } from '../parts/Failure.tsx';

interface PasteBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSplit: (clauses: CheckedTextView['clauses']) => void;
}

/** An agreement's text, split into clauses by the server, which also says how many flags they have. */
export function PasteBox({ text, onText, onSplit }: PasteBoxProps) {
  const words = useWords();
  const split = useQuestion(
    () => api('POST /clause-check', { body: { text } }),
    ({ clauses }) => onSplit(clauses),
  );
  const { form } = words.clauses;
  return (
    <div className="stack">
      <LabelledField label={form.paste} hint={form.pasteHint}>
        {(tie) => (
          <textarea
            {...tie}
            rows={4}
            maxLength={200_000}
            value={text}
            onChange={({ target }) => onText(target.value)}
          />
        )}
      </LabelledField>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={text.trim() === '' || split.busy}
          onClick={() => split.send()}
        >
          {split.busy ? words.frame.working : form.split}
        </button>
        {split.answer ? (
          <span role="status">{form.splitDone(split.answer.clauses.length, split.answer.flags.length)}</span>
        ) : null}
      </div>
      <FailureNote error={split.error} />
    </div>
  );
}
