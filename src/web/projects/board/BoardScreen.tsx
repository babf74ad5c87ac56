// The ledger by stages: how many and how much in each, and cards that are drawn to the stage that a project has come to.
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { grouped } from '../../../domain/exact.ts';
import type { Stage } from '../../../domain/projects/project.ts';
import { nounWord } from '../../../labels/nouns.ts';
import type { LedgerRowView, ProjectBoardView } from '../../../server/projects/views.ts';
import { useApi } from '../../api/useApi.ts';
import { useLanguage } from '../../language/language.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useRight } from '../../shell/session.tsx';
import { evenDecimals } from '../../table/evenDecimals.ts';
import { LedgerFilters } from '../LedgerFilters.tsx';
import { useLedgerQuery } from '../ledgerQuery.ts';
import '../ledger.css';
import { BoardCard } from './BoardCard.tsx';
import styles from './board.module.css';
import { ColumnLights } from './ColumnLights.tsx';
import { LedgerForm } from './LedgerForm.tsx';
import { stepTo } from './steps.ts';

const NounForm = lazy(async () => ({ default: (await import('../../entries/NounForm.tsx')).NounForm }));

interface Moving {
  readonly row: LedgerRowView;
  readonly to: Stage;
}

export function BoardScreen() {
  const { language, words } = useLanguage();
  const enters = useRight('enter');
  const ledger = useLedgerQuery();
  const { stage: _, ...filters } = ledger.filters;
  const { data, error, isPlaceholderData, refetch } = useApi('/projects/board', filters, { keep: true });
  const [taken, setTaken] = useState<LedgerRowView | null>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  const step = moving && stepTo(moving.to, moving.row.stage);
  return (
    <>
      <div className="title-row">
        <h1>{words.projects.boardTitle}</h1>
        <div className="row">
          <LedgerForm board />
        </div>
      </div>
      <LedgerFilters ledger={ledger} isByStage />
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Waiting tall /> : null}
      {data && enters ? <p className="quiet">{words.projects.moveHint}</p> : null}
      {data ? (
        <div className={styles['board']} aria-busy={isPlaceholderData}>
          {data.columns.map((column) => (
            <Column
              key={column.stage}
              column={column}
              enters={enters}
              taken={taken}
              onTake={setTaken}
              onMove={(row, to) => setMoving({ row, to })}
            />
          ))}
        </div>
      ) : null}
      <Suspense>
        {moving && step ? (
          <NounForm
            kind={step.kind}
            title={words.projects.movesTo(moving.row.name, nounWord('stage', moving.to, language))}
            projectId={moving.row.id}
            officeId={moving.row.officeId}
            investor={moving.row.investor}
            begins={step.begins}
            onClose={() => setMoving(null)}
          />
        ) : null}
      </Suspense>
    </>
  );
}

interface ColumnProps {
  readonly column: ProjectBoardView['columns'][number];
  readonly enters: boolean;
  /** The card that is being drawn. */
  readonly taken: LedgerRowView | null;
  readonly onTake: (row: LedgerRowView | null) => void;
  readonly onMove: (row: LedgerRowView, to: Stage) => void;
}

function Column({ column, enters, taken, onTake, onMove }: ColumnProps) {
  const { language, words } = useLanguage();
  const { filters } = useLedgerQuery();
  const { stage, total, sums, rows } = column;
  const takes = taken !== null && stepTo(stage, taken.stage) !== undefined;
  const even = evenDecimals(rows.map(({ investmentYi }) => investmentYi));
  const search = new URLSearchParams({ ...filters, stage }).toString();
  return (
    <section
      className={`${styles['column']} ${takes ? styles['takes'] : ''}`}
      aria-labelledby={`stage-${stage}`}
      onDragOver={(event) => {
        if (takes) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        if (taken && takes) onMove(taken, stage);
        onTake(null);
      }}
    >
      <h2 id={`stage-${stage}`}>{nounWord('stage', stage, language)}</h2>
      <p className={styles['boardSums']}>
        <Link to={{ pathname: '/projects', search }}>{words.projects.allOfStage(grouped(String(total)))}</Link>
        <span>
          {grouped(sums.investmentYi)} {words.form.yi}
        </span>
      </p>
      <ColumnLights column={column} filters={filters} />
      {total > rows.length ? <p className="quiet">{words.projects.firstOfStage(rows.length)}</p> : null}
      <ul className={styles['boardCards']}>
        {rows.map((row) => (
          <BoardCard
            key={row.id}
            row={row}
            amount={row.investmentYi && even(grouped(row.investmentYi))}
            enters={enters}
            onTake={onTake}
            onMove={onMove}
          />
        ))}
      </ul>
    </section>
  );
}
