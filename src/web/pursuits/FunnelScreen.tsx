// From target to funds: each number opens its receipt; by chain, office, outing or activity.
import type { FigureRef } from '../../server/figures/views.ts';
import type { FunnelView } from '../../server/pursuits/funnelViews.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { usePeriod } from '../shell/period.ts';
import { Sample } from '../parts/Sample.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { RefNum } from '../receipt/Num.tsx';
import { FunnelBars } from './FunnelBars.tsx';
import { PursuitScreens } from './PursuitScreens.tsx';
import { useAddress } from '../shell/useAddress.ts';
import '../table/table.css';

const cuts = ['chain', 'office', 'outing', 'activity'] as const;

export function FunnelScreen() {
  const words = useWords();
  const w = words.funnel;
  const { period } = usePeriod();
  const { oneOf, page, change, turnTo } = useAddress();
  const by = oneOf('by', cuts) ?? 'chain';
  const { data, error, refetch } = useApi('/funnel', { period, by, page }, { keep: true });
  return (
    <>
      <PursuitScreens />
      <div className="title-row">
        <h1>
          {w.title} <span className="quiet">{words.periodName(period)}</span> {data?.sample ? <Sample /> : null}
        </h1>
        <label className="row">
          <span className="quiet">{w.by}</span>
          <select value={by} onChange={(event) => change({ by: event.target.value })}>
            {cuts.map((cut) => (
              <option key={cut} value={cut}>
                {w.cut[cut]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data && data.whole.every(({ value }) => Number(value) === 0) ? (
        <Empty title={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : null}
      {data ? <FunnelBars steps={data.steps} whole={data.whole} /> : null}
      {data && data.rows.length > 0 ? (
        <>
          <FunnelTable funnel={data} first={w.cut[by]} />
          <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
        </>
      ) : null}
      {data && data.rows.length === 0 && (by === 'outing' || by === 'activity') ? (
        <p className="quiet">{w.noneToOpen}</p>
      ) : null}
      <p className="quiet">{w.hint}</p>
    </>
  );
}

function FunnelTable({ funnel, first }: { readonly funnel: FunnelView; readonly first: string }) {
  const { funnel: w } = useWords();
  const cells = (name: string, figures: readonly FigureRef[]) =>
    figures.map((figure, n) => (
      <td key={figure.id}>
        <RefNum of={figure} name={`${name} ${funnel.steps[n]?.word ?? ''}`} />
      </td>
    ));
  return (
    <div className="figure-table funnel-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {funnel.steps.map(({ id, word }) => (
              <th key={id} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {funnel.rows.map(({ key, name, day, cells: figures }) => (
            <tr key={key}>
              <th scope="row">
                {name} {day ? <span className="quiet">{day}</span> : null}
              </th>
              {cells(name, figures)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{w.whole}</th>
            {cells(w.whole, funnel.whole)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
