// Obstacles of projects: how many stand open, of which kind, where and how long, and each with who is to clear it.
import { useState } from 'react';
import { obstacleKinds } from '../../domain/obstacles/obstacleKinds.ts';
import { readingRoles } from '../../domain/people/role.ts';
import type { ObstacleListView, ObstacleView } from '../../server/obstacles/views.ts';
import { useApi } from '../api/useApi.ts';
import { NounForm } from '../entries/NounForm.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { LightScreens } from '../lights/LightScreens.tsx';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useNarrow } from '../parts/useNarrow.ts';
import { YearFigures } from '../receipt/YearFigures.tsx';
import { useRight } from '../shell/session.tsx';
import { useAddress } from '../shell/useAddress.ts';
import { ObstacleCards, ObstacleRows } from './ObstacleRows.tsx';
import { OpenObstacles } from './OpenObstacles.tsx';
import '../projects/ledger.css';
import '../verification/verification.css';
import styles from './obstacles.module.css';

const states = ['late', 'open', 'cleared'] as const;
const figures = ['obstacles_raised', 'obstacles_cleared', 'obstacles_open'] as const;
const ages = ['month', 'quarter', 'older'] as const;

export function ObstaclesScreen() {
  const { words } = useLanguage();
  const w = words.obstacles;
  const { said, oneOf, page, turnTo } = useAddress();
  const [clears, setClears] = useState<ObstacleView | null>(null);
  const query = {
    kind: said('kind'),
    state: oneOf('state', states),
    open: oneOf('open', ['true'] as const),
    age: oneOf('age', ages),
    office: said('office'),
    mine: oneOf('mine', ['true'] as const),
    page,
    size: 20,
  };
  const { data, error, isPlaceholderData, refetch } = useApi('/obstacles', query, { keep: true });
  const Rows = useNarrow() ? ObstacleCards : ObstacleRows;
  return (
    <>
      <LightScreens />
      <div className="title-row">
        <h1>{w.title}</h1>
      </div>
      <p className="quiet">{w.hint}</p>
      <YearFigures label={w.figures} ids={figures} />
      {data ? <OpenObstacles list={data} /> : null}
      {data ? <States list={data} /> : null}
      <Filters />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data ? (
        <div aria-busy={isPlaceholderData}>
          {data.total === 0 ? <Nothing /> : <Rows rows={data.rows} onClear={setClears} />}
          <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
        </div>
      ) : null}
      {clears ? (
        <NounForm
          kind="obstacle_clearing"
          projectId={clears.projectId}
          officeId={clears.ownerOfficeId}
          begins={{ obstacleNo: clears.no }}
          onClose={() => setClears(null)}
        />
      ) : null}
    </>
  );
}

function Nothing() {
  const { obstacles: w } = useWords();
  const { said } = useAddress();
  const reads = useRight(...readingRoles);
  const filtered = ['kind', 'state', 'open', 'age', 'office', 'mine'].some((name) => said(name) !== '');
  return (
    <Empty title={!reads ? w.noRight : filtered ? w.noMatch : w.none}>
      <p>{!reads ? null : filtered ? w.noMatchHint : w.noneHint}</p>
    </Empty>
  );
}

function States({ list: { counts } }: { readonly list: ObstacleListView }) {
  const { obstacles: w } = useWords();
  const { said, change } = useAddress();
  const all = states.reduce((sum, state) => sum + counts[state], 0);
  const button = (state: '' | (typeof states)[number], n: number) => (
    <button
      key={state}
      type="button"
      className="button"
      aria-pressed={said('state') === state && said('open') === ''}
      onClick={() => change({ state, open: '' }, 'step')}
    >
      {state === '' ? w.all : w.states[state]} <span className="tabular">{n}</span>
    </button>
  );
  return (
    <div className={styles['obstacleStates']} role="group" aria-label={w.state}>
      {button('', all)}
      {states.map((state) => button(state, counts[state]))}
    </div>
  );
}

function Filters() {
  const { obstacles: w } = useWords();
  const { said, change } = useAddress();
  const { data: offices = [] } = useApi('/offices');
  return (
    <div className="pending-filters" role="search" aria-label={w.filters}>
      <ChoiceField
        label={w.kind}
        none={w.allKinds}
        choices={obstacleKinds.map((word) => ({ code: word, word }))}
        value={said('kind')}
        onChange={(kind) => change({ kind })}
      />
      <ChoiceField
        label={w.office}
        none={w.allOffices}
        choices={offices.map(({ id, name }) => ({ code: id, word: name }))}
        value={said('office')}
        onChange={(office) => change({ office })}
      />
      <ChoiceField
        label={w.age}
        none={w.allAges}
        choices={ages.map((code) => ({ code, word: w.ages[code] }))}
        value={said('age')}
        onChange={(age) => change({ age })}
      />
      <label className="row">
        <input
          type="checkbox"
          checked={said('mine') === 'true'}
          onChange={({ target }) => change({ mine: target.checked ? 'true' : '' })}
        />
        {w.mine}
      </label>
    </div>
  );
}
