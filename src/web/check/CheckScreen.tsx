// 核数: a draft on the left with every figure marked, what was found on the right.
import { useMemo, useState } from 'react';
import type { CheckView } from '../../server/check/views.ts';
import { BulletinScreens } from '../bulletin/BulletinScreens.tsx';
import { Empty, Failure } from '../parts/Failure.tsx';
import { usePeriod } from '../shell/period.ts';
import { useWords } from '../language/language.tsx';
import { CheckDraft } from './CheckDraft.tsx';
import { ChooseDraft } from './ChooseDraft.tsx';
import { ClaimList } from './ClaimList.tsx';
import { Commented } from './Commented.tsx';
import { CheckCounts, CheckState, FoundBar } from './Found.tsx';
import { isProblem } from './marks.ts';
import { useCheck } from './useCheck.ts';
import { useProblemKeys } from './useProblemKeys.ts';
import { useTaken } from './useTaken.ts';
import './check.css';

export function CheckScreen() {
  const words = useWords();
  const { period } = usePeriod();
  const [ledger, setLedger] = useState(true);
  const check = useCheck({ period, ledger });
  // What is looked at belongs to one answer; with another one it is gone.
  const [looked, setLooked] = useState<{ view: CheckView | null; id: number }>({ view: null, id: 0 });
  const [all, setAll] = useState(false);
  const { taken, take } = useTaken(check);
  const { view, file } = check;
  const problems = useMemo(() => (view?.claims ?? []).filter(isProblem), [view]);
  const shown = all ? (view?.claims ?? []) : problems;
  const current = looked.view === view && view ? looked.id : null;
  const setCurrent = (id: number) => setLooked({ view, id });

  function move(by: 1 | -1): void {
    const at = problems.findIndex(({ id }) => id === current);
    const next =
      problems[at < 0 ? (by === 1 ? 0 : problems.length - 1) : (at + by + problems.length) % problems.length];
    if (next) setCurrent(next.id);
  }

  useProblemKeys({
    move,
    take: () => {
      const claim = problems.find(({ id }) => id === current);
      if (claim) take(claim);
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
        <ChooseDraft ledger={ledger} onLedger={setLedger} onFile={check.open} />
      </div>
      {check.error ? <Failure error={check.error} again={check.again} /> : null}
      <div className="check-sides">
        <CheckDraft
          check={check}
          current={current}
          onPlace={(offset) => {
            const claim = view?.claims.find(({ start, end }) => start <= offset && offset <= end);
            if (!claim) return;
            if (!isProblem(claim)) setAll(true);
            setCurrent(claim.id);
          }}
        />
        <section className="check-found" aria-label={words.check.problems}>
          <CheckState sent={check.sent} view={view} />
          {view ? (
            <>
              <CheckCounts counts={view.counts} />
              <FoundBar all={all} onAll={setAll} problems={problems.length} claims={view.claims.length} onMove={move} />
              {file && view.format === 'docx' ? (
                <Commented file={file} period={period} ledger={ledger} taken={taken} />
              ) : null}
              {shown.length === 0 ? (
                <Empty title={view.claims.length === 0 ? words.check.nothing : words.check.noProblem} />
              ) : (
                <ClaimList claims={shown} current={current} taken={taken} onShow={setCurrent} onTake={take} />
              )}
              {problems.length > 0 ? <p className="quiet check-keys">{words.check.keys}</p> : null}
            </>
          ) : null}
        </section>
      </div>
    </div>
  );
}
