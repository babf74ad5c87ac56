// The rows of a draw, each with what was found of it.
import { Link } from 'react-router';
import type { SpotCheckItemView } from '../../server/spotChecks/views.ts';
import { Files } from '../evidence/Files.tsx';
import { useWords } from '../language/language.tsx';
import { evenDecimals } from '../table/evenDecimals.ts';

interface DrawnRowsProps {
  readonly items: readonly SpotCheckItemView[];
  readonly verifies: boolean;
  readonly onRecord: (item: SpotCheckItemView) => void;
}

export function DrawnRows({ items, verifies, onRecord }: DrawnRowsProps) {
  const { spotChecks: w } = useWords();
  const amount = evenDecimals(items.map((item) => item.recognisedYi ?? undefined));
  return (
    <div className="drawn-rows">
      <table>
        <thead>
          <tr>
            <th scope="col" className="right">
              {w.no}
            </th>
            <th scope="col">{w.project}</th>
            <th scope="col">{w.what}</th>
            <th scope="col">{w.day}</th>
            <th scope="col" className="right">
              {w.amount}
            </th>
            <th scope="col">{w.result}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.entryId}>
              <td className="right tabular">{item.no}</td>
              <td>
                <Link to={`/projects/${item.projectId}`}>{item.project}</Link>
                <span className="drawn-sub">{[item.office, item.place].filter(Boolean).join(' · ')}</span>
              </td>
              <td>{item.what}</td>
              <td className="nowrap tabular">{item.day}</td>
              <td className="right tabular" data-label={w.amount}>
                {item.recognisedYi === null ? '' : amount(item.recognisedYi)}
              </td>
              <td>
                <Result item={item} />
                {verifies ? <Act item={item} onRecord={() => onRecord(item)} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
