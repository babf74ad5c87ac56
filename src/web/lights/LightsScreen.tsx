// The lights of today: what asks for somebody, the strongest first, each with its why and a way to its project.
import { Link } from 'react-router';
import { lightColours, lightObjects } from '../../domain/lights/lightRule.ts';
import { readingRoles } from '../../domain/people/role.ts';
import { lightObjectWord } from '../../labels/lights/nouns.ts';
import type { LightListView, LightView } from '../../server/lights/views.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { useLanguage } from '../language/language.tsx';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useNarrow } from '../parts/useNarrow.ts';
import { useRight } from '../shell/session.tsx';
import { useAddress } from '../shell/useAddress.ts';
import { DataTable } from '../table/DataTable.tsx';
import { HandOverLight } from './HandOverLight.tsx';
import { LightCards } from './LightCards.tsx';
import { LightMark } from './LightMark.tsx';
import { LightLink } from './LightLink.tsx';
import { LightScreens } from './LightScreens.tsx';
import { PlaceLights } from './PlaceLights.tsx';
import '../projects/ledger.css';
import '../verification/verification.css';
import styles from './lights.module.css';

export function LightsScreen() {
  const { words } = useLanguage();
  const w = words.lights;
  const { said, oneOf, page, turnTo } = useAddress();
  const asked = { object: said('object'), rule: said('rule'), since: said('since') };
  const query = {
    colour: oneOf('colour', lightColours),
    object: oneOf('object', lightObjects),
    rule: said('rule'),
    office: said('office'),
    since: said('since'),
    page,
    size: 20,
  };
  const { data, error, isPlaceholderData, refetch } = useApi('/lights', query, { keep: true });
  const Lights = useNarrow() ? LightCards : Rows;
  return (
    <>
      <LightScreens />
      <div className="title-row">
        <h1>{w.title}</h1>
      </div>
      <p className="quiet">{w.hint}</p>
      {data ? <Colours counts={data.counts} /> : null}
      {data ? <PlaceLights places={data.byPlace} query={asked} /> : null}
      <Filters />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data ? (
        <div aria-busy={isPlaceholderData}>
          {data.total === 0 ? <Nothing list={data} /> : <Lights rows={data.rows} />}
          <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
        </div>
      ) : null}
    </>
  );
}

function Nothing({ list: { rulesOn, counts } }: { readonly list: LightListView }) {
  const { words } = useLanguage();
  const w = words.lights;
  const { said } = useAddress();
  const reads = useRight(...readingRoles);
  const filtered = ['colour', 'object', 'rule', 'office', 'since'].some((name) => said(name) !== '');
  if (!reads) return <Empty title={w.noRight}>{null}</Empty>;
  if (rulesOn === 0)
    return (
      <Empty title={w.noRules}>
        <p>{w.noRulesHint}</p>
        <p>
          <Link to="/light-rules">{w.rules}</Link>
        </p>
      </Empty>
    );
  const none = !filtered && counts.yellow + counts.red + counts.out === 0;
  return (
    <Empty title={none ? w.none : w.noMatch}>
      <p>{none ? w.noneHint : w.noMatchHint}</p>
    </Empty>
  );
}

function Colours({ counts }: { readonly counts: LightListView['counts'] }) {
  const { language, words } = useLanguage();
  const { said, change } = useAddress();
  const all = counts.yellow + counts.red + counts.out;
  const button = (colour: '' | (typeof lightColours)[number], n: number) => (
    <button
      key={colour}
      type="button"
      className="button"
      aria-pressed={said('colour') === colour}
      onClick={() => change({ colour }, 'step')}
    >
      {colour === '' ? words.lights.all : <LightMark colour={colour} />} <span className="tabular">{n}</span>
    </button>
  );
  const shown = lightColours.toReversed().filter((colour) => colour !== 'out' || counts.out > 0);
  return (
    <div className={styles['colours']} role="group" aria-label={words.lights.light} lang={language}>
      {button('', all)}
      {shown.map((colour) => button(colour, counts[colour]))}
    </div>
  );
}

function Filters() {
  const { language, words } = useLanguage();
  const w = words.lights;
  const { said, change } = useAddress();
  const { data: offices = [] } = useApi('/offices');
  const { data: rules } = useApi('/light-rules');
  const on = rules?.rules.filter(({ state }) => state === 'inForce') ?? [];
  return (
    <div className="pending-filters" role="search" aria-label={w.filters}>
      <ChoiceField
        label={w.object}
        none={w.allObjects}
        choices={lightObjects.map((code) => ({ code, word: lightObjectWord(code, language) }))}
        value={said('object')}
        onChange={(object) => change({ object })}
      />
      <ChoiceField
        label={w.rule}
        none={w.allRules}
        choices={on.map(({ ruleId, name }) => ({ code: ruleId, word: name }))}
        value={said('rule')}
        onChange={(rule) => change({ rule })}
      />
      <ChoiceField
        label={w.office}
        none={w.allOffices}
        choices={offices.map(({ code, name }) => ({ code, word: name }))}
        value={said('office')}
        onChange={(office) => change({ office })}
      />
      <DayField label={w.since} value={said('since')} onChange={(since) => change({ since })} />
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly LightView[] }) {
  const { words } = useLanguage();
  const w = words.lights;
  return (
    <DataTable
      slides="long-table"
      label={w.title}
      rows={rows}
      keyOf={({ object, id, ruleId }) => `${object} ${id} ${ruleId}`}
      columns={[
        { key: 'light', head: w.light, cell: ({ colour }) => <LightMark colour={colour} /> },
        {
          key: 'name',
          head: w.name,
          names: true,
          cell: (row) => (
            <div className={styles['name']}>
              <LightLink light={row} /> <span className="quiet">{row.objectWord}</span>
            </div>
          ),
        },
        {
          key: 'why',
          head: w.why,
          cell: ({ why, ruleName }) => (
            <div className={styles['reason']}>
              {why} <span className="quiet">{ruleName}</span>
            </div>
          ),
        },
        { key: 'office', head: w.office, cell: ({ office }) => office },
        { key: 'turnedOn', head: w.turnedOn, cell: ({ turnedOn }) => <span className="nowrap">{turnedOn}</span> },
        { key: 'handOver', head: words.dispatch.title, cell: (row) => <HandOverLight light={row} /> },
      ]}
    />
  );
}
