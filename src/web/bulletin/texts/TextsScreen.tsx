// The texts of the city: what each is for, its version, who changed it last and why.
import { Link } from 'react-router';
import { v7 as uuid } from 'uuid';
import { isOfOccasion } from '../../../domain/bulletin/serving.ts';
import type { TextView } from '../../../server/bulletin/textViews.ts';
import { useApi } from '../../api/useApi.ts';
import { useWords } from '../../language/language.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { instantText } from '../../parts/instant.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useCityRight } from '../../shell/cityRight.ts';
import { usePeriod } from '../../shell/period.ts';
import { searchOf } from '../../shell/useAddress.ts';
import { DataTable } from '../../table/DataTable.tsx';
import { BulletinScreens } from '../BulletinScreens.tsx';

export function TextsScreen() {
  const words = useWords();
  const { data, error, refetch } = useApi('/texts');
  const writes = useCityRight('publish');
  const { search } = usePeriod();
  if (error) return <Failure error={error} again={() => void refetch()} />;
  return (
    <>
      <BulletinScreens />
      <div className="stack">
        <div className="title-row">
          <h1>{words.texts.screen}</h1>
          {writes ? (
            <Link
              className="button"
              to={{ pathname: `/texts/t${uuid().slice(-12)}`, search: searchOf({ ...search, from: 'annual' }) }}
            >
              {words.texts.add}
            </Link>
          ) : null}
        </div>
        <p className="quiet">{words.texts.hint}</p>
        {data ? <List texts={data} /> : <Waiting tall />}
      </div>
    </>
  );
}

function List({ texts }: { readonly texts: readonly TextView[] }) {
  const words = useWords();
  const { search } = usePeriod();
  return (
    <DataTable
      slides="long-table"
      label={words.texts.screen}
      rows={texts}
      keyOf={({ textId }) => textId}
      columns={[
        {
          key: 'name',
          head: words.texts.name,
          names: true,
          cell: ({ textId, name }) => (
            <Link to={{ pathname: `/texts/${textId}`, search: searchOf(search) }}>{name}</Link>
          ),
        },
        {
          key: 'serves',
          head: words.texts.serves,
          cell: ({ body }) => (
            <span className="cell-long">
              {isOfOccasion(body.subject)
                ? words.texts.itsOwnDays
                : body.serves.map((kind) => words.texts.kinds[kind]).join(words.listComma)}
            </span>
          ),
        },
        { key: 'subject', head: words.texts.subject, cell: ({ body }) => words.texts.subjects[body.subject] },
        {
          key: 'version',
          head: words.texts.version,
          cell: ({ version }) => (version === 0 ? words.texts.shipped : words.texts.versionOf(version)),
        },
        {
          key: 'last',
          head: words.texts.lastChange,
          cell: ({ versions: [last] }) =>
            last ? (
              <span className="cell-long">{`${instantText(last.recordedAt)} ${last.by ?? ''} ${last.reason}`}</span>
            ) : (
              '—'
            ),
        },
      ]}
    />
  );
}
