// Draws of rows for checks on site, what came of them, and the rate that follows.
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Pager } from '../parts/Pager.tsx';
import { usePeriod } from '../shell/period.ts';
import { useRight } from '../shell/session.tsx';
import { useAddress } from '../shell/useAddress.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { FigureNum } from '../receipt/Num.tsx';
import { VerificationScreens } from '../verification/VerificationScreens.tsx';
import { DrawForm } from './DrawForm.tsx';
import './spotChecks.css';

export function SpotChecksScreen() {
  const words = useWords();
  const w = words.spotChecks;
  const verifies = useRight('verify');
  const [drawing, setDrawing] = useState(false);
  const { said, page, change, turnTo } = useAddress();
  const open = said('open') === 'true';
  const { data, error, refetch } = useApi('/spot-checks', { open: open ? 'true' : undefined, page }, { keep: true });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <div className="stack">
      <VerificationScreens />
      <div className="title-row">
        <h1>{w.title}</h1>
        {verifies && !drawing ? (
          <button type="button" className="button button-main" onClick={() => setDrawing(true)}>
            {w.draw}
          </button>
        ) : null}
      </div>
      <p className="quiet">
        {w.hint} {w.algorithm}
      </p>
      <Rates />
      {drawing ? <DrawForm onClose={() => setDrawing(false)} /> : null}
      <label className="row">
        <input
          type="checkbox"
          checked={open}
          onChange={(event) => change({ open: event.target.checked ? 'true' : '' })}
        />
        {w.openOnly}
      </label>
      {data.total === 0 ? (
        <Empty title={open ? w.noneOpen : w.none}>{open ? null : <p>{w.noneHint}</p>}</Empty>
      ) : (
        <ul className="draws">
          {data.rows.map((draw) => (
            <li key={draw.id}>
              <Link to={`/spot-checks/${draw.id}`}>
                {draw.office} · {words.periodName(draw.period)} · {draw.kindName}
              </Link>
              <span className="tabular">{w.drawn(draw.rows, draw.population)}</span>
              <span className="tabular">{w.progress(draw.checked, draw.rows, draw.differing)}</span>
              <span className="quiet">
                {draw.leaning ? `${w.byDoubts} · ` : ''}
                {w.seed} {draw.seed} · {w.drawnBy(instantText(draw.drawnAt), draw.drawnBy)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
    </div>
  );
}

const rates = ['site_checks', 'site_checks_differing', 'discrepancy_rate', 'discrepancy_rate_amount'];

/** Governed figures, each of which opens its rows. */
function Rates() {
  const words = useWords();
  const { period } = usePeriod();
  const { data } = useApi('/figures', { period });
  const shown = rates.flatMap((id) => data?.find((figure) => figure.id === id) ?? []);
  return (
    <section aria-labelledby="rate">
      <h2 id="rate">{words.spotChecks.rate}</h2>
      <p className="field-hint">{words.spotChecks.rateHint(words.periodName(period))}</p>
      <dl className="rates">
        {shown.map((figure) => (
          <div key={figure.id}>
            <dt>{figure.name}</dt>
            <dd className="tabular">
              <FigureNum figure={figure} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
