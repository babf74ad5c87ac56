// What the figure comes to while it is written: the number, what the version in force says of the same time, its rows.
import type { FigurePreview } from '../../../server/figures/cityFigureViews.ts';
import { FailureNote } from '../../parts/Failure.tsx';
import { ReceiptRows } from '../../receipt/ReceiptRows.tsx';
import { inThousands } from '../../receipt/Num.tsx';
import { useWords } from '../../language/language.tsx';
import { FigureUses } from '../catalogue/FigureUses.tsx';

interface PreviewProps {
  readonly period: string;
  readonly complete: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly answer: FigurePreview | undefined;
}

export function Preview({ period, complete, busy, error, answer }: PreviewProps) {
  const words = useWords();
  const w = words.figureEditor;
  return (
    <section className="figure-preview" aria-labelledby="figure-preview" aria-busy={busy}>
      <h2 id="figure-preview">{w.preview(words.periodName(period))}</h2>
      <FailureNote error={error} />
      {complete ? null : <p className="quiet">{w.incomplete}</p>}
      {complete && answer && !error ? <Counted {...answer} /> : null}
    </section>
  );
}

function Counted({ receipt, before, texts, figures }: FigurePreview) {
  const words = useWords();
  const w = words.figureEditor;
  const hidden = receipt.hidden.reduce((sum, { rows }) => sum + rows, 0);
  const more = receipt.total - hidden - receipt.rows.length;
  return (
    <>
      <p className="figure-number" role="status">
        {inThousands(receipt.display)}
      </p>
      {before ? <p className="quiet">{w.before(before.version, inThousands(before.display))}</p> : null}
      <FigureUses texts={texts} figures={figures} />
      <ul>
        {receipt.definitionText.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li className="tabular">{receipt.formula}</li>
      </ul>
      {receipt.inputsView ? (
        <ul>
          {receipt.inputsView.map(({ id, name, period, display }) => (
            <li key={`${id} ${period}`}>
              {name} {words.inBrackets(words.periodName(period))} {inThousands(display)}
            </li>
          ))}
        </ul>
      ) : (
        <h3>{receipt.total === 0 ? w.noRows : w.rows(receipt.total)}</h3>
      )}
      {hidden > 0 ? <p className="quiet">{w.hidden(hidden)}</p> : null}
      {more > 0 ? <p className="quiet">{w.firstRows(receipt.rows.length)}</p> : null}
      {receipt.rows.length > 0 ? <ReceiptRows rows={receipt.rows} unitWord={receipt.unitWord} /> : null}
    </>
  );
}
