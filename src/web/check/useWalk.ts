// The way through what was found: problem by problem, from one draft on into the next, and draft by draft.
import { useState } from 'react';
import type { CheckView, ClaimView } from '../../server/check/views.ts';
import { isProblem } from './marks.ts';
import type { Checking } from './useCheck.ts';
import type { FolderDraft } from './useFolder.ts';

export interface Walk {
  /** The claim that is looked at. */
  readonly current: number | null;
  readonly look: (id: number) => void;
  readonly move: (by: 1 | -1) => void;
  readonly moveDraft: (by: 1 | -1) => void;
}

const problemsOf = (view: CheckView | null | undefined): readonly ClaimView[] => (view?.claims ?? []).filter(isProblem);

export function useWalk({ view, folder, draft, show }: Checking, problems: readonly ClaimView[]): Walk {
  // What is looked at belongs to one answer; with another one it is gone.
  const [looked, setLooked] = useState<{ view: CheckView | null; id: number }>({ view: null, id: 0 });
  const current = looked.view === view && view ? looked.id : null;
  const { drafts } = folder;

  function move(by: 1 | -1): void {
    const at = problems.findIndex(({ id }) => id === current);
    const next = problems[at < 0 ? (by === 1 ? 0 : problems.length - 1) : at + by];
    if (next) return setLooked({ view, id: next.id });
    const other = nextWithProblems(drafts, draft?.id ?? 0, by);
    if (other?.answer?.view) {
      const some = problemsOf(other.answer.view);
      const first = some[by === 1 ? 0 : some.length - 1];
      show(other.id);
      if (first) setLooked({ view: other.answer.view, id: first.id });
    } else {
      const around = problems[by === 1 ? 0 : problems.length - 1];
      if (around) setLooked({ view, id: around.id });
    }
  }

  function moveDraft(by: 1 | -1): void {
    if (draft && drafts.length > 1) show((draft.id + by + drafts.length) % drafts.length);
  }

  return { current, look: (id) => setLooked({ view, id }), move, moveDraft };
}

/** The next draft around that has a problem; none where no other has. */
function nextWithProblems(drafts: readonly FolderDraft[], from: number, by: 1 | -1): FolderDraft | undefined {
  for (let step = 1; step < drafts.length; step++) {
    const one = drafts[(from + by * step + drafts.length * step) % drafts.length];
    if (problemsOf(one?.answer?.view).length > 0) return one;
  }
  return undefined;
}
