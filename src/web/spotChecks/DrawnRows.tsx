// The rows of a draw, each with what was found of it.
import { Link } from 'react-router';
import type { SpotCheckItemView } from '../../server/spotChecks/views.ts';
import { Files } from '../evidence/Files.tsx';
import { useWords } from '../language/language.tsx';
import { evenDecimals } from '../table/evenDecimals.ts';
import { DataTable } from '../table/DataTable.tsx';

interface DrawnRowsProps {
  readonly items: readonly SpotCheckItemView[];
  readonly verifies: boolean;
  readonly onRecord: (item: SpotCheckItemView) => void;
}

export function DrawnRows({ items, verifies, onRecord }: DrawnRowsProps) {
  const { spotChecks: w } = useWords();
  const amount = evenDecimals(items.map((item) => item.recognisedYi ?? undefined));
  return (
    <DataTable
      slides="drawn-rows"
      rows={items}
      keyOf={({ entryId }) => entryId}
      columns={[
        { key: 'no', head: w.no, right: true, cell: ({ no }) => no },
        {
          key: 'project',
          head: w.project,
          cell: ({ projectId, project, office, place, tickets }) => (
            <>
              <Link to={`/projects/${projectId}`}>{project}</Link>
              <span className="drawn-sub">
                {[office, place, tickets === null ? '' : w.tickets(tickets)].filter(Boolean).join(' · ')}
              </span>
            </>
          ),
        },
        { key: 'what', head: w.what, cell: ({ what }) => what },
        { key: 'day', head: w.day, className: 'nowrap tabular', cell: ({ day }) => day },
        {
          key: 'amount',
          head: w.amount,
          right: true,
          label: w.amount,
          cell: ({ recognisedYi }) => (recognisedYi === null ? '' : amount(recognisedYi)),
        },
        {
          key: 'result',
          head: w.result,
          cell: (item) => (
            <>
              <Result item={item} />
              {verifies ? <Act item={item} onRecord={() => onRecord(item)} /> : null}
            </>
          ),
        },
      ]}
    />
  );
}

function Result({ item: { result } }: { item: SpotCheckItemView }) {
  const words = useWords();
  if (!result) return null;
  const differs = result.outcome === 'differs';
  return (
    <>
      <span className={differs ? 'wrong' : ''}>{result.outcomeName}</span>{' '}
      {differs && result.foundYi !== null ? (
        <span className="tabular">{words.spotChecks.foundText(result.foundYi)}</span>
      ) : null}{' '}
      {result.verified ? null : <span className="state-mark">{words.spotChecks.waits}</span>}
      <span className="drawn-sub">
        {[result.on, result.time, result.place, result.checker, result.note].filter(Boolean).join(' · ')}
      </span>
      <Files files={result.files} />
    </>
  );
}

function Act({ item, onRecord }: { item: SpotCheckItemView; onRecord: () => void }) {
  const words = useWords();
  if (item.own) return <span className="quiet">{words.spotChecks.own}</span>;
  return (
    <button type="button" className="plain-button no-print" onClick={onRecord}>
      {item.result ? words.spotChecks.correct : words.spotChecks.record}
    </button>
  );
}
