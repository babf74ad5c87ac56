import type { ImportPreview } from '../../server/imports/views.ts';
import { FailureText } from '../parts/Failure.tsx';
import { useWords } from '../language/language.tsx';
import { useChoice } from './TwinsOfRow.tsx';

/** Rows that wait for a word before the file can be written; one word for all that are left, where somebody says so. */
export function Undecided({ preview, renew }: { preview: ImportPreview; renew: () => Promise<void> }) {
  const words = useWords();
  const choose = useChoice(preview.id, renew);
  if (preview.undecided === 0) return null;
  return (
    <div className="notice" role="status">
      <p>{words.rowTwins.undecided(preview.undecided)}</p>
      <div className="row">
        <a className="button" href="#rows">
          {words.rowTwins.look}
        </a>
        <button
          type="button"
          className="button"
          disabled={choose.busy}
          onClick={() => choose.send({ choice: 'import' })}
        >
          {words.rowTwins.importAll}
        </button>
        <button type="button" className="button" disabled={choose.busy} onClick={() => choose.send({ choice: 'skip' })}>
          {words.rowTwins.skipAll}
        </button>
      </div>
      {choose.error ? (
        <div className="wrong" role="alert">
          <FailureText error={choose.error} />
        </div>
      ) : null}
    </div>
  );
}
