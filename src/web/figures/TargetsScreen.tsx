// Targets (目标管理): of one figure and year, what each office is to reach, typed by the office above; and how far it is reached.
import { useApi } from '../api/useApi.ts';
import { BulletinScreens } from '../bulletin/BulletinScreens.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Link } from 'react-router';
import { useWords } from '../language/language.tsx';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { Bridges } from '../receipt/Bridges.tsx';
import { usePeriod } from '../shell/period.ts';
import { useRight } from '../shell/session.tsx';
import { useAddress } from '../shell/useAddress.ts';
import { TargetGrid } from './TargetGrid.tsx';
import './targets.css';

export function TargetsScreen() {
  const words = useWords();
  const w = words.targets;
  const { period } = usePeriod();
  const enters = useRight('enter');
  const { said, page, change, turnTo } = useAddress();
  const asked = { period, figure: said('figure') || null, page, size: 50 };
  const { data, error, isPlaceholderData, refetch } = useApi('/targets', asked, { keep: true });
  return (
    <div className="targets" aria-busy={isPlaceholderData}>
      <BulletinScreens />
      <div className="title-row">
        <h1>{data ? w.title(data.year) : w.screen}</h1>
        {enters ? <Link to="/imports">{w.fromExcel}</Link> : null}
      </div>
      <p className="quiet">{w.hint}</p>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data ? (
        <>
          <ChoiceField
            label={w.figure}
            choices={data.figures
              .toSorted((a, b) => b.set - a.set)
              .map(({ id, name, set }) => ({ code: id, word: set > 0 ? w.figureSet(name, set) : name }))}
            value={data.figure.id}
            onChange={(figure) => change({ figure })}
          />
          {data.total === 0 ? (
            <Empty title={w.unseen} />
          ) : (
            <TargetGrid key={`${data.figure.id} ${data.year} ${data.page}`} targets={data} />
          )}
          <Bridges bridges={data.bridges} quiet />
          <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
        </>
      ) : null}
    </div>
  );
}
