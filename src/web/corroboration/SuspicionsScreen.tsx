// Arrivals that want a second look, the most suspicious first, each with its reasons. Nothing is decided here.
import { Link } from 'react-router';
import { useApi } from '../api/useApi.ts';
import { grouped } from '../../domain/exact.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { OpenedPeriod } from '../shell/OpenedPeriod.tsx';
import { usePeriod } from '../shell/period.ts';
import { useAddress } from '../shell/useAddress.ts';
import { VerificationScreens } from '../verification/VerificationScreens.tsx';
import { SuspicionFilters } from './SuspicionFilters.tsx';
import { SuspicionTable } from './SuspicionTable.tsx';
import '../verification/verification.css';

export function SuspicionsScreen() {
  const words = useWords();
  const { corroboration: w } = words;
  const { period } = usePeriod();
  const { said, page, turnTo } = useAddress();
  const asked = { office: said('office'), sign: said('sign'), grade: said('grade') };
  const { data, error, refetch, isPlaceholderData } = useApi(
    '/suspicions',
    { period, page, size: 20, ...chosen(asked) },
    { keep: true },
  );
  return (
    <>
      <VerificationScreens />
      <div className="title-row">
        <h1>{w.title}</h1>
        {data ? <p className="quiet tabular">{w.looked(data.total, data.looked, grouped(data.amountYi))}</p> : null}
      </div>
      <OpenedPeriod />
      <p className="quiet">
        {w.hint} {data ? w.from(data.from) : ''} <Link to="/corroboration-rules">{words.corroborationRules.title}</Link>
      </p>
      <SuspicionFilters signs={data?.signs ?? []} />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data?.total === 0 ? (
        <Empty title={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : null}
      {data && data.total > 0 ? (
        <div aria-busy={isPlaceholderData}>
          <SuspicionTable rows={data.rows} />
          <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
        </div>
      ) : null}
    </>
  );
}

/** What is not chosen is not asked. */
function chosen<Asked extends Record<string, string>>(asked: Asked): Partial<Asked> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '')) as Partial<Asked>;
}
