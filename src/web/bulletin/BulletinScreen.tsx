// The year's briefing as it reads today, with what can be done with it and the versions already published.
import { lazy, Suspense, useState } from 'react';
import type { BulletinContent } from '../../server/bulletin/views.ts';
import { apiUrl } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
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
import { type ChosenText, useChosenText } from './useChosenText.ts';
import './bulletin.css';

const Publish = lazy(async () => ({ default: (await import('./Publish.tsx')).Publish }));

export function BulletinScreen() {
  const words = useWords();
  const publishes = useRight('publish');
  const [asking, setAsking] = useState(false);
  const chosen = useChosenText();
  const { text, of, kind, period, isOpen } = chosen;
  const asked = useApi('/bulletins/:period', { period, text, ...of }, { keep: true, enabled: !isOpen });
  const { error } = asked;
  const data = isOpen || error ? undefined : asked.data;
  return (
    <>
      <BulletinScreens />
      <div className="bulletin">
        <aside className="bulletin-side">
          <h1>{words.bulletin.screen}</h1>
          {kind ? null : <OpenedPeriod />}
          {data ? <p className="quiet">{words.bulletin.live(instantText(data.asKnownAt))}</p> : null}
          <ChooseText chosen={chosen} made={data?.text?.id} occasion={data?.occasion?.name} />
          {data?.occasion ? <p className="quiet">{words.texts.itsDays(words.periodName(data.period))}</p> : null}
          {data ? <Acts content={data} asked={chosen} onPublish={publishes ? () => setAsking(true) : null} /> : null}
          {data?.text ? <p className="quiet">{words.bulletin.madeBy(data.text.name, data.text.version)}</p> : null}
          {data ? (
            <SelfCheck
              key={`${data.period} ${data.text?.id ?? ''} ${data.office?.id ?? ''} ${data.occasion?.id ?? ''} ${data.asKnownAt}`}
              content={data}
            />
          ) : null}
          {data ? <UnsaidFigures content={data} /> : null}
          {kind ? null : <Publications of={{ period }} />}
          {data?.occasion ? <Publications of={{ [data.occasion.kind]: data.occasion.id }} /> : null}
        </aside>
        <div className="stack">
          {isOpen ? <p className="empty">{words.texts.chooseFirst}</p> : null}
          {error ? <Failure error={error} again={() => void asked.refetch()} /> : null}
          {data ? <Paper content={data} /> : isOpen || error ? null : <Waiting tall />}
          {data && !kind ? <BesideOthers period={period} text={text} office={of.office} /> : null}
        </div>
        {asking && data ? (
          <Suspense>
            <Publish content={data} text={text} onClose={() => setAsking(false)} />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}

interface ActsProps {
  readonly content: BulletinContent;
  readonly asked: ChosenText;
  /** Null for who may not. */
  readonly onPublish: (() => void) | null;
}

/** What can be done with what is shown: its days are those that are told. */
function Acts({ content, asked: { text, of }, onPublish }: ActsProps) {
  const words = useWords().bulletin;
  return (
    <div className="row">
      <a
        className="button"
        href={apiUrl(`/bulletins/${encodeURIComponent(content.period)}/docx`, { text, ...of })}
        download
      >
        {words.docx}
      </a>
      {onPublish ? (
        <button type="button" className="button button-main" onClick={onPublish}>
          {words.publish}
        </button>
      ) : null}
    </div>
  );
}
