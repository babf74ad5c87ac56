// Promises of both sides of agreements: how many fell due and were kept, and each with its day and what was done.
import { Link } from 'react-router';
import { readingRoles } from '../../domain/people/role.ts';
import { promiseKinds, promiseSides } from '../../domain/promises/promise.ts';
import { nounChoices, nounWord } from '../../labels/nouns.ts';
import type { PromiseListView, PromiseView } from '../../server/promises/views.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useLanguage } from '../language/language.tsx';
import { LightScreens } from '../lights/LightScreens.tsx';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useNarrow } from '../parts/useNarrow.ts';
import { YearFigures } from '../receipt/YearFigures.tsx';
import { useRight } from '../shell/session.tsx';
import { useAddress } from '../shell/useAddress.ts';
import { DataTable } from '../table/DataTable.tsx';
import { PromiseCards } from './PromiseCards.tsx';
import { Keepings, PromiseStateMark, PromiseText } from './PromiseText.tsx';
import '../projects/ledger.css';
import '../verification/verification.css';
import styles from './promises.module.css';

const figures = [
  'promises_due',
  'promises_kept',
  'promises_kept_share',
  'promises_overdue',
  'our_promises_overdue',
] as const;
const states = ['late', 'soon', 'open', 'kept'] as const;

export function PromisesScreen() {
  const { words } = useLanguage();
  const w = words.promises;
  const { said, oneOf, page, turnTo } = useAddress();
  const query = {
    side: oneOf('side', promiseSides),
    kind: oneOf('kind', promiseKinds),
    state: oneOf('state', states),
    office: said('office'),
    page,
    size: 20,
  };
  const { data, error, isPlaceholderData, refetch } = useApi('/promises', query, { keep: true });
  const reads = useRight(...readingRoles);
  const Promises = useNarrow() ? PromiseCards : Rows;
  const filtered = [query.side, query.kind, query.state, query.office].some(Boolean);
  return (
    <>
      <LightScreens />
      <div className="title-row">
        <h1>{w.title}</h1>
      </div>
      <p className="quiet">{w.hint}</p>
      <YearFigures label={w.figures} ids={figures} />
      {data ? <Sums list={data} /> : null}
      <Filters />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data ? (
        <div aria-busy={isPlaceholderData}>
          {data.total === 0 ? (
            <Empty title={!reads ? w.noRight : filtered ? w.noMatch : w.none}>
              <p>{!reads ? null : filtered ? w.noMatchHint : w.noneHint}</p>
            </Empty>
          ) : (
            <Promises rows={data.rows} />
          )}
          <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
        </div>
      ) : null}
    </>
  );
}

/** Of what is chosen, whatever the state; each number opens its rows below. */
function Sums({ list: { counts, due, dueKept } }: { readonly list: PromiseListView }) {
  const { words } = useLanguage();
  const w = words.promises;
  const { said, change } = useAddress();
  const all = states.reduce((sum, state) => sum + counts[state], 0);
  const button = (state: '' | (typeof states)[number], n: number) => (
    <button
      key={state}
      type="button"
      className="button"
      aria-pressed={said('state') === state}
      onClick={() => change({ state }, 'step')}
    >
      {state === '' ? w.all : w.states[state]} <span className="tabular">{n}</span>
    </button>
  );
  return (
    <>
      <p className="ledger-sums" role="status">
        <span>
          {w.due} <span className="tabular">{due}</span>
        </span>
        <span>
          {w.dueKept} <span className="tabular">{dueKept}</span>
        </span>
        <span>{due === 0 ? w.noShare : `${w.share} ${((dueKept * 100) / due).toFixed(2)}%`}</span>
      </p>
      <div className={styles['promiseStates']} role="group" aria-label={w.state}>
        {button('', all)}
        {states.map((state) => button(state, counts[state]))}
      </div>
    </>
  );
}

function Filters() {
  const { language, words } = useLanguage();
  const w = words.promises;
  const { said, change } = useAddress();
  const { data: offices = [] } = useApi('/offices');
  return (
    <div className="pending-filters" role="search" aria-label={w.filters}>
      <ChoiceField
        label={w.side}
        none={w.allSides}
        choices={nounChoices('promiseSide', language)}
        value={said('side')}
        onChange={(side) => change({ side })}
      />
      <ChoiceField
        label={w.kind}
        none={w.allKinds}
        choices={nounChoices('promiseKind', language)}
        value={said('kind')}
        onChange={(kind) => change({ kind })}
      />
      <ChoiceField
        label={w.office}
        none={w.allOffices}
        choices={offices.map(({ code, name }) => ({ code, word: name }))}
        value={said('office')}
        onChange={(office) => change({ office })}
      />
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly PromiseView[] }) {
  const { language, words } = useLanguage();
  const w = words.promises;
  return (
    <DataTable
      slides="long-table"
      label={w.title}
      rows={rows}
      keyOf={({ entryId }) => entryId}
      columns={[
        { key: 'dueOn', head: w.dueOn, cell: ({ dueOn }) => <span className="nowrap">{dueOn}</span> },
        { key: 'state', head: w.state, cell: ({ state }) => <PromiseStateMark state={state} /> },
        {
          key: 'project',
          head: w.project,
          names: true,
          cell: ({ projectId, projectName }) => <Link to={`/projects/${projectId}`}>{projectName}</Link>,
        },
        {
          key: 'side',
          head: w.side,
          cell: ({ side }) => <span className="nowrap">{nounWord('promiseSide', side, language)}</span>,
        },
        {
          key: 'what',
          head: w.what,
          cell: (row) => (
            <div className={styles['what']}>
              <PromiseText promise={row} />
              <Keepings promise={row} />
            </div>
          ),
        },
        { key: 'office', head: w.office, cell: ({ office }) => office },
      ]}
    />
  );
}
