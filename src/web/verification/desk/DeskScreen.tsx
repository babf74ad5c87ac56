// The verifier's desk: what waits, what it says, what it rests on, side by side; decided by keys.
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { PendingPage } from '../../../server/verification/views.ts';
import { useApi } from '../../api/useApi.ts';
import { useWords } from '../../language/language.tsx';
import { Empty, Failure } from '../../parts/Failure.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { useNarrow } from '../../parts/useNarrow.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { AskedDialog } from '../AskedDialog.tsx';
import { KeyLegend } from '../KeyLegend.tsx';
import { PendingFilters } from '../PendingFilters.tsx';
import { usePendingFilter } from '../usePendingFilter.ts';
import { VerificationScreens } from '../VerificationScreens.tsx';
import '../verification.css';
import { BundleList } from './BundleList.tsx';
import { headRow } from './bundles.ts';
import { EvidencePane } from './EvidencePane.tsx';
import { ToldEntry } from './ToldEntry.tsx';
import { type Desk, useDesk } from './useDesk.ts';
import styles from './desk.module.css';

const atOnce = 100;
const panes = ['list', 'told', 'evidence'] as const;

export function DeskScreen() {
  const words = useWords();
  const { filter, setFilter, clear, page, setPage } = usePendingFilter();
  const { data, error, refetch } = useApi('/pending', { ...filter, page, size: atOnce }, { keep: true });
  return (
    <>
      <VerificationScreens />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data ? (
        <DeskPanes data={data} onPage={setPage}>
          <details className={styles['desk-filters']}>
            <summary>{words.verification.filters}</summary>
            <PendingFilters filter={filter} offices={data.offices} onChange={setFilter} onClear={clear} />
          </details>
        </DeskPanes>
      ) : null}
    </>
  );
}

interface DeskPanesProps {
  readonly data: PendingPage;
  readonly onPage: (page: number) => void;
  readonly children: ReactNode;
}

function DeskPanes({ data, onPage, children }: DeskPanesProps) {
  const words = useWords();
  const desk = useDesk(data.rows);
  const isNarrow = useNarrow();
  const [pane, setPane] = useState<(typeof panes)[number]>('list');
  const { bundles, bundle, at, gone, decided, failed, asking } = desk;
  // What the verifier entered stays, and so does what was refused: it may fill a page.
  const pager = <Pager page={data.page} size={data.size} total={data.total} onPage={onPage} />;
  if (!bundle)
    return (
      <>
        {children}
        <Empty title={data.total - gone > 0 ? words.desk.more : words.verification.nothing} />
        {pager}
      </>
    );
  const shows = (one: (typeof panes)[number]) => !isNarrow || pane === one;
  return (
    <>
      <div className={styles['bar']}>
        <h1>
          {words.desk.title} <span className="quiet tabular">{words.verification.waiting(data.total - gone)}</span>
        </h1>
        <span className="quiet tabular" role="status">
          {decided > 0 ? words.verification.done(decided) : ''}
        </span>
        {isNarrow ? null : <KeyLegend keys={words.desk.keys} />}
        {children}
        <Link to="/verification">{words.desk.asTable}</Link>
      </div>
      {isNarrow ? (
        <div className="tabs" role="group" aria-label={words.desk.title}>
          {panes.map((one) => (
            <button key={one} type="button" aria-pressed={pane === one} onClick={() => setPane(one)}>
              {words.desk.pane[one]}
            </button>
          ))}
        </div>
      ) : null}
      <div className={styles['desk']}>
        {shows('list') ? (
          <BundleList
            bundles={bundles}
            at={at}
            failed={failed}
            onStand={(n) => {
              desk.stand(n);
              setPane('told');
            }}
          />
        ) : null}
        {shows('told') ? <Told key={bundle.key} desk={desk} /> : null}
        {shows('evidence') ? (
          <div key={bundle.key} className={styles['evidence']} role="region" aria-label={words.desk.pane.evidence}>
            <EvidencePane bundle={bundle} />
          </div>
        ) : null}
      </div>
      {pager}
      {asking ? (
        <AskedDialog asking={asking} lessOf={desk.lessOf} onDone={desk.done} onClose={() => desk.setAsking(null)} />
      ) : null}
    </>
  );
}

function Told({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const { bundle, open, lessOf } = desk;
  const head = bundle && headRow(bundle);
  if (!bundle || !head) return null;
  return (
    <div className={styles['told']} role="region" aria-label={words.desk.pane.told}>
      <div className={styles['told-head']}>
        <h2>
          {head.projectId && !head.elsewhere ? (
            <Link to={`/projects/${head.projectId}`}>{head.title}</Link>
          ) : (
            head.title
          )}
        </h2>
        <div className="row">
          <button
            type="button"
            className="button button-main"
            disabled={open.length === 0}
            onClick={() => desk.accept(open)}
          >
            {open.length > 1 ? words.desk.acceptAll(open.length) : words.verification.acceptNow}
          </button>
          <button type="button" className="button" disabled={open.length === 0} onClick={() => desk.giveBack(open)}>
            {words.verification.giveBack}
          </button>
          {lessOf ? (
            <button type="button" className="button" onClick={() => desk.setAsking({ act: 'less' })}>
              {words.verification.recogniseLess}
            </button>
          ) : null}
        </div>
        {open.length === 0 ? <p className="field-hint">{words.desk.own}</p> : null}
      </div>
      {bundle.rows.map((row) => (
        <ToldEntry key={row.entryId} row={row} desk={desk} isOneOf={bundle.rows.length > 1} />
      ))}
    </div>
  );
}
