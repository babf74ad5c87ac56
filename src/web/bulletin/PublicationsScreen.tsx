// Everything that was published: of which period and by which text, when and by whom, and whether it is still the last.
import { Link } from 'react-router';
import type { PublicationsPage } from '../../server/bulletin/views.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { searchOf, useAddress } from '../shell/useAddress.ts';
import { DataTable } from '../table/DataTable.tsx';
import { BulletinScreens } from './BulletinScreens.tsx';

export function PublicationsScreen() {
  const words = useWords();
  const { page, turnTo } = useAddress();
  const { data, error, refetch } = useApi('/publications', { page }, { keep: true });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  return (
    <>
      <BulletinScreens />
      <div className="stack">
        <h1>{words.bulletin.allPublished}</h1>
        {data ? <List published={data} /> : <Waiting tall />}
        {data ? <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} /> : null}
      </div>
    </>
  );
}

function List({ published }: { readonly published: PublicationsPage }) {
  const words = useWords();
  const { rows } = published;
  if (rows.length === 0) return <p className="empty">{words.bulletin.noneYet}</p>;
  return (
    <DataTable
      slides="long-table"
      label={words.bulletin.allPublished}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'period',
          head: words.bulletin.period,
          names: true,
          cell: ({ id, period }) => (
            <Link to={{ pathname: `/publications/${id}`, search: searchOf({ period }) }}>
              {words.periodName(period)}
            </Link>
          ),
        },
        {
          key: 'text',
          head: words.bulletin.text,
          className: 'published-text',
          cell: ({ name, office, occasion }) => `${name} ${office ?? occasion ?? ''}`,
        },
        { key: 'when', head: words.bulletin.when, cell: ({ publishedAt }) => instantText(publishedAt) },
        { key: 'by', head: words.bulletin.by, cell: ({ publishedBy }) => publishedBy },
        {
          key: 'state',
          head: words.bulletin.state,
          cell: ({ latest }) => words.bulletin.states[latest ? 'latest' : 'replaced'],
        },
      ]}
    />
  );
}
