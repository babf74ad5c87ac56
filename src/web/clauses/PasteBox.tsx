import { useMutation } from '@tanstack/react-query';
import type { CheckedTextView } from '../../server/clauses/views.ts';
import { api, isLostSession } from '../api/request.ts';
import { LabelledField } from '../form/LabelledField.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { useWords } from '../language/language.tsx';

interface PasteBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSplit: (clauses: CheckedTextView['clauses']) => void;
}

/** An agreement's text, split into clauses by the server, which also says how many flags they have. */
export function PasteBox({ text, onText, onSplit }: PasteBoxProps) {
  const words = useWords();
  const split = useMutation({
    mutationFn: () => api('POST /clause-check', { body: { text } }),
    onSuccess: ({ clauses }) => onSplit(clauses),
  });
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
          disabled={text.trim() === '' || split.isPending}
          onClick={() => split.mutate()}
        >
          {split.isPending ? words.frame.working : form.split}
        </button>
        {split.data ? (
          <span role="status">{form.splitDone(split.data.clauses.length, split.data.flags.length)}</span>
        ) : null}
      </div>
      {split.error && !isLostSession(split.error) ? (
        <div className="wrong" role="alert">
          <FailureText error={split.error} />
        </div>
      ) : null}
    </div>
  );
}
