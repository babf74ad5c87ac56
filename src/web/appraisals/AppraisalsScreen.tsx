// Reviews before signing: which projects are filed, whose opinion they wait for, what is late, and how they ended.
import { Link } from 'react-router';
import { appraisalShows } from '../../domain/appraisals/appraisalShows.ts';
import { readingRoles } from '../../domain/people/role.ts';
import type { AppraisalListView } from '../../server/appraisals/views.ts';
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
import { AppraisalFilters } from './AppraisalFilters.tsx';
import { AppraisalCards, AppraisalRows } from './AppraisalRows.tsx';
import '../projects/ledger.css';
import '../verification/verification.css';

const figures = [
  'appraisals_filed',
  'appraisals_concluded',
  'appraisals_passed',
  'appraisals_refused',
  'appraisal_days_mean',
] as const;
const parts = ['filed', 'convened'] as const;

export function AppraisalsScreen() {
  const { appraisals: w } = useWords();
  const { said, oneOf, page, turnTo } = useAddress();
  const query = {
    show: oneOf('show', appraisalShows),
    part: oneOf('part', parts),
    office: said('office'),
    project: said('project'),
    page,
    size: 20,
  };
  const { data, error, isPlaceholderData, refetch } = useApi('/appraisals', query, { keep: true });
  const Rows = useNarrow() ? AppraisalCards : AppraisalRows;
  return (
    <>
      <LightScreens />
      <div className="title-row">
        <h1>{w.title}</h1>
        <Link to="/appraisal-rule">{w.rule}</Link>
      </div>
      <p className="quiet">{w.hint}</p>
      <Rule />
      <YearFigures label={w.figures} ids={figures} />
      {data ? <Shows list={data} /> : null}
      <AppraisalFilters />
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

/** Whether signings are held to it, said where one looks for it. */
function Rule() {
  const { appraisals: w } = useWords();
  const { data } = useApi('/appraisal-rule');
  if (!data) return null;
  const { inForce } = data;
  return <p className="quiet">{inForce && inForce.lines.length > 0 ? w.signedFrom(inForce.signedFrom) : w.noRule}</p>;
}

function Shows({ list: { counts, all } }: { readonly list: AppraisalListView }) {
  const { appraisals: w } = useWords();
  const chips = appraisalShows.map((code) => ({ code, word: w.shows[code], n: counts[code] }));
  return <Chips label={w.show} name="show" chips={[{ code: '', word: w.shows.all, n: all }, ...chips]} />;
}

function Nothing() {
  const { appraisals: w } = useWords();
  const { said } = useAddress();
  const reads = useRight(...readingRoles);
  const { data: rule } = useApi('/appraisal-rule');
  const hint = rule?.inForce ? w.noneHint : w.noRule;
  const filtered = ['show', 'part', 'office', 'project'].some((name) => said(name) !== '');
  return (
    <Empty title={!reads ? w.noRight : filtered ? w.noMatch : w.none}>
      <p>{!reads ? null : filtered ? w.noMatchHint : hint}</p>
    </Empty>
  );
}
