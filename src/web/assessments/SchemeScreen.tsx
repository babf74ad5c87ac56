// What a scheme says of a period: scores and places of one that is over; in between each office against its own plan.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { isAssessed } from '../../domain/assessments/periods.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import type { SchemeView } from '../../server/assessments/views.ts';
import { useApi } from '../api/useApi.ts';
import { PeriodField } from '../form/PeriodPicker.tsx';
import { useWords } from '../language/language.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useCityRight } from '../shell/cityRight.ts';
import { usePeriod } from '../shell/period.ts';
import { useSession } from '../shell/session.tsx';
import { EndSchemeDialog } from './EndSchemeDialog.tsx';
import { Numbers } from './Numbers.tsx';
import { RankingNotices } from './Offered.tsx';
import { OwnPlans } from './OwnPlans.tsx';
import { PublishResult } from './PublishResult.tsx';
import { ResultTables } from './ResultTables.tsx';
import { Results } from './Results.tsx';
import { SchemeVersions } from './SchemeVersions.tsx';
import styles from './assessments.module.css';

export function SchemeScreen() {
  const w = useWords().assessments;
  const { schemeId = '' } = useParams();
  const { data, error, refetch } = useApi('/assessments/:schemeId', { schemeId });
  const { period, setPeriod } = usePeriod();
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const { basis, often } = data.body;
  return (
    <div className="stack">
      <Link to="/assessments">{w.back}</Link>
      <Head scheme={data} />
      <p className="quiet">
        {w.periods[data.body.period]} {w.said(w.basis, basis)}
      </p>
      {often ? <p className="notice">{w.said(w.often, often)}</p> : null}
      <div className={styles['narrow']}>
        <PeriodField label={w.choosePeriod} value={period} onChange={setPeriod} />
      </div>
      <OfPeriod scheme={data} period={period} />
      {isAssessed(period, data.body.period) ? <Numbers schemeId={schemeId} period={period} /> : null}
      <Results scheme={schemeId} />
      <RankingNotices />
      <SchemeVersions scheme={data} />
    </div>
  );
}

function Head({ scheme }: { readonly scheme: SchemeView }) {
  const w = useWords().assessments;
  const sets = useCityRight('publish', 'admin');
  const [ending, setEnding] = useState(false);
  return (
    <div className="title-row">
      <h1>{scheme.name}</h1>
      <span className="row">
        <span className="state-mark">{w.states[scheme.state]}</span>
        {sets ? (
          <>
            <Link className="button" to={`/assessments/${scheme.schemeId}/edit`}>
              {w.edit}
            </Link>
            {scheme.state === 'ended' ? null : (
              <button type="button" className="button" onClick={() => setEnding(true)}>
                {w.end}
              </button>
            )}
          </>
        ) : null}
      </span>
      {ending ? <EndSchemeDialog scheme={scheme} onClose={() => setEnding(false)} /> : null}
    </div>
  );
}

interface OfPeriodProps {
  readonly scheme: SchemeView;
  readonly period: string;
}

function OfPeriod({ scheme, period }: OfPeriodProps) {
  const { today } = useSession();
  const isOver = period.startsWith('A') || parsePeriod(period).to < today;
  return isAssessed(period, scheme.body.period) && isOver ? (
    <Ranked scheme={scheme} period={period} />
  ) : (
    <OwnPlans schemeId={scheme.schemeId} period={period} />
  );
}

function Ranked({ scheme, period }: OfPeriodProps) {
  const w = useWords().assessments;
  const { schemeId, name } = scheme;
  const { data, error, refetch } = useApi('/assessments/:schemeId/result', { schemeId, period }, { keep: true });
  const publishes = useCityRight('publish');
  const [asking, setAsking] = useState(false);
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <section className="stack" aria-labelledby="result">
      <div className="title-row">
        <h2 id="result">{w.result}</h2>
        {publishes ? (
          <button type="button" className="button button-main" onClick={() => setAsking(true)}>
            {w.publish}
          </button>
        ) : null}
      </div>
      <ResultTables result={data} />
      {asking ? <PublishResult of={{ schemeId, name, period }} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}
