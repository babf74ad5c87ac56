import type { CloseHistoryView } from '../../server/closes/views.ts';
import { instantText } from '../parts/instant.ts';
import { useWords } from '../language/language.tsx';

/** Who closed and who reopened, when and why; latest first. */
export function CloseHistory({ history }: { history: readonly CloseHistoryView[] }) {
  const words = useWords();
  const lines = history
    .flatMap((close) => {
      const period = words.periodName(close.period);
      const closed = {
        id: close.id,
        at: close.closedAt,
        text: words.closes.didClose(close.office, period),
        more: [words.closes.carriedOver(close.carried), close.closedBy],
      };
      if (!close.reopenedAt) return [closed];
      const text = words.closes.didReopen(close.office, period);
      const more = [close.reopenReason, close.reopenedBy];
      return [{ id: `${close.id} reopened`, at: close.reopenedAt, text, more }, closed];
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section aria-labelledby="close-history">
      <h2 id="close-history">{words.closes.history}</h2>
      {lines.length === 0 ? <p className="quiet">{words.closes.historyNone}</p> : null}
      <ol className="closes-history">
        {lines.map(({ id, at, text, more }) => (
          <li key={id}>
            <time dateTime={at}>{instantText(at)}</time> {text}{' '}
            <span className="quiet">{more.filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
