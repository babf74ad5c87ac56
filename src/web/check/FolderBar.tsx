// How far the drafts are, a stop, and the report of what was checked.
import { ApiError, fileMadeOf } from '../api/request.ts';
import { useQuestion } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';
import { FailureNote } from '../parts/Failure.tsx';
import { saveFile } from '../parts/saveFile.ts';
import { nameOf } from './FolderList.tsx';
import type { Folder, FolderDraft } from './useFolder.ts';

export function FolderBar({ folder }: { readonly folder: Folder }) {
  const words = useWords();
  const { drafts, busy } = folder;
  const done = drafts.filter(({ state }) => state === 'done' || state === 'failed').length;
  const unread = drafts.filter(
    ({ answer, state }) => state !== 'waiting' && state !== 'sending' && !answer?.view,
  ).length;
  const report = useQuestion(
    (_ids, format: 'docx' | 'xlsx') =>
      fileMadeOf('/checks/report', { format, drafts: drafts.map((draft) => told(draft, words.check.states)) }),
    ({ blob, name }) => saveFile(blob, name ?? words.check.report),
  );
  return (
    <>
      <div className="check-bar">
        <div className="row" role="status" aria-label={words.check.progress}>
          {busy ? <progress max={drafts.length} value={done} aria-label={words.check.progress} /> : null}
          <span>{busy ? words.check.checkedSoFar(done, drafts.length) : words.check.checkedAll(drafts.length)}</span>
          {!busy && unread > 0 ? <strong className="folder-unread">{words.check.unreadSome(unread)}</strong> : null}
        </div>
        <div className="row">
          {busy ? (
            <button type="button" className="button" onClick={folder.cancel}>
              {words.check.stop}
            </button>
          ) : (
            <>
              <span className="quiet">{words.check.report}</span>
              {(['docx', 'xlsx'] as const).map((format) => (
                <button
                  key={format}
                  type="button"
                  className="button"
                  disabled={report.busy}
                  onClick={() => report.send(format)}
                >
                  {words.check.saveReport(format)}
                </button>
              ))}
            </>
          )}
        </div>
      </div>
      <FailureNote error={report.error} />
    </>
  );
}

/** What the server said of a draft goes back as it was; of one that it never answered it is said why. */
function told({ file, ...draft }: FolderDraft, states: Readonly<Record<FolderDraft['state'], string>>) {
  if (draft.answer) return { record: draft.answer.record, mark: draft.answer.mark };
  const { error, state } = draft;
  const why = error instanceof ApiError && error.breaches.length > 0 ? error.message : states[state];
  return { fileName: nameOf({ file, ...draft }).slice(-255), unread: why.slice(0, 500) };
}
