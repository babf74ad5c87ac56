// One period of one office: what waits, what was adjusted, its figures; and the closing or the reopening of it.
import { useEffect, useId, useRef, useState } from 'react';
import type { CloseCellView, PeriodView } from '../../server/closes/views.ts';
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
import type { ChosenCell } from './state.ts';

interface PeriodDialogProps {
  readonly chosen: ChosenCell;
  readonly cell: CloseCellView;
  readonly onClose: () => void;
}

export function PeriodDialog({ chosen, cell, onClose }: PeriodDialogProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [page, setPage] = useState(1);
  const what = cell.close ? 'adjustments' : 'pending';
  const { officeId: office, period } = chosen;
  const { data, error } = useApi('/closes/period', { office, period, what, page, size: 10 }, { keep: true });
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog closes-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId}>{words.closes.closeTitle(data?.office ?? '', words.periodName(period))}</h2>
      {error ? <FailureText error={error} /> : null}
      {data ? (
        <div className="stack">
          <Figures view={data} />
          <LateEntries view={data} what={what} onPage={setPage} />
          {data.history.length > 0 ? <CloseHistory history={data.history} /> : null}
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
    </dialog>
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
