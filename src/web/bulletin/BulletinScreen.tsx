// The year's briefing as it reads today, with what can be done with it and the versions already published.
import { lazy, Suspense, useState } from 'react';
import { apiUrl } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { usePeriod } from '../shell/period.ts';
import { OpenedPeriod } from '../shell/OpenedPeriod.tsx';
import { useRight } from '../shell/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { BulletinScreens } from './BulletinScreens.tsx';
import { BesideOthers } from './BesideOthers.tsx';
import { SelfCheck } from './SelfCheck.tsx';
import { ChooseText } from './ChooseText.tsx';
import { Paper } from './Paper.tsx';
import { UnsaidFigures } from './UnsaidFigures.tsx';
import { Publications } from './Publications.tsx';
import { useChosenText } from './useChosenText.ts';
import './bulletin.css';

const Publish = lazy(async () => ({ default: (await import('./Publish.tsx')).Publish }));

export function BulletinScreen() {
  const words = useWords();
  const { period } = usePeriod();
  const publishes = useRight('publish');
  const [asking, setAsking] = useState(false);
  const chosen = useChosenText();
  const { text, office } = chosen;
  const { data, error, refetch } = useApi('/bulletins/:period', { period, text, office }, { keep: true });
  if (error)
    return (
      <>
        <BulletinScreens />
        <Failure error={error} again={() => void refetch()} />
      </>
    );
  return (
    <>
      <BulletinScreens />
      <div className="bulletin">
        <aside className="bulletin-side">
          <h1>{words.bulletin.screen}</h1>
          <OpenedPeriod />
          {data ? <p className="quiet">{words.bulletin.live(instantText(data.asKnownAt))}</p> : null}
          <ChooseText chosen={chosen} made={data?.text?.id} />
          <div className="row">
            <a
              className="button"
              href={apiUrl(`/bulletins/${encodeURIComponent(period)}/docx`, { text, office })}
              download
            >
              {words.bulletin.docx}
            </a>
            {publishes ? (
              <button type="button" className="button button-main" disabled={!data} onClick={() => setAsking(true)}>
                {words.bulletin.publish}
              </button>
            ) : null}
          </div>
          {data?.text ? <p className="quiet">{words.bulletin.madeBy(data.text.name, data.text.version)}</p> : null}
          {data ? (
            <SelfCheck
              key={`${data.period} ${data.text?.id ?? ''} ${data.office?.id ?? ''} ${data.asKnownAt}`}
              content={data}
            />
          ) : null}
          {data ? <UnsaidFigures content={data} /> : null}
          <Publications period={period} />
        </aside>
        <div className="stack">
          {data ? <Paper content={data} /> : <Waiting tall />}
          {data ? <BesideOthers period={period} text={text} office={office} /> : null}
        </div>
        {asking && data ? (
          <Suspense>
            <Publish content={data} text={text} office={office} onClose={() => setAsking(false)} />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}
