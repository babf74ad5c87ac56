// Every figure that the city has: what it counts, since when, and which texts print it.
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { figureOrigins, figureStates } from '../../../domain/figures/catalogue.ts';
import type { CityFigureLine } from '../../../server/figures/cityFigureViews.ts';
import { api } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { BulletinScreens } from '../../bulletin/BulletinScreens.tsx';
import { useQuestion } from '../../form/useAct.ts';
import { useWords } from '../../language/language.tsx';
import { Empty, Failure, FailureNote } from '../../parts/Failure.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { saveFile } from '../../parts/saveFile.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { SettledInput } from '../../projects/SettledInput.tsx';
import { useCityRight } from '../../shell/cityRight.ts';
import { useSession } from '../../shell/session.tsx';
import { usePeriod } from '../../shell/period.ts';
import { type Address, searchOf, useAddress } from '../../shell/useAddress.ts';
import { DataTable } from '../../table/DataTable.tsx';
import '../../projects/ledger.css';
import './catalogue.css';

const ImportFigures = lazy(async () => ({ default: (await import('./ImportFigures.tsx')).ImportFigures }));

export function CatalogueScreen() {
  const words = useWords();
  const w = words.catalogue;
  const address = useAddress();
  const { said, page, turnTo } = address;
  const [q, origin, state] = [said('q'), said('origin'), said('state')];
  const { data, error, isPlaceholderData, refetch } = useApi(
    '/city-figures',
    { q, origin, state, page, size: '50' },
    { keep: true },
  );
  return (
    <>
      <BulletinScreens />
      <div className="title-row">
        <h1>{w.title}</h1>
        <Tools />
      </div>
      <p className="quiet">{w.hint}</p>
      <Filters address={address} />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data?.total === 0 ? (
        <Empty title={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : null}
      {data && data.total > 0 ? (
        <>
          <p className="quiet">{w.count(data.total)}</p>
          <Lines rows={data.rows} busy={isPlaceholderData} />
          <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} />
        </>
      ) : null}
    </>
  );
}

function Tools() {
  const words = useWords();
  const w = words.catalogue;
  const { city, today } = useSession();
  const writes = useCityRight('publish', 'admin');
  const { search } = usePeriod();
  const [importing, setImporting] = useState(false);
  const exporting = useQuestion(
    () => api('GET /city-figures-file'),
    (file) =>
      saveFile(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }), w.fileName(city.nameZh, today)),
  );
  return (
    <div className="row">
      <FailureNote error={exporting.error} />
      <button type="button" className="button" disabled={exporting.busy} onClick={() => exporting.send()}>
        {w.exports}
      </button>
      {writes ? (
        <>
          <button type="button" className="button" onClick={() => setImporting(true)}>
            {w.imports}
          </button>
          <Link className="button button-main" to={{ pathname: '/figures/new', search: searchOf(search) }}>
            {w.add}
          </Link>
        </>
      ) : null}
      <Suspense>{importing ? <ImportFigures onClose={() => setImporting(false)} /> : null}</Suspense>
    </div>
  );
}

function Filters({ address: { said, change } }: { readonly address: Address }) {
  const { catalogue: w } = useWords();
  const choice = (
    name: 'origin' | 'state',
    label: string,
    all: string,
    choices: readonly (readonly [string, string])[],
  ) => (
    <label className="filter">
      <span>{label}</span>
      <select value={said(name)} onChange={(event) => change({ [name]: event.target.value })}>
        <option value="">{all}</option>
        {choices.map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="filters" role="search">
      <label className="filter">
        <span>{w.filter.q}</span>
        <SettledInput type="search" label={w.filter.q} className="" value={said('q')} onSettle={(q) => change({ q })} />
      </label>
      {choice(
        'origin',
        w.filter.origin,
        w.filter.allOrigins,
        figureOrigins.map((one) => [one, w.origin[one]] as const),
      )}
      {choice(
        'state',
        w.filter.state,
        w.filter.allStates,
        figureStates.map((one) => [one, w.state[one]] as const),
      )}
    </div>
  );
}

function Lines({ rows, busy }: { readonly rows: readonly CityFigureLine[]; readonly busy: boolean }) {
  const words = useWords();
  const { search } = usePeriod();
  const w = words.catalogue;
  return (
    <DataTable
      className="catalogue"
      slides="catalogue-slides"
      label={w.title}
      busy={busy}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: w.name,
          names: true,
          cell: ({ id, name }) => (
            <>
              <Link to={{ pathname: `/figures/${id}`, search: searchOf(search) }}>{name}</Link>
              <code className="catalogue-id">{id}</code>
            </>
          ),
        },
        { key: 'of', head: w.of, label: w.of, cell: ({ kind, of }) => (kind === 'counting' ? of : w.kind[kind]) },
        { key: 'unit', head: w.unit, label: w.unit, cell: ({ unitWord }) => unitWord },
        {
          key: 'version',
          head: w.version,
          label: w.version,
          className: 'tabular',
          cell: ({ version, effectiveFrom, effectiveTo, endedFrom, origin, state }) => (
            <>
              {w.versionOf(version, w.span(effectiveFrom, effectiveTo))}
              {origin === 'shipped' ? null : <span className="state-mark">{w.origin[origin]}</span>}
              {state === 'in_force' ? null : (
                <span className="state-mark">{endedFrom ? w.endsFrom(endedFrom) : w.state[state]}</span>
              )}
            </>
          ),
        },
        {
          key: 'texts',
          head: w.texts,
          label: w.texts,
          cell: ({ texts }) => texts.map(({ name }) => name).join(words.listComma) || '—',
        },
      ]}
    />
  );
}
