// The projects behind one number: those that came to the step in time, then those that did not.
import { useState } from 'react';
import { Link } from 'react-router';
import type { CohortStep } from '../../domain/promises/cohort.ts';
import { grouped } from '../../domain/exact.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { SideDialog } from '../parts/Dialog.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useAddress } from '../shell/useAddress.ts';
import styles from './promises.module.css';

interface CohortRowsProps {
  readonly year: number;
  readonly step: CohortStep;
  readonly months: number;
  readonly onClose: () => void;
}

export function CohortRows({ year, step, months, onClose }: CohortRowsProps) {
  const words = useWords();
  const w = words.cohorts;
  const { said } = useAddress();
  const [page, setPage] = useState(1);
  const { data, error } = useApi('/cohorts/rows', { year, step, months, office: said('office'), page, size: 20 });
  const title = w.rowsTitle(words.periodName(String(year)), w.steps[step], months);
  return (
    <SideDialog title={title} of={`${year} ${step} ${months}`} onClose={onClose}>
      {error ? <FailureText error={error} /> : null}
      {!data && !error ? <Waiting /> : null}
      {data ? (
        <>
          {data.hidden > 0 ? <p className="quiet">{w.hidden(data.hidden)}</p> : null}
          <ul className={styles['promiseList']}>
            {data.rows.map((row) => (
              <li key={row.projectId}>
                <p>
                  <Link to={`/projects/${row.projectId}`}>{row.name}</Link> <span className="quiet">{row.office}</span>
                </p>
                <p className="quiet tabular">
                  {w.signedOn(row.signedOn)} ·{' '}
                  {row.reachedOn ? w.reachedOn(w.steps[step], row.reachedOn) : w.notReached(w.steps[step])} ·{' '}
                  {w.invests(words.yi(grouped(row.investmentYi)), words.yi(grouped(row.fundsYi)))}
                </p>
              </li>
            ))}
          </ul>
          <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
        </>
      ) : null}
    </SideDialog>
  );
}
