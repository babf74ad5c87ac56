// One period of one office: what waits, what was adjusted, its figures; and the closing or the reopening of it.
import { useState } from 'react';
import type { CloseCellView, CloseGridView, PeriodView } from '../../server/closes/views.ts';
import { useApi } from '../api/useApi.ts';
import { FailureText } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { ClosedReading } from '../receipt/ClosedReading.tsx';
import { FigureNum } from '../receipt/Num.tsx';
import { CloseHistory } from './CloseHistory.tsx';
import { ClosePeriod } from './ClosePeriod.tsx';
import { LateEntries } from './LateEntries.tsx';
import { ReopenPeriod } from './ReopenPeriod.tsx';
import { CloseSigning } from './CloseSigning.tsx';
import type { ChosenCell } from './state.ts';
import { Dialog } from '../parts/Dialog.tsx';

interface PeriodDialogProps {
  readonly chosen: ChosenCell;
  readonly cell: CloseCellView;
  readonly grid: CloseGridView;
  readonly onClose: () => void;
}

export function PeriodDialog({ chosen, cell, grid, onClose }: PeriodDialogProps) {
  const words = useWords();
  const [page, setPage] = useState(1);
  const what = cell.close ? 'adjustments' : 'pending';
  const { officeId: office, period } = chosen;
  const { data, error } = useApi('/closes/period', { office, period, what, page, size: 10 }, { keep: true });
  return (
    <Dialog
      title={words.closes.closeTitle(data?.office ?? '', words.periodName(period))}
      className="closes-dialog"
      onClose={onClose}
    >
      {error ? <FailureText error={error} /> : null}
      {data ? (
        <div className="stack">
          <Figures view={data} />
          <LateEntries view={data} what={what} onPage={setPage} />
          {data.history.length > 0 ? <CloseHistory history={data.history} /> : null}
          <CloseSigning chosen={chosen} cell={cell} grid={grid} />
          {cell.mayClose ? <ClosePeriod view={data} onDone={onClose} /> : null}
          {cell.mayReopen && cell.close ? <ReopenPeriod closeId={cell.close.id} onDone={onClose} /> : null}
        </div>
      ) : error ? null : (
        <Waiting />
      )}
      <div className="row row-end">
        <button type="button" className="button" onClick={onClose}>
          {words.receipt.close}
        </button>
      </div>
    </Dialog>
  );
}

function Figures({ view }: { view: PeriodView }) {
  const words = useWords();
  return (
    <section>
      <h3>{words.closes.figures}</h3>
      <dl className="closes-figures">
        {view.figures.map((figure) => (
          <div key={figure.id}>
            <dt>{figure.name}</dt>
            <dd>
              <FigureNum figure={figure} />
              <ClosedReading figure={figure} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
