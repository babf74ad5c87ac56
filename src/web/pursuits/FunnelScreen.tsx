// From target to funds: each number opens its receipt; by chain, office, outing or activity.
import { isOccasionKind, occasionKinds } from '../../domain/entries/nouns.ts';
import type { FunnelView } from '../../server/pursuits/funnelViews.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { OpenedPeriod } from '../shell/OpenedPeriod.tsx';
import { usePeriod } from '../shell/period.ts';
import { Sample } from '../parts/Sample.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { Bridges } from '../receipt/Bridges.tsx';
import { RefNum } from '../receipt/Num.tsx';
import { FunnelBars } from './FunnelBars.tsx';
import { PursuitScreens } from './PursuitScreens.tsx';
import { useAddress } from '../shell/useAddress.ts';
import { DataTable } from '../table/DataTable.tsx';

const cuts = ['chain', 'office', ...occasionKinds.toReversed()] as const;

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
      <OpenedPeriod />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data && data.whole.every(({ value }) => Number(value) === 0) ? (
        <Empty title={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : null}
      {data ? <FunnelBars steps={data.steps} whole={data.whole} /> : null}
      <Bridges bridges={data?.bridges} />
      {data && data.rows.length > 0 ? (
        <>
          <FunnelTable funnel={data} first={w.cut[by]} />
          <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
        </>
      ) : null}
      {data && data.rows.length === 0 && isOccasionKind(by) ? <p className="quiet">{w.noneToOpen}</p> : null}
      <p className="quiet">{w.hint}</p>
    </>
  );
}

function FunnelTable({ funnel, first }: { readonly funnel: FunnelView; readonly first: string }) {
  const { funnel: w } = useWords();
  const whole = { key: 'whole', name: w.whole, cells: funnel.whole };
  return (
    <DataTable<Pick<FunnelView['rows'][number], 'key' | 'name' | 'day' | 'cells'>>
      slides="figure-table funnel-table"
      rows={funnel.rows}
      keyOf={({ key }) => key}
      foot={whole}
      columns={[
        {
          key: 'name',
          head: first,
          names: true,
          cell: ({ name, day }) => (
            <>
              {name} {day ? <span className="quiet">{day}</span> : null}
            </>
          ),
        },
        ...funnel.steps.map(({ id, word }, n) => ({
          key: id,
          head: word,
          cell: ({ name, cells }: Pick<FunnelView['rows'][number], 'name' | 'cells'>) => {
            const figure = cells[n];
            return figure ? <RefNum of={figure} name={`${name} ${word}`} /> : null;
          },
        })),
      ]}
    />
  );
}
