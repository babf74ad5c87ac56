import type { BulletinContent } from '../../server/bulletin/views.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { instantText } from '../parts/instant.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { DataTable } from '../table/DataTable.tsx';
import { wordsOfPaper } from './ties.ts';

/** Before it is published once more: what has changed since it was, by the same text, for the same period and office. */
export function SinceLast({ content }: { readonly content: BulletinContent }) {
  const { data } = useApi('/publications', { period: content.period, bulletin: content.text?.id });
  const last = data?.rows.find(({ office, latest }) => latest && office === (content.office?.name ?? null));
  if (!data) return <Waiting />;
  return last ? <Changed id={last.id} content={content} /> : null;
}

function Changed({ id, content }: { readonly id: string; readonly content: BulletinContent }) {
  const words = useWords().bulletin;
  const { data } = useApi('/publications/:id', { id });
  if (!data) return <Waiting />;
  const moved = data.figures.filter(({ changed }) => changed);
  const isSame = moved.length === 0 && wordsOfPaper(data.content).text === wordsOfPaper(content).text;
  return (
    <section aria-label={words.sinceLast(instantText(data.publishedAt))}>
      <p>{words.sinceLast(instantText(data.publishedAt))}</p>
      {moved.length === 0 ? <p className="notice">{isSame ? words.sameAsLast : words.changedWords}</p> : null}
      {moved.length > 0 ? (
        <DataTable
          className="moved"
          rows={moved}
          keyOf={({ key }) => key}
          columns={[
            { key: 'name', head: words.figure, names: true, cell: ({ name }) => name },
            { key: 'published', head: words.asPublished, right: true, cell: ({ published }) => published },
            { key: 'today', head: words.today, right: true, cell: ({ today }) => today ?? '—' },
          ]}
        />
      ) : null}
    </section>
  );
}
