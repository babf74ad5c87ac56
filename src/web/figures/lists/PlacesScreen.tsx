// The city's lists of places: what each holds, since when, and which figures count by it.
import { Link } from 'react-router';
import { v7 as uuid } from 'uuid';
import type { PlaceListView } from '../../../server/figures/placeViews.ts';
import { useApi } from '../../api/useApi.ts';
import { BulletinScreens } from '../../bulletin/BulletinScreens.tsx';
import { useWords } from '../../language/language.tsx';
import { Empty, Failure } from '../../parts/Failure.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { SettledInput } from '../../projects/SettledInput.tsx';
import { useCityRight } from '../../shell/cityRight.ts';
import { usePeriod } from '../../shell/period.ts';
import { searchOf, useAddress } from '../../shell/useAddress.ts';
import { type DataColumn, DataTable } from '../../table/DataTable.tsx';
import { ListKinds } from './ListKinds.tsx';
import '../../projects/ledger.css';
import '../catalogue/catalogue.css';

export function PlacesScreen() {
  const { places: w } = useWords();
  const { search } = usePeriod();
  const keeps = useCityRight('publish', 'admin');
  const { said, change, page, turnTo } = useAddress();
  const q = said('q');
  const { data, error, refetch } = useApi('/place-lists', { q, page: String(page), size: '50' }, { keep: true });
  return (
    <>
      <BulletinScreens />
      <ListKinds />
      <div className="title-row">
        <h1>{w.title}</h1>
        {keeps ? (
          <Link
            className="button button-main"
            to={{ pathname: `/lists/places/own_${uuid().slice(-12)}`, search: searchOf(search) }}
          >
            {w.add}
          </Link>
        ) : null}
      </div>
      <p className="quiet">{w.hint}</p>
      <search className="filters">
        <label className="filter">
          <span>{w.q}</span>
          <SettledInput type="search" label={w.q} className="" value={q} onSettle={(next) => change({ q: next })} />
        </label>
      </search>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data?.total === 0 ? (
        <Empty title={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : null}
      {data && data.total > 0 ? (
        <>
          <Rows rows={data.rows} />
          <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
        </>
      ) : null}
    </>
  );
}

/** Of a long list the first are told. */
const told = 8;

function Rows({ rows }: { readonly rows: readonly PlaceListView[] }) {
  const words = useWords();
  const { search } = usePeriod();
  const w = words.places;
  const columns: DataColumn<PlaceListView>[] = [
    {
      key: 'name',
      head: w.name,
      names: true,
      cell: ({ listId, name, ships, version, ended, effectiveFrom }) => (
        <>
          <Link to={{ pathname: `/lists/places/${listId}`, search: searchOf(search) }}>{name}</Link>
          {ships && version === 0 ? <span className="state-mark">{words.lists.ships}</span> : null}
          {ended ? <span className="state-mark">{w.endsFrom(effectiveFrom)}</span> : null}
        </>
      ),
    },
    {
      key: 'places',
      head: w.places,
      label: w.places,
      cell: ({ places }) => {
        const first = places.slice(0, told).map(({ name }) => name);
        return w.some(first.join(words.listComma), places.length, places.length > told);
      },
    },
    {
      key: 'figures',
      head: words.lists.figures,
      label: words.lists.figures,
      cell: ({ figures }) => figures.map(({ name }) => name).join(words.listComma) || '—',
    },
    {
      key: 'version',
      head: w.version,
      label: w.version,
      className: 'tabular',
      cell: ({ version, effectiveFrom }) => (version === 0 ? '—' : w.versionOf(version, effectiveFrom)),
    },
  ];
  return (
    <DataTable
      className="catalogue"
      slides="catalogue-slides"
      label={w.title}
      rows={rows}
      keyOf={({ listId }) => listId}
      columns={columns}
    />
  );
}
