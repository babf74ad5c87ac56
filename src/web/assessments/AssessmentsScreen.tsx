// The city's schemes of assessment, the examples to take, what was published, and how much is asked of counties.
import { Link } from 'react-router';
import type { SchemesPage } from '../../server/assessments/views.ts';
import { useApi } from '../api/useApi.ts';
import { BulletinScreens } from '../bulletin/BulletinScreens.tsx';
import { useWords } from '../language/language.tsx';
import { Empty, Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useCityRight } from '../shell/cityRight.ts';
import { usePeriod } from '../shell/period.ts';
import { searchOf, useAddress } from '../shell/useAddress.ts';
import { DataTable } from '../table/DataTable.tsx';
import { AskedOfCounties } from './AskedOfCounties.tsx';
import { Offered } from './Offered.tsx';
import { Results } from './Results.tsx';

export function AssessmentsScreen() {
  const words = useWords();
  const w = words.assessments;
  const { page, turnTo } = useAddress();
  const { data, error, refetch } = useApi('/assessments', { page }, { keep: true });
  const sets = useCityRight('publish', 'admin');
  if (error) return <Failure error={error} again={() => void refetch()} />;
  return (
    <>
      <BulletinScreens />
      <div className="stack">
        <div className="title-row">
          <h1>{w.screen}</h1>
          {sets ? (
            <Link className="button" to={{ pathname: '/assessments/new/edit' }}>
              {w.add}
            </Link>
          ) : null}
        </div>
        <p className="quiet">{w.hint}</p>
        {data ? <Schemes schemes={data} /> : <Waiting tall />}
        {data ? <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} /> : null}
        <Results />
        <Offered sets={sets} />
        <AskedOfCounties />
      </div>
    </>
  );
}

function Schemes({ schemes }: { readonly schemes: SchemesPage }) {
  const words = useWords();
  const w = words.assessments;
  const { search } = usePeriod();
  if (schemes.rows.length === 0)
    return (
      <Empty title={w.none}>
        <p>{w.noneHint}</p>
      </Empty>
    );
  return (
    <DataTable
      slides="long-table"
      label={w.schemes}
      rows={schemes.rows}
      keyOf={({ schemeId }) => schemeId}
      columns={[
        {
          key: 'name',
          head: w.name,
          names: true,
          cell: ({ schemeId, name }) => (
            <Link to={{ pathname: `/assessments/${schemeId}`, search: searchOf(search) }}>{name}</Link>
          ),
        },
        { key: 'period', head: w.period, cell: ({ period }) => w.periods[period] },
        { key: 'groups', head: w.group, cell: ({ groups }) => groups.join(words.listComma) },
        { key: 'indicators', head: w.indicators, right: true, cell: ({ indicators }) => indicators },
        {
          key: 'days',
          head: w.days,
          cell: ({ effectiveFrom, effectiveTo }) =>
            effectiveTo ? w.until(effectiveFrom, effectiveTo) : w.from(effectiveFrom),
        },
        { key: 'state', head: w.state, cell: ({ state }) => <span className="state-mark">{w.states[state]}</span> },
        {
          key: 'last',
          head: w.lastChange,
          cell: ({ version, recordedAt, by, reason }) =>
            `${w.versionOf(version)} ${instantText(recordedAt)} ${by ?? ''} ${reason}`,
        },
      ]}
    />
  );
}
