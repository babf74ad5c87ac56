// Outings, activities, talks or papers: chosen, added up and paged by the server.
import { lazy, Suspense, useState } from 'react';
import { Link, Navigate, useLocation, useParams } from 'react-router';
import { grouped } from '../../../domain/exact.ts';
import { isListedKind, type ListedKind, listedKinds, nounOf } from '../../../domain/entries/nouns.ts';
import { listedWords, nounAct } from '../../../labels/entries/nouns.ts';
import { apiUrl } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { useLanguage } from '../../language/language.tsx';
import { useOwnOffice } from '../../offices/useOwnOffice.ts';
import { Empty, Failure } from '../../parts/Failure.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { NoSuchScreen } from '../../shell/NoSuchScreen.tsx';
import { OpenedPeriod } from '../../shell/OpenedPeriod.tsx';
import { useRight } from '../../shell/session.tsx';
import { ListedFilters } from './ListedFilters.tsx';
import { ListedRows } from './ListedRows.tsx';
import { ListedScreens } from './ListedScreens.tsx';
import { useListed } from './useListed.ts';

const NounForm = lazy(async () => ({ default: (await import('../NounForm.tsx')).NounForm }));

/** Where no kind is named. */
export function FirstListed() {
  const { search } = useLocation();
  return <Navigate to={{ pathname: `/listed/${listedKinds[0]}`, search }} replace />;
}

export function ListedScreen() {
  const { kind = '' } = useParams();
  return isListedKind(kind) ? <Listed key={kind} kind={kind} /> : <NoSuchScreen />;
}

function Listed({ kind }: { readonly kind: ListedKind }) {
  const { language, words } = useLanguage();
  const enters = useRight('enter');
  const office = useOwnOffice('enter');
  const [recording, setRecording] = useState(false);
  const listed = useListed(kind);
  const { data, error, isPlaceholderData, refetch } = useApi(
    '/listed/:kind',
    { kind, ...listed.query },
    { keep: true },
  );
  const { title, total } = listedWords(kind, language);
  const { page: _, size: __, ...chosen } = listed.query;
  const isFiltered = Object.keys(listed.filters).length > 0;
  return (
    <>
      <ListedScreens />
      <div className="title-row">
        <h1>{title}</h1>
        <div className="row">
          {enters && !nounOf(kind).apart ? (
            <>
              <Link to="/imports">{words.listed.import}</Link>
              <button type="button" className="button button-main" onClick={() => setRecording(true)}>
                {nounAct(kind, 'record', language)}
              </button>
            </>
          ) : null}
          <a className="button" href={apiUrl(`/listed/${kind}/export.xlsx`, chosen)} download>
            {words.projects.export}
          </a>
        </div>
      </div>
      <OpenedPeriod />
      <ListedFilters kind={kind} listed={listed} asked={data?.asked ?? {}} />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data ? (
        <div aria-busy={isPlaceholderData} className="ledger">
          <p className="ledger-sums" role="status">
            {words.listed.found(grouped(String(data.total)), total)}
            {data.sums.map(({ name, label, value }) => (
              <span key={name}>
                {label} {grouped(String(value))}
              </span>
            ))}
            {data.waiting > 0 ? <span className="quiet">{words.listed.waiting(data.waiting)}</span> : null}
          </p>
          {data.total === 0 ? (
            <Empty title={isFiltered ? words.listed.noMatch : words.listed.noneOf(words.periodName(listed.period))}>
              <p>
                {isFiltered
                  ? words.listed.noMatchHint
                  : nounOf(kind).apart
                    ? words.net.takeStockHint
                    : words.listed.noneOfHint}
              </p>
            </Empty>
          ) : (
            <ListedRows list={data} listed={listed} />
          )}
          <Pager page={data.page} size={data.size} total={data.total} onPage={listed.turnTo} />
        </div>
      ) : null}
      <Suspense>
        {recording ? <NounForm kind={kind} projectId="" officeId={office} onClose={() => setRecording(false)} /> : null}
      </Suspense>
    </>
  );
}
