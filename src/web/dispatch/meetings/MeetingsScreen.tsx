// Dispatch meetings: which are to come, which lack minutes, what was concluded and not handed over.
import { Link } from 'react-router';
import { dispatchMeetingKinds } from '../../../domain/dispatch/meeting.ts';
import { readingRoles } from '../../../domain/people/role.ts';
import { nounWord } from '../../../labels/nouns.ts';
import type { MeetingListView } from '../../../server/dispatch/meetingViews.ts';
import { useApi } from '../../api/useApi.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { useLanguage, useWords } from '../../language/language.tsx';
import { LightScreens } from '../../lights/LightScreens.tsx';
import { Empty, Failure } from '../../parts/Failure.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { useNarrow } from '../../parts/useNarrow.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { YearFigures } from '../../receipt/YearFigures.tsx';
import { useRight } from '../../shell/session.tsx';
import { useAddress } from '../../shell/useAddress.ts';
import '../../projects/ledger.css';
import '../../verification/verification.css';
import styles from '../dispatch.module.css';
import { MeetingCards, MeetingRows } from './MeetingRows.tsx';

const states = ['coming', 'unminuted', 'unhanded', 'held'] as const;
const figures = ['meetings_held', 'meeting_items', 'meeting_items_due', 'meeting_items_closed_share'] as const;

export function MeetingsScreen() {
  const { meetings: w } = useWords();
  const enters = useRight('enter');
  const { said, oneOf, page, turnTo } = useAddress();
  const query = {
    no: said('no'),
    kind: oneOf('kind', dispatchMeetingKinds),
    state: oneOf('state', states),
    office: said('office'),
    mine: oneOf('mine', ['true'] as const),
    week: oneOf('week', ['true'] as const),
    page,
    size: 20,
  };
  const { data, error, isPlaceholderData, refetch } = useApi('/dispatch-meetings', query, { keep: true });
  const Rows = useNarrow() ? MeetingCards : MeetingRows;
  return (
    <>
      <LightScreens />
      <div className="title-row">
        <h1>{w.title}</h1>
        {enters ? (
          <Link className="button primary" to="/meetings/agenda">
            {w.collect}
          </Link>
        ) : null}
      </div>
      <p className="quiet">{w.hint}</p>
      <YearFigures label={w.figures} ids={figures} />
      {data ? <States list={data} /> : null}
      <Filters />
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

function Nothing() {
  const { meetings: w } = useWords();
  const { said } = useAddress();
  const reads = useRight(...readingRoles);
  const filtered = ['no', 'kind', 'state', 'office', 'mine', 'week'].some((name) => said(name) !== '');
  return (
    <Empty title={!reads ? w.noRight : filtered ? w.noMatch : w.none}>
      <p>{!reads ? null : filtered ? w.noMatchHint : w.noneHint}</p>
    </Empty>
  );
}

function States({ list: { counts } }: { readonly list: MeetingListView }) {
  const { meetings: w } = useWords();
  const { said, change } = useAddress();
  const all = states.reduce((sum, state) => sum + counts[state], 0);
  const button = (state: '' | (typeof states)[number], n: number) => (
    <button
      key={state}
      type="button"
      className="button"
      aria-pressed={said('state') === state}
      onClick={() => change({ state, week: '' }, 'step')}
    >
      {state === '' ? w.all : w.states[state]} <span className="tabular">{n}</span>
    </button>
  );
  return (
    <div className={styles['itemStates']} role="group" aria-label={w.state}>
      {button('', all)}
      {states.map((state) => button(state, counts[state]))}
    </div>
  );
}

function Filters() {
  const { language, words } = useLanguage();
  const w = words.meetings;
  const { said, change } = useAddress();
  const { data: offices = [] } = useApi('/offices');
  const tick = (name: 'mine' | 'week', more: Readonly<Record<string, string>> = {}) => (
    <label className="row">
      <input
        type="checkbox"
        checked={said(name) === 'true'}
        onChange={({ target }) => change({ ...more, [name]: target.checked ? 'true' : '' })}
      />
      {w[name]}
    </label>
  );
  return (
    <div className="pending-filters" role="search" aria-label={w.filters}>
      <ChoiceField
        label={w.office}
        none={w.allOffices}
        choices={offices.map(({ id, name }) => ({ code: id, word: name }))}
        value={said('office')}
        onChange={(office) => change({ office })}
      />
      <ChoiceField
        label={w.kind}
        none={w.allKinds}
        choices={dispatchMeetingKinds.map((code) => ({ code, word: nounWord('meetingKind', code, language) }))}
        value={said('kind')}
        onChange={(kind) => change({ kind })}
      />
      {tick('mine')}
      {tick('week', { state: '' })}
    </div>
  );
}
