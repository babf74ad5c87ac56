import type { BulletinContent } from '../../server/bulletin/views.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { instantText } from '../parts/instant.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { askedAgain } from './useChosenText.ts';
import { DataTable } from '../table/DataTable.tsx';

/** Before it is published once more: what has changed since it was, by the same text, for the same period and office, or of the same occasion. */
export function SinceLast({ content }: { readonly content: BulletinContent }) {
  const { period, text } = content;
  const { data } = useApi('/bulletins/:period/last', { period, text: text?.id, ...askedAgain(content) });
  if (!data) return <Waiting />;
  return data.last ? <Changed {...data.last} /> : null;
}

function Changed({ id, unchanged }: { readonly id: string; readonly unchanged: boolean }) {
  const words = useWords().bulletin;
  const { data } = useApi('/publications/:id', { id });
  if (!data) return <Waiting />;
  const moved = data.figures.filter(({ changed }) => changed);
  return (
    <section aria-label={words.sinceLast(instantText(data.publishedAt))}>
      <p>{words.sinceLast(instantText(data.publishedAt))}</p>
      {moved.length === 0 ? <p className="notice">{unchanged ? words.sameAsLast : words.changedWords}</p> : null}
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
