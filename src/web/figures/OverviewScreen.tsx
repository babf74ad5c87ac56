// A period at a glance: a leader reads it on a phone in a minute, without a tap.
import { Choose } from '../form/choose/Choose.tsx';
import { isTerritory } from '../../domain/offices/office.ts';
import type { Overview } from '../../server/figures/views.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { OpenedPeriod } from '../shell/OpenedPeriod.tsx';
import { usePeriod } from '../shell/period.ts';
import { useWords } from '../language/language.tsx';
import { OverviewLights } from '../lights/OverviewLights.tsx';
import { Bridges, bridgesOfAll } from '../receipt/Bridges.tsx';
import { FigureTable } from '../table/FigureTable.tsx';
import { Funnel } from './Funnel.tsx';
import { Grades } from './Grades.tsx';
import { Headline } from './Headline.tsx';
import { Months } from './Months.tsx';
import { NothingYet } from './NothingYet.tsx';
import { Computing, OverviewSkeleton } from './OverviewSkeleton.tsx';
import { useAddress } from '../shell/useAddress.ts';
import './overview.css';

export function OverviewScreen() {
  const words = useWords();
  const { period } = usePeriod();
  const { said } = useAddress();
  const [office, rank] = [said('office'), said('rankBy')];
  const { data, error, isPlaceholderData, refetch } = useApi(
    '/overview',
    { period, office, rankBy: rank },
    { keep: true },
  );
  if (error) return <Failure error={error} again={() => void refetch()} />;
  return (
    <div className="overview" aria-busy={isPlaceholderData}>
      <div className="title-row">
        <h1>{words.overview.title(words.periodName(period))}</h1>
        <OfficeSelect />
      </div>
      <OpenedPeriod />
      <OverviewLights office={office} />
      {data && isPlaceholderData ? <Computing /> : null}
      {data ? <Whole overview={data} /> : <OverviewSkeleton />}
    </div>
  );
}

function Whole({ overview }: { overview: Overview }) {
  const words = useWords();
  // Said once, for all numbers that stand in these days.
  const { headline, funnel, byCounty, byIndustry } = overview;
  if (overview.headline.every((figure) => figure.rowCount === 0)) return <NothingYet />;
  return (
    <>
      <Headline figures={overview.headline} />
      <Grades figures={overview.grades} />
      <Bridges bridges={bridgesOfAll([...headline, ...funnel, byCounty, byIndustry])} />
      <Funnel figures={overview.funnel} />
      <div className="overview-pair">
        <FigureTable table={overview.byCounty} tools={<RankedBy table={overview.byCounty} />} />
        <FigureTable table={overview.byIndustry} />
      </div>
      <Months {...overview.byMonth} />
      <p className="quiet">{words.overview.asKnownAt(instantText(overview.asKnownAt))}</p>
    </>
  );
}

/** By which of its columns the table is ranked; not at all, until somebody asks. */
function RankedBy({ table }: { table: Overview['byCounty'] }) {
  const { ranking: w } = useWords();
  const { said, change } = useAddress();
  const [first] = table.rows;
  const names = table.head.at(-1) ?? [];
  return (
    <select aria-label={w.by} value={said('rankBy')} onChange={(event) => change({ rankBy: event.target.value })}>
      <option value="">{w.none}</option>
      {first?.cells.map(({ figure }, n) => (
        <option key={figure?.id} value={figure?.id}>
          {w.byColumn(names[n + 1] ?? '')}
        </option>
      ))}
    </select>
  );
}

/** The city, or one of its counties and zones. */
function OfficeSelect() {
  const words = useWords();
  const { said, change } = useAddress();
  const { data } = useApi('/offices');
  const places = data?.filter(isTerritory) ?? [];
  return (
    <Choose
      aria-label={words.overview.office}
      choices={places.map(({ id, name }) => ({ code: id, word: name }))}
      none={words.overview.wholeCity}
      value={said('office')}
      onChange={(office) => change({ office }, 'step')}
    />
  );
}
