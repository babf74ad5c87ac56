// 核数: a draft on the left with every figure marked, what was found on the right.
import { useMemo, useRef, useState } from 'react';
import type { CheckView, ClaimView } from '../../server/check/views.ts';
import { BulletinScreens } from '../bulletin/BulletinScreens.tsx';
import { Empty, Failure } from '../parts/Failure.tsx';
import { usePeriod } from '../shell/period.ts';
import { useWords } from '../language/language.tsx';
import { ClaimList } from './ClaimList.tsx';
import { Commented } from './Commented.tsx';
import { DraftPaper } from './DraftPaper.tsx';
import { isProblem } from './marks.ts';
import { useCheck } from './useCheck.ts';
import { useProblemKeys } from './useProblemKeys.ts';
import './check.css';

const none: ReadonlySet<number> = new Set();

export function CheckScreen() {
  const words = useWords();
  const { year } = usePeriod();
  const [ledger, setLedger] = useState(true);
  const period = String(year);
  const check = useCheck({ period, ledger });
  // What is looked at belongs to one answer, what was taken to one file; with another one both are gone.
  const [looked, setLooked] = useState<{ view: CheckView | null; id: number }>({ view: null, id: 0 });
  const [all, setAll] = useState(false);
  const [takenOf, setTakenOf] = useState<{ file: File | null; ids: ReadonlySet<number> }>({ file: null, ids: none });
  const input = useRef<HTMLInputElement>(null);
  const { view, file, text } = check;
  const problems = useMemo(() => (view?.claims ?? []).filter(isProblem), [view]);
  const shown = all ? (view?.claims ?? []) : problems;
  const current = looked.view === view && view ? looked.id : null;
  const setCurrent = (id: number) => setLooked({ view, id });
  const taken = takenOf.file === file ? takenOf.ids : none;

  function move(by: 1 | -1): void {
    const at = problems.findIndex(({ id }) => id === current);
    const next =
      problems[at < 0 ? (by === 1 ? 0 : problems.length - 1) : (at + by + problems.length) % problems.length];
    if (next) setCurrent(next.id);
  }

  /** In typed text the suggestion is put in at once; a file stays as it is, and its comments say so. */
  function take(claim: ClaimView): void {
    if (!claim.suggestion) return;
    if (!file) check.type(text.slice(0, claim.start) + claim.suggestion + text.slice(claim.end));
    else setTakenOf({ file, ids: taken.has(claim.id) ? without(taken, claim.id) : new Set([...taken, claim.id]) });
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
        <div className="row">
          <label className="check-ledger">
            <input type="checkbox" checked={ledger} onChange={(event) => setLedger(event.target.checked)} />
            {words.check.withLedger}
          </label>
          <button type="button" className="button button-main" onClick={() => input.current?.click()}>
            {words.check.choose}
          </button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".docx,.xlsx,.csv,.txt"
            aria-label={words.check.choose}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              event.target.value = '';
              if (chosen) check.open(chosen);
            }}
          />
        </div>
      </div>
      {check.error ? <Failure error={check.error} again={check.again} /> : null}
      <div className="check-sides">
        <section className="check-draft">
          <div className="check-bar">
            <span className="check-file">{file?.name ?? words.check.kinds}</span>
            {text ? (
              <button type="button" className="plain-button" onClick={check.clear}>
                {words.check.clear}
              </button>
            ) : null}
          </div>
          <DraftPaper
            text={text}
            marks={check.marks}
            current={current}
            readOnly={file !== null}
            onType={check.type}
            onFile={check.open}
            onPlace={(offset) => {
              const claim = view?.claims.find(({ start, end }) => start <= offset && offset <= end);
              if (!claim) return;
              if (!isProblem(claim)) setAll(true);
              setCurrent(claim.id);
            }}
          />
          {file ? <p className="quiet">{words.check.readOnly}</p> : null}
        </section>
        <section className="check-found" aria-label={words.check.problems}>
          <p className="check-state" role="status">
            {check.sent !== null
              ? check.sent < 1
                ? words.check.reading(Math.round(check.sent * 100))
                : words.check.checking
              : null}
            {check.sent === null && view ? words.check.found(view.claims.length) : null}
          </p>
          {view ? (
            <>
              <dl className="check-counts">
                {(['wrong', 'doubtful', 'right', 'open'] as const).map((state) => (
                  <div key={state} className={`check-count check-count-${state}`}>
                    <dt>{words.check.counts[state]}</dt>
                    <dd className="tabular">{view.counts[state]}</dd>
                  </div>
                ))}
              </dl>
              <div className="check-bar">
                <div className="row">
                  <button type="button" className="plain-button" aria-pressed={!all} onClick={() => setAll(false)}>
                    {words.check.problems} {problems.length}
                  </button>
                  <button type="button" className="plain-button" aria-pressed={all} onClick={() => setAll(true)}>
                    {words.check.all} {view.claims.length}
                  </button>
                </div>
                {problems.length > 0 ? (
                  <div className="row">
                    <button type="button" className="plain-button" onClick={() => move(-1)}>
                      {words.check.previous}
                    </button>
                    <button type="button" className="plain-button" onClick={() => move(1)}>
                      {words.check.next}
                    </button>
                  </div>
                ) : null}
              </div>
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

function without(some: ReadonlySet<number>, one: number): ReadonlySet<number> {
  const left = new Set(some);
  left.delete(one);
  return left;
}
