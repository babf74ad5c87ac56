// The signature of the product: a number with a dotted underline opens its receipt (出处). The one component for it.
import type { FigureRef, FigureView } from '../../server/figures/views.ts';
import { grouped } from '../../domain/exact.ts';
import { useWords } from '../language/language.tsx';
import { type NumberRef, useReceipts } from './receipts.ts';
import './num.css';

interface NumProps {
  readonly of: NumberRef;
  /** As printed. A number that does not exist is a dash and opens nothing. */
  readonly text: string;
  /** The unit, where it is set smaller behind the number. */
  readonly unit?: string;
  /** What the number is, for people who hear the screen. */
  readonly name?: string;
}

export function Num({ of, text, unit, name }: NumProps) {
  const words = useWords();
  const { show } = useReceipts();
  if (text === '—') return <span className="num-none">—</span>;
  return (
    // Not a <button>: browsers set one as a block of its own, and a full stop behind it would begin a line.
    <span
      role="button"
      tabIndex={0}
      className="num"
      aria-haspopup="dialog"
      aria-label={words.receipt.open(name ?? '', `${text}${unit ?? ''}`)}
      onClick={() => show(of)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        show(of);
      }}
    >
      {text}
      {unit ? <span className="num-unit">{unit}</span> : null}
    </span>
  );
}

/** A figure as screens print it: in thousands. The bulletin's sentences go without, as such texts are printed. */
export function inThousands(display: string): string {
  return display.replace(/\d+(\.\d+)?/u, grouped);
}

/** A whole figure: its number large, its unit small. */
export function FigureNum({ figure, asKnownAt }: { figure: FigureView; asKnownAt?: string | undefined }) {
  const { unitWord } = figure;
  const display = inThousands(figure.display);
  const split = unitWord !== '' && display.endsWith(unitWord) && display !== unitWord;
  return (
    <Num
      of={refOf(figure, asKnownAt)}
      text={figure.value === null ? '—' : split ? display.slice(0, -unitWord.length).trimEnd() : display}
      name={figure.name}
      {...(split ? { unit: unitWord } : {})}
    />
  );
}

export function refOf(figure: FigureView, asKnownAt?: string): NumberRef {
  const { id, period, officeId, section } = figure;
  return { id, period, office: officeId, section, ...wayOf(figure), ...(asKnownAt ? { asKnownAt } : {}) };
}

/** What its rows came by, or of which activity or outing they are. */
function wayOf({ chain, activity, outing }: Pick<FigureRef, 'chain' | 'activity' | 'outing'>) {
  return { ...(chain ? { chain } : {}), ...(activity ? { activity } : {}), ...(outing ? { outing } : {}) };
}

/** A number of a table or a chart. */
export function RefNum({
  of,
  text,
  name,
  asKnownAt,
}: {
  of: FigureRef;
  text?: string;
  name?: string;
  asKnownAt?: string | undefined;
}) {
  const { id, period, office, section } = of;
  const number: NumberRef = {
    id,
    period,
    ...(office ? { office } : {}),
    ...(section ? { section } : {}),
    ...wayOf(of),
    ...(asKnownAt ? { asKnownAt } : {}),
  };
  return <Num of={number} text={of.value === null ? '—' : (text ?? of.display)} {...(name ? { name } : {})} />;
}
