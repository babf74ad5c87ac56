// 核数: a draft on the left with every figure marked, what was found on the right; over them the drafts, where several were
// opened together.
import { useMemo, useState } from 'react';
import { BulletinScreens } from '../bulletin/BulletinScreens.tsx';
import { Failure } from '../parts/Failure.tsx';
import { usePeriod } from '../shell/period.ts';
import { useWords } from '../language/language.tsx';
import { CheckDraft } from './CheckDraft.tsx';
import { ChooseDraft } from './ChooseDraft.tsx';
import { draftsAmong } from './droppedFiles.ts';
import { FolderBar } from './FolderBar.tsx';
import { FolderList } from './FolderList.tsx';
import { FoundPane } from './FoundPane.tsx';
import { isProblem } from './marks.ts';
import { useCheck } from './useCheck.ts';
import { useProblemKeys } from './useProblemKeys.ts';
import { useTaken } from './useTaken.ts';
import { useWalk } from './useWalk.ts';
import './check.css';

/** Drafts that are opened together at most: as many as one report takes. */
const mostDrafts = 200;

export function CheckScreen() {
  const words = useWords();
  const { period } = usePeriod();
  const [ledger, setLedger] = useState(true);
  const [tooMany, setTooMany] = useState(0);
  const check = useCheck({ period, ledger });
  const { view, folder, draft } = check;
  const problems = useMemo(() => (view?.claims ?? []).filter(isProblem), [view]);
  const [all, setAll] = useState(false);
  const taking = useTaken(check);
  const walk = useWalk(check, problems);

  function open(given: readonly File[]): void {
    const files = draftsAmong(given);
    setTooMany(files.length > mostDrafts ? files.length : 0);
    if (files.length > 0 && files.length <= mostDrafts) check.open(files);
  }

  useProblemKeys({
    move: walk.move,
    moveDraft: walk.moveDraft,
    take: () => {
      const claim = problems.find(({ id }) => id === walk.current);
      if (claim) taking.take(claim);
    },
  });

  return (
    <div className="check">
      <BulletinScreens />
      <div className="title-row">
        <div>
          <h1>{words.check.title}</h1>
          <p className="quiet">{words.check.hint}</p>
        </div>
        <ChooseDraft ledger={ledger} onLedger={setLedger} onFiles={open} />
      </div>
      {tooMany > 0 ? (
        <p className="wrong" role="alert">
          {words.check.tooManyDrafts(mostDrafts, tooMany)}
        </p>
      ) : null}
      {folder.drafts.length > 0 ? <FolderBar folder={folder} /> : null}
      {folder.drafts.length > 1 ? <FolderList folder={folder} current={draft?.id ?? 0} onShow={check.show} /> : null}
      {check.error ? <Failure error={check.error} again={check.again} /> : null}
      <div className="check-sides">
        <CheckDraft
          check={check}
          current={walk.current}
          onFiles={open}
          onPlace={(offset) => {
            const claim = view?.claims.find(({ start, end }) => start <= offset && offset <= end);
            if (!claim) return;
            if (!isProblem(claim)) setAll(true);
            walk.look(claim.id);
          }}
        />
        <FoundPane
          check={check}
          problems={problems}
          walk={walk}
          taking={taking}
          listing={{ all, onAll: setAll }}
          asked={{ period, ledger }}
        />
      </div>
    </div>
  );
}
