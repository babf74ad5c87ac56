// The drafts that were opened together, each with what was found in it; what could not be checked says so and has no counts.
import { type ReactNode, useEffect, useRef } from 'react';
import { ApiError } from '../api/request.ts';
import { useWords } from '../language/language.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { DataTable } from '../table/DataTable.tsx';
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
    <DataTable
      className="folder-list"
      label={words.drafts}
      rows={folder.drafts}
      keyOf={({ id }) => String(id)}
      rowClass={({ id }) => (id === current ? 'folder-current' : '')}
      below={(draft) => {
        const says = whyUnread(draft, words);
        return says ? { className: draft.id === current ? 'folder-why folder-current' : 'folder-why', says } : null;
      }}
      columns={[
        {
          key: 'name',
          head: words.draftName,
          names: true,
          cell: (draft) => <Name draft={draft} current={draft.id === current} onShow={() => onShow(draft.id)} />,
        },
        ...states.map((state) => ({
          key: state,
          head: words.counts[state],
          label: words.counts[state],
          right: true,
          className: (draft: FolderDraft) => ((draft.answer?.view?.counts[state] ?? 0) > 0 ? `folder-${state}` : ''),
          cell: ({ answer }: FolderDraft) => answer?.view?.counts[state] ?? '—',
        })),
      ]}
    />
  );
}

interface NameProps {
  readonly draft: FolderDraft;
  readonly current: boolean;
  readonly onShow: () => void;
}

function Name({ draft, current, onShow }: NameProps) {
  const name = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) name.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button
      ref={name}
      type="button"
      className="plain-button folder-name"
      aria-current={current ? 'true' : undefined}
      onClick={onShow}
    >
      {nameOf(draft)}
    </button>
  );
}

export const nameOf = ({ file }: FolderDraft): string => file.webkitRelativePath || file.name;

/** Null of a draft that was checked whole. */
function whyUnread({ answer, state, error }: FolderDraft, words: ReturnType<typeof useWords>['check']): ReactNode {
  if (answer) {
    const pages = answer.view?.unreadPages ?? [];
    if (answer.unread === null && pages.length === 0) return null;
    const why = answer.unread === null ? words.unreadPages(pages) : words.unread(answer.unread);
    return <span className="folder-unread">{why}</span>;
  }
  if (state !== 'failed') return <span className="quiet">{words.states[state]}</span>;
  return (
    <div className="folder-unread">
      {error instanceof ApiError ? <FailureText error={error} /> : words.states.failed}
    </div>
  );
}
