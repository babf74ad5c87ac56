// The draft's own file back, with a comment at each problem.
import { fileMadeOf } from '../api/request.ts';
import { useQuestion } from '../form/useAct.ts';
import { Failure } from '../parts/Failure.tsx';
import { saveFile } from '../parts/saveFile.ts';
import { useWords } from '../language/language.tsx';

interface CommentedProps {
  readonly file: File;
  readonly period: string;
  readonly ledger: boolean;
  readonly taken: ReadonlySet<number>;
}

export function Commented({ file, period, ledger, taken }: CommentedProps) {
  const words = useWords();
  const comment = useQuestion(
    () => {
      const form = new FormData();
      form.append('period', period);
      form.append('ledger', String(ledger));
      form.append('taken', [...taken].join(','));
      form.append('file', file);
      return fileMadeOf('/checks/docx', form);
    },
    ({ blob, name }) => saveFile(blob, name ?? file.name),
  );
  return (
    <>
      <button type="button" className="button" disabled={comment.busy} onClick={() => comment.send()}>
        {comment.busy ? words.check.preparing : words.check.download}
      </button>
      {comment.error ? <Failure error={comment.error} /> : null}
    </>
  );
}
