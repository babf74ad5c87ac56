// Items that were handed to offices: who does what by when, what is late, and what the city's rule asks of who ordered it.
import { lazy, Suspense, useState } from 'react';
import { itemOrigins } from '../../domain/dispatch/itemOrigin.ts';
import { readingRoles } from '../../domain/people/role.ts';
import type { DispatchItemListView } from '../../server/dispatch/views.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { LightScreens } from '../lights/LightScreens.tsx';
import { Chips } from '../parts/Chips.tsx';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useNarrow } from '../parts/useNarrow.ts';
import { YearFigures } from '../receipt/YearFigures.tsx';
import { useRight } from '../shell/session.tsx';
import { useAddress } from '../shell/useAddress.ts';
import { HandOver } from './HandOver.tsx';
import { ItemFilters } from './ItemFilters.tsx';
import { ItemCards, ItemRows } from './ItemRows.tsx';
import '../projects/ledger.css';
import '../verification/verification.css';

const DispatchRuleForm = lazy(async () => ({ default: (await import('./DispatchRuleForm.tsx')).DispatchRuleForm }));

const states = ['late', 'fed_back', 'soon', 'open', 'closing', 'closed'] as const;
const figures = ['items_due', 'items_closed', 'items_closed_in_time', 'items_in_time_share', 'items_overdue'] as const;

export function DispatchScreen() {
  const { dispatch: w } = useWords();
  const { said, oneOf, page, turnTo } = useAddress();
  const query = {
    state: oneOf('state', states),
    asks: oneOf('asks', ['urge', 'supervise'] as const),
    origin: oneOf('origin', itemOrigins),
    office: said('office'),
    mine: oneOf('mine', ['true'] as const),
    ordered: oneOf('ordered', ['true'] as const),
    page,
    size: 20,
  };
  const { data, error, isPlaceholderData, refetch } = useApi('/dispatch-items', query, { keep: true });
  const Rows = useNarrow() ? ItemCards : ItemRows;
  return (
    <>
      <LightScreens />
      <div className="title-row">
        <h1>{w.title}</h1>
        <HandOver label={w.handOver} projectId={null} begins={{ origin: 'hand' }} />
      </div>
      <p className="quiet">{w.hint}</p>
      <Rule />
      <YearFigures label={w.figures} ids={figures} />
      {data ? <States list={data} /> : null}
      <ItemFilters />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data ? (
        <div aria-busy={isPlaceholderData}>
          {data.total === 0 ? <Nothing /> : <Rows rows={data.rows} />}
          <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
        </div>
      ) : null}
    </>
  );
}

/** When the city urges, said where it happens. */
function Rule() {
  const { dispatch: w } = useWords();
  const administers = useRight('admin');
  const [changes, setChanges] = useState(false);
  const { data } = useApi('/dispatch-rule');
  if (!data) return null;
  const { warnDays, urgeDays, superviseDays } = data.inForce;
  return (
    <p className="quiet">
      {w.rule(warnDays, urgeDays, superviseDays)}{' '}
      {administers ? (
        <button type="button" className="plain-button" onClick={() => setChanges(true)}>
          {w.changeRule}
        </button>
      ) : null}
      <Suspense>{changes ? <DispatchRuleForm onClose={() => setChanges(false)} /> : null}</Suspense>
    </p>
  );
}

function Nothing() {
  const { dispatch: w } = useWords();
  const { said } = useAddress();
  const reads = useRight(...readingRoles);
  const filtered = ['state', 'asks', 'origin', 'office', 'mine', 'ordered'].some((name) => said(name) !== '');
  return (
    <Empty title={!reads ? w.noRight : filtered ? w.noMatch : w.none}>
      <p>{!reads ? null : filtered ? w.noMatchHint : w.noneHint}</p>
    </Empty>
  );
}

function States({ list: { counts } }: { readonly list: DispatchItemListView }) {
  const { dispatch: w } = useWords();
  const all = states.reduce((sum, state) => sum + counts[state], 0);
  const chips = states.map((code) => ({ code, word: w.states[code], n: counts[code] }));
  return <Chips label={w.state} name="state" chips={[{ code: '', word: w.all, n: all }, ...chips]} />;
}
