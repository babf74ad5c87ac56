import type { CheckedTextView } from '../../server/views.ts';
import { Refused } from '../act/Refused.tsx';
import { useAsk, question } from '../act/useAsk.ts';
import { TextField } from '../form/TextField.tsx';
import { useWords } from '../language/language.tsx';

interface PasteBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSplit: (clauses: CheckedTextView['clauses']) => void;
}

/** An agreement's text, split into clauses by the server, which also says how many flags they have. */
export function PasteBox({ text, onText, onSplit }: PasteBoxProps) {
  const words = useWords();
  const split = useAsk(async () => {
    const checked = await question<CheckedTextView>('/clause-check', { text });
    onSplit(checked.clauses);
    return checked;
  });
  const { form } = words.clauses;
  return (
    <div className="stack">
      <TextField label={form.paste} hint={form.pasteHint} long most={200_000} value={text} onChange={onText} />
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
      <Refused error={split.error} />
    </div>
  );
}
