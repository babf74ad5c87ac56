// A published version: it reads the same for ever. What has moved since stands beside it.
import { Link, useParams } from 'react-router';
import type { Publication } from '../../server/bulletin/views.ts';
import { apiUrl } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { searchOf } from '../shell/useAddress.ts';
import { useWords } from '../language/language.tsx';
import { Num, refOf } from '../receipt/Num.tsx';
import { Paper } from './Paper.tsx';
import { ProofKeys } from './ProofKeys.tsx';
import { Publications } from './Publications.tsx';
import { DataTable } from '../table/DataTable.tsx';
import './bulletin.css';

export function PublicationScreen() {
  const words = useWords();
  const { id = '' } = useParams();
  const { data, error, refetch } = useApi('/publications/:id', { id });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const changed = data.figures.filter((figure) => figure.changed);
  const { occasion } = data.content;
  return (
    <div className="bulletin">
      <aside className="bulletin-side">
        <h1>{words.bulletin.publishedTitle}</h1>
        <p className="quiet">
          {words.bulletin.publishedBy(instantText(data.publishedAt), data.publishedBy, instantText(data.knownAt))}
        </p>
        <div className="row">
          <a className="button" href={apiUrl(`/publications/${id}/docx`, {})} download>
            {words.bulletin.publishedDocx}
          </a>
          {data.proof ? (
            <a className="button" href={apiUrl(`/publications/${id}/proof`, {})} download>
              {words.bulletin.proofFile}
            </a>
          ) : null}
        </div>
        {data.proof ? (
          <p className="quiet bulletin-hash">
            {words.bulletin.proof} <code>{data.proof}</code>
          </p>
        ) : null}
        {data.proof ? <ProofKeys publicationId={id} /> : null}
        {data.content.file ? <p className="quiet">{words.bulletin.filledBy(data.content.file.version)}</p> : null}
        <Link to={{ pathname: '/bulletin', search: searchOf(liveOf(data)) }}>{words.bulletin.toLive}</Link>
        <Moved publication={data} changed={changed} />
        <Publications of={occasion ? { [occasion.kind]: occasion.id } : { period: data.period }} />
        <p className="quiet bulletin-hash">
          {words.receipt.hash} <code>{data.hash}</code>
        </p>
      </aside>
      <Paper
        content={data.content}
        asKnownAt={data.knownAt}
        today={new Map(changed.map(({ key, today, period }) => [key, { text: today ?? '—', period }]))}
      />
    </div>
  );
}

/** By which the same text is read of the same as it is known today. */
function liveOf({ period, content: { text, office, occasion } }: Publication): Readonly<Record<string, string>> {
  const named: Readonly<Record<string, string>> = text ? { text: text.id } : {};
  if (occasion) return { ...named, [occasion.kind]: occasion.id };
  return { period, ...named, ...(office ? { office: office.id } : {}) };
}

function Moved({ publication, changed }: { publication: Publication; changed: Publication['figures'] }) {
  const words = useWords();
  if (changed.length === 0) return <p className="notice">{words.bulletin.nothingMoved}</p>;
  const figures = new Map(publication.content.figures.map((figure) => [figure.key, figure]));
  return (
    <section aria-labelledby="moved">
      <h2 id="moved">{words.bulletin.moved(changed.length)}</h2>
      <DataTable
        className="moved"
        rows={changed}
        keyOf={({ key }) => key}
        columns={[
          { key: 'name', head: words.bulletin.figure, names: true, cell: ({ name }) => name },
          {
            key: 'published',
            head: words.bulletin.asPublished,
            right: true,
            cell: ({ key, name, published }) => {
              const figure = figures.get(key);
              return figure ? <Num of={refOf(figure, publication.knownAt)} text={published} name={name} /> : published;
            },
          },
          {
            key: 'today',
            head: words.bulletin.today,
            right: true,
            cell: ({ key, name, today, period }) => {
              const figure = figures.get(key);
              const now = figure && { ...refOf(figure), period };
              return now ? <Num of={now} text={today ?? '—'} name={name} /> : (today ?? '—');
            },
          },
        ]}
      />
    </section>
  );
}
