// What a receipt says: the number, its definition, the formula with numbers put in, and the rows that make it.
import { useState } from 'react';
import type { ClosedReadingView, FigureView, Receipt } from '../../server/figures/views.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Pager } from '../parts/Pager.tsx';
import { Sample } from '../parts/Sample.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { FigureNum, inThousands, Num, refOf } from './Num.tsx';
import { Bridges } from './Bridges.tsx';
import { ReceiptFacts } from './ReceiptFacts.tsx';
import { ReceiptRows } from './ReceiptRows.tsx';
import type { NumberRef } from './receipts.ts';

const pageSize = 50;

export function ReceiptPaper({ of }: { of: NumberRef }) {
  const words = useWords();
  const [page, setPage] = useState(1);
  const { id, asKnownAt, ...question } = of;
  const { data, error, isPlaceholderData, refetch } = useApi(
    '/figures/:id/receipt',
    { id: encodeURIComponent(id), ...question, asKnownAt, page, size: pageSize },
    { keep: true },
  );
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  // In a demo city sums of the whole city were published; what they are made of, and each county's share, is invented.
  const isPart = data.officeId !== null || data.section !== null;
  const hidden = data.hidden.reduce((sum, each) => sum + each.rows, 0);
  return (
    <div className="receipt-paper" aria-busy={isPlaceholderData}>
      <p className="receipt-name">{data.name}</p>
      <p className="receipt-value">
        {inThousands(data.display)} {data.sample && isPart ? <Sample /> : null}
      </p>
      {data.closed ? <BothReadings receipt={data} closed={data.closed} /> : null}
      <Bridges bridges={data.bridges} />
      <ReceiptFacts receipt={data} of={of} />
      {data.inputsView?.length ? <Inputs figures={data.inputsView} asKnownAt={asKnownAt ?? undefined} /> : null}
      {data.total > 0 ? (
        <section aria-labelledby="receipt-rows">
          <h3 id="receipt-rows">
            {words.receipt.rows(data.total)} {data.sample ? <Sample /> : null}
          </h3>
          {hidden > 0 ? (
            <p className="receipt-hidden">
              {words.receipt.hidden(
                hidden,
                data.hidden.map((each) => words.receipt.hiddenOf(each.office, each.rows)).join(words.listComma),
              )}
            </p>
          ) : null}
          <ReceiptRows rows={data.rows} unitWord={data.unitWord} />
          <Pager page={data.page} size={data.size} total={data.total - hidden} onPage={setPage} />
        </section>
      ) : null}
      <p className="receipt-hash">
        {words.receipt.hash} <code>{data.hash}</code>
      </p>
    </div>
  );
}

/** As published and as known today, each with its own receipt. */
function BothReadings({ receipt, closed }: { receipt: Receipt; closed: ClosedReadingView }) {
  const words = useWords();
  const said = words.closedReading.of(closed.office, words.periodName(closed.period), instantText(closed.at));
  return (
    <section className="receipt-readings" aria-label={words.closedReading.title}>
      <p className="quiet">{said}</p>
      {closed.changed ? (
        <dl>
          <div>
            <dt>{words.closedReading.atClose}</dt>
            <dd>
              <Num of={refOf(receipt, closed.at)} text={inThousands(closed.display)} name={receipt.name} />
            </dd>
          </div>
          <div>
            <dt>{words.closedReading.now}</dt>
            <dd>{inThousands(receipt.display)}</dd>
          </div>
          <div>
            <dt>{words.closedReading.difference}</dt>
            <dd>{closed.difference ?? '—'}</dd>
          </div>
        </dl>
      ) : (
        <p>{words.closedReading.same}</p>
      )}
    </section>
  );
}

function Inputs({ figures, asKnownAt }: { figures: readonly FigureView[]; asKnownAt: string | undefined }) {
  const words = useWords();
  return (
    <section aria-labelledby="receipt-inputs">
      <h3 id="receipt-inputs">{words.receipt.inputs}</h3>
      <ul className="receipt-inputs">
        {figures.map((figure) => (
          <li key={`${figure.id} ${figure.period}`}>
            <span>
              {figure.name} <span className="quiet">{words.periodName(figure.period)}</span>
            </span>
            <FigureNum figure={figure} asKnownAt={asKnownAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
