// The drafts that were opened together, each with what was found in it; what could not be checked says so and has no counts.
import { useEffect, useRef } from 'react';
import { ApiError } from '../api/request.ts';
import { useWords } from '../language/language.tsx';
import { FailureText } from '../parts/Failure.tsx';
import type { Folder, FolderDraft } from './useFolder.ts';

interface FolderListProps {
  readonly folder: Folder;
  readonly current: number;
  readonly onShow: (id: number) => void;
}

const states = ['wrong', 'doubtful', 'right', 'open'] as const;

export function FolderList({ folder, current, onShow }: FolderListProps) {
  const words = useWords().check;
  return (
    <table className="folder-list" aria-label={words.drafts}>
      <thead>
        <tr>
          <th scope="col">{words.draftName}</th>
          {states.map((state) => (
            <th key={state} scope="col" className="folder-count">
              {words.counts[state]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {folder.drafts.map((draft) => (
          <Row key={draft.id} draft={draft} current={draft.id === current} onShow={() => onShow(draft.id)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly draft: FolderDraft;
  readonly current: boolean;
  readonly onShow: () => void;
}

function Row({ draft, current, onShow }: RowProps) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <tr ref={row} aria-current={current ? 'true' : undefined} onClick={onShow}>
      <th scope="row">
        <button type="button" className="plain-button folder-name" onClick={onShow}>
          {nameOf(draft)}
        </button>
      </th>
      <Said draft={draft} />
    </tr>
  );
}

export const nameOf = ({ file }: FolderDraft): string => file.webkitRelativePath || file.name;

function Said({ draft }: { readonly draft: FolderDraft }) {
  const words = useWords().check;
  const counts = draft.answer?.view?.counts;
  if (counts)
    return states.map((state) => (
      <td
        key={state}
        className={`folder-count tabular${counts[state] > 0 ? ` folder-${state}` : ''}`}
        data-name={words.counts[state]}
      >
        {counts[state]}
      </td>
    ));
  return (
    <td colSpan={4} className={draft.answer || draft.state === 'failed' ? 'folder-unread' : 'quiet'}>
      {draft.answer ? words.unread(draft.answer.unread ?? '') : null}
      {draft.state === 'failed' ? (
        draft.error instanceof ApiError ? (
          <FailureText error={draft.error} />
        ) : (
          words.states.failed
        )
      ) : null}
      {draft.answer || draft.state === 'failed' ? null : words.states[draft.state]}
    </td>
  );
}
