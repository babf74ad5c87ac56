// The project ledger: filtered, sorted, summed and paged by the server.
import { Link } from 'react-router';
import { lazy, Suspense, useState } from 'react';
import { grouped } from '../../domain/exact.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { useRight } from '../shell/session.tsx';
import { useNarrow } from '../parts/useNarrow.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { useColumns } from './columnNames.ts';
import { evenSum } from './evenSum.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { LedgerForm } from './board/LedgerForm.tsx';
import { LedgerFilters } from './LedgerFilters.tsx';
import { useLedgerQuery } from './ledgerQuery.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { ProjectCards } from './ProjectCards.tsx';
import { SavedViews } from './SavedViews.tsx';
import './ledger.css';

const FoundProject = lazy(async () => ({ default: (await import('./forms/FoundProject.tsx')).FoundProject }));

export function LedgerScreen() {
  const words = useWords();
  const enters = useRight('enter');
  const [founding, setFounding] = useState(false);
  const narrow = useNarrow();
  const ledger = useLedgerQuery();
  const [columns, setColumns] = useColumns();
  const { data, error, isPlaceholderData, refetch } = useApi('/projects', ledger.query, {
    keep: true,
  });
  return (
    <>
      <div className="title-row">
        <h1>{words.projects.title}</h1>
        <div className="row">
          <LedgerForm board={false} />
          {enters ? <Link to="/consents?side=asking">{words.consents.title}</Link> : null}
          <Link to="/credit">{words.credit.title}</Link>
          {enters ? (
            <button type="button" className="button button-main" onClick={() => setFounding(true)}>
              {words.form.project}
            </button>
          ) : null}
          <SavedViews ledger={ledger} columns={columns} setColumns={setColumns} />
          {narrow ? null : <ColumnChoice columns={columns} setColumns={setColumns} />}
          <ExportMenu ledger={ledger} />
        </div>
      </div>
      <LedgerFilters ledger={ledger} />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data ? (
        <div aria-busy={isPlaceholderData} className="ledger">
          <p className="ledger-sums" role="status">
            {words.projects.found(grouped(String(data.total)))}
            <span>{words.projects.sumInvestment(evenSum(data, 'investmentYi'))}</span>
            <span>{words.projects.sumFunds(evenSum(data, 'fundsYi'))}</span>
          </p>
          {data.total === 0 ? <NothingFound filtered={Object.keys(ledger.filters).length > 0} /> : null}
          {data.total > 0 && narrow ? <ProjectCards rows={data.rows} /> : null}
          {data.total > 0 && !narrow ? <LedgerTable list={data} columns={columns} ledger={ledger} /> : null}
          <Pager page={data.page} size={data.size} total={data.total} onPage={ledger.turnTo} />
        </div>
      ) : null}
      <Suspense>{founding ? <FoundProject onClose={() => setFounding(false)} /> : null}</Suspense>
    </>
  );
}

function NothingFound({ filtered }: { filtered: boolean }) {
  const words = useWords();
  return (
    <Empty title={filtered ? words.projects.noMatch : words.projects.noneYet}>
      <p>{filtered ? words.projects.noMatchHint : words.projects.noneYetHint}</p>
    </Empty>
  );
}
