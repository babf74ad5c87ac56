// A text of the archive as it was read; the place that a draft was held against is marked and in sight.
import { useEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import { useApi } from '../api/useApi.ts';
import { BulletinScreens } from '../bulletin/BulletinScreens.tsx';
import { useWords } from '../language/language.tsx';
import { Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useAddress } from '../shell/useAddress.ts';
import './check.css';

export function ArchivedScreen() {
  const words = useWords();
  const w = words.archive;
  const { id = '' } = useParams();
  const { data, error, refetch } = useApi('/archive/:id', { id });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <>
      <BulletinScreens />
      <article className="stack">
        <Link to="/archive">{w.back}</Link>
        <div>
          <h1>{data.title}</h1>
          <p className="quiet">{w.line(words.periodName(data.period), data.by ?? '—', instantText(data.recordedAt))}</p>
          {data.withdrawn ? <p className="wrong">{w.withdrawn(data.withdrawn.reason)}</p> : null}
        </div>
        <Body text={data.body} />
        <p className="quiet archived-hash">{w.sha256(data.sha256)}</p>
      </article>
    </>
  );
}

function Body({ text }: { readonly text: string }) {
  const place = useRef<HTMLElement>(null);
  const { said } = useAddress();
  const [start, end] = [Number(said('start')), Number(said('end'))];
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
  }, []);
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
  return (
    <div className="archived-text">
      {isPlace ? (
        <>
          {text.slice(0, start)}
          <mark ref={place}>{text.slice(start, end)}</mark>
          {text.slice(end)}
        </>
      ) : (
        text
      )}
    </div>
  );
}
