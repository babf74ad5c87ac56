// The four figures of a month, a quarter or the year against time (序时), each with its receipt; and for who leads, which offices
// are behind their own plan.
import { Link } from 'react-router';
import type { FigureView, Overview } from '../../server/figures/views.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Sample } from '../parts/Sample.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { FigureNum, Num, refOf } from '../receipt/Num.tsx';
import { useSession } from '../shell/session.tsx';
import { useAddress } from '../shell/useAddress.ts';
import { ownOffice, shownPeriods } from './shownPeriods.ts';
import css from './tasks.module.css';

const shown = 4;

export function AgainstTime({ leads }: { readonly leads: boolean }) {
  const words = useWords();
  const w = words.tasks;
  const session = useSession();
  const { said, change } = useAddress();
  const periods = shownPeriods(session.lastVerifiedOn ?? session.today);
  const period = periods.find((one) => one === said('period')) ?? periods[leads ? 2 : 0];
  const office = ownOffice(session);
  const { data, error, isPlaceholderData, refetch } = useApi('/overview', { period, office }, { keep: true });
  return (
    <section className={css['progress']} aria-labelledby="progress" aria-busy={isPlaceholderData}>
      <h2 id="progress">{w.figures}</h2>
      <div className={css['periods']} role="group" aria-label={w.period}>
        {periods.map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={one === period}
            onClick={() => change({ period: one })}
          >
            {words.periodName(one)}
          </button>
        ))}
      </div>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data ? (
        <>
          <ul className={css['againstTime']}>
            {data.headline.slice(0, shown).map((figure) => (
              <li key={figure.id}>
                <p className="quiet">{figure.name}</p>
                <p className={css['largeNumber']}>
                  <FigureNum figure={figure} />
                </p>
                <p>
                  <Pace figure={figure} />
                </p>
              </li>
            ))}
          </ul>
          {leads ? <Behind table={data.byCounty} /> : null}
          <p>
            <Link
              to={{ pathname: '/overview', search: new URLSearchParams({ period: period ?? '', office }).toString() }}
            >
              {w.overview}
            </Link>
          </p>
        </>
      ) : null}
    </section>
  );
}

function Pace({ figure }: { readonly figure: FigureView }) {
  const { tasks: w, overview, bulletin } = useWords();
  const { pace, lacks, completion, target } = figure;
  if (!pace) {
    const why = lacks?.completion;
    return completion ? (
      <>
        {overview.completion} {completion}%
      </>
    ) : (
      <span className="quiet">{why ? bulletin.why[why] : w.noTarget}</span>
    );
  }
  const behind = pace.startsWith('-');
  const points = pace.replace('-', '');
  const text = behind ? w.behind(points) : Number(points) === 0 ? w.onTime : w.ahead(points);
  return (
    <span className={behind ? css['behind'] : css['ahead']}>
      <Num of={{ ...refOf(figure), id: `${figure.id}_pace` }} text={text} name={`${figure.name} ${overview.pace}`} />
      {target?.sample ? (
        <>
          {' '}
          <Sample />
        </>
      ) : null}
    </span>
  );
}

/** In the order of the offices: each is held against its own plan alone, and none is given a place. */
function Behind({ table }: { readonly table: Overview['byCounty'] }) {
  const { tasks: w } = useWords();
  const behind = table.rows.flatMap(({ label, cells }) => {
    const pace = cells.find(({ figure }) => figure?.id.endsWith('_pace'))?.figure;
    return pace?.value?.startsWith('-') ? [{ label, pace, points: pace.value.slice(1) }] : [];
  });
  return (
    <>
      <h3>
        {w.whoBehind} {table.sample ? <Sample /> : null}
      </h3>
      {behind.length === 0 ? <p className="quiet">{w.nobodyBehind}</p> : null}
      <ul className={css['behindTime']}>
        {behind.map(({ label, pace, points }) => (
          <li key={label}>
            {label}{' '}
            <span className={css['behind']}>
              <Num of={pace} text={w.behind(points)} name={label} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
