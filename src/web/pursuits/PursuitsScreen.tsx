// The list of target companies: who pursues which firm, what is due, and when it is free again.
import { lazy, Suspense, useState } from 'react';
import { apiUrl } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { useRight } from '../shell/session.tsx';
import { useNarrow } from '../parts/useNarrow.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { PursuitCards } from './PursuitCards.tsx';
import { pursuitFilterNames, PursuitFilters } from './PursuitFilters.tsx';
import { PursuitScreens } from './PursuitScreens.tsx';
import { PursuitRows } from './PursuitRows.tsx';
import { useAddress } from '../shell/useAddress.ts';

const AssignForm = lazy(async () => ({ default: (await import('./acts/AssignForm.tsx')).AssignForm }));
const ListForm = lazy(async () => ({ default: (await import('./acts/ListForm.tsx')).ListForm }));
const PursuitRuleForm = lazy(async () => ({ default: (await import('./PursuitRuleForm.tsx')).PursuitRuleForm }));

export function PursuitsScreen() {
  const words = useWords();
  const w = words.pursuits;
  const { said, page, change, turnTo } = useAddress();
  const [doing, setDoing] = useState<'assign' | 'list' | 'rule' | null>(null);
  const narrow = useNarrow();
  const enters = useRight('enter');
  const exports = useRight('export');
  const mine = said('mine') === 'true';
  const filter = Object.fromEntries(pursuitFilterNames.map((name) => [name, said(name)]));
  const query = { ...filter, page, size: '50' };
  const { data, error, isPlaceholderData, refetch } = useApi('/pursuits', query, { keep: true });
  const isFiltered = pursuitFilterNames.some((name) => name !== 'mine' && filter[name]);
  return (
    <>
      <PursuitScreens mine={mine} />
      <div className="title-row">
        <h1>{mine ? w.mine : w.list}</h1>
        <div className="row">
          {exports ? (
            <a className="button" href={apiUrl('/pursuits/export.xlsx', filter)}>
              {w.export}
            </a>
          ) : null}
          {enters ? (
            <>
              <button type="button" className="button" onClick={() => setDoing('list')}>
                {w.import}
              </button>
              <button type="button" className="button button-main" onClick={() => setDoing('assign')}>
                {w.assign}
              </button>
            </>
          ) : null}
        </div>
      </div>
      <PursuitFilters filter={filter} chains={data?.chains ?? []} onChange={change} />
      <Rule onChange={() => setDoing('rule')} />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data?.total === 0 ? <Nothing mine={mine} filtered={isFiltered} /> : null}
      {data && data.total > 0 ? (
        <div aria-busy={isPlaceholderData}>
          <p className="quiet">{w.count(data.total)}</p>
          {narrow ? <PursuitCards rows={data.rows} /> : <PursuitRows rows={data.rows} />}
          <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
        </div>
      ) : null}
      <Suspense>
        {doing === 'assign' ? <AssignForm onClose={() => setDoing(null)} /> : null}
        {doing === 'list' ? <ListForm onClose={() => setDoing(null)} /> : null}
        {doing === 'rule' ? <PursuitRuleForm onClose={() => setDoing(null)} /> : null}
      </Suspense>
    </>
  );
}

/** What frees a firm, said where it happens. */
function Rule({ onChange }: { readonly onChange: () => void }) {
  const { pursuits: w } = useWords();
  const administers = useRight('admin');
  const { data } = useApi('/pursuit-rule');
  if (!data) return null;
  return (
    <p className="quiet pursuit-rule">
      {w.rule(data.inForce.protectionDays, data.inForce.releaseDays)}
      {administers ? (
        <button type="button" className="plain-button" onClick={onChange}>
          {w.changeRule}
        </button>
      ) : null}
    </p>
  );
}

function Nothing({ mine, filtered }: { readonly mine: boolean; readonly filtered: boolean }) {
  const { pursuits: w } = useWords();
  if (mine)
    return (
      <Empty title={w.noneMine}>
        <p>{w.noneMineHint}</p>
      </Empty>
    );
  if (filtered) return <Empty title={w.noneHere} />;
  return (
    <Empty title={w.none}>
      <p>{w.noneHint}</p>
    </Empty>
  );
}
