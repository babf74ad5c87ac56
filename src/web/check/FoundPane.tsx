// What was found in the draft that is shown; of one that could not be read why, and nothing that looks like a finding.
import type { ClaimView } from '../../server/check/views.ts';
import { useWords } from '../language/language.tsx';
import { Empty } from '../parts/Failure.tsx';
import { ClaimList } from './ClaimList.tsx';
import { Commented } from './Commented.tsx';
import { CheckCounts, CheckState, FoundBar } from './Found.tsx';
import type { Checking } from './useCheck.ts';
import type { useTaken } from './useTaken.ts';
import type { Walk } from './useWalk.ts';

interface FoundPaneProps {
  readonly check: Checking;
  readonly problems: readonly ClaimView[];
  readonly walk: Walk;
  readonly taking: ReturnType<typeof useTaken>;
  readonly listing: { readonly all: boolean; readonly onAll: (all: boolean) => void };
  readonly asked: { readonly period: string; readonly ledger: boolean };
}

export function FoundPane({ check, problems, walk, taking, listing: { all, onAll }, asked }: FoundPaneProps) {
  const words = useWords().check;
  const { view, file, draft, sent, folder } = check;
  const { taken, take } = taking;
  const shown = all ? (view?.claims ?? []) : problems;
  const unread = draft?.answer?.unread ?? (draft?.state === 'cancelled' ? words.states.cancelled : null);
  return (
    <section className="check-found" aria-label={words.problems}>
      <CheckState sent={sent} view={view} />
      {unread !== null ? (
        <section className="failure">
          <h2>{words.unreadTitle}</h2>
          <p>{unread}</p>
        </section>
      ) : null}
      {view ? (
        <>
          <CheckCounts counts={view.counts} />
          {view.unreadPages.length > 0 ? (
            <p className="failure check-unread-pages">{words.unreadPages(view.unreadPages)}</p>
          ) : null}
          <FoundBar all={all} onAll={onAll} problems={problems.length} claims={view.claims.length} onMove={walk.move} />
          {file && view.format === 'docx' ? <Commented file={file} {...asked} taken={taken} /> : null}
          {shown.length === 0 ? (
            <Empty title={view.claims.length === 0 ? words.nothing : words.noProblem} />
          ) : (
            <ClaimList claims={shown} current={walk.current} taken={taken} onShow={walk.look} onTake={take} />
          )}
          {problems.length > 0 ? <p className="quiet check-keys">{words.keys}</p> : null}
        </>
      ) : null}
      {folder.drafts.length > 1 ? <p className="quiet check-keys">{words.draftKeys}</p> : null}
    </section>
  );
}
