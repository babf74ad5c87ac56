// What other offices ask, or are asked, row by row.
import type { ConsentRowView } from '../../server/entries/consentViews.ts';
import { ConsentCard } from './ConsentCard.tsx';
import { useWord } from './useWord.ts';

interface ConsentListProps {
  readonly rows: readonly ConsentRowView[];
  /** By another office, of ours. */
  readonly asked: boolean;
  readonly word: ReturnType<typeof useWord>;
  /** What a dialog says, no card says as well. */
  readonly refusing: boolean;
  readonly onGive: (row: ConsentRowView) => void;
  readonly onRefuse: (row: ConsentRowView) => void;
}

export function ConsentList({ rows, asked, word, refusing, onGive, onRefuse }: ConsentListProps) {
  return (
    <ul className="cards consents">
      {rows.map((row) => (
        <ConsentCard
          key={`${row.entryId} ${row.owner}`}
          row={row}
          asked={asked}
          busy={word.busy}
          error={word.said?.entryId === row.entryId && !refusing ? word.error : null}
          onGive={() => onGive(row)}
          onRefuse={() => {
            word.reset();
            onRefuse(row);
          }}
        />
      ))}
    </ul>
  );
}
