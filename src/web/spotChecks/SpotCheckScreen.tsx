// One draw: its rows, what was found of each, and the list to take along (printed, or as a workbook).
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { SpotCheckItemView } from '../../server/spotChecks/views.ts';
import { apiUrl } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { Files } from '../evidence/Files.tsx';
import { Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Pager } from '../parts/Pager.tsx';
import { useRight } from '../shell/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { evenDecimals } from '../table/evenDecimals.ts';
import { ResultForm } from './ResultForm.tsx';
import './spotChecks.css';

export function SpotCheckScreen() {
  const { id = '' } = useParams();
  const words = useWords();
  const w = words.spotChecks;
  const verifies = useRight('verify');
  const [page, setPage] = useState(1);
  const [recording, setRecording] = useState<SpotCheckItemView | null>(null);
  const { data, error, refetch } = useApi('/spot-checks/:id', { id, page, size: 100 }, { keep: true });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const { spotCheck, items } = data;
  const amount = evenDecimals(items.map((item) => item.recognisedYi ?? undefined));
  return (
    <div className="stack spot-check">
      <p className="crumb">
        <Link to="/spot-checks">{w.back}</Link>
      </p>
      <div className="title-row">
        <h1>{w.sheet.title(spotCheck.office, words.periodName(spotCheck.period))}</h1>
        <p className="row">
          <button type="button" className="button" onClick={() => window.print()}>
            {w.print}
          </button>
          {verifies ? (
            <a className="button" href={apiUrl(`/spot-checks/${id}/list.xlsx`)} download>
              {w.download}
            </a>
          ) : null}
        </p>
      </div>
      <p className="tabular">
        {spotCheck.kindName} · {w.drawn(spotCheck.rows, spotCheck.population)} ·{' '}
        {w.progress(spotCheck.checked, spotCheck.rows, spotCheck.differing)}
      </p>
      <p className="quiet">
        {w.seed} {spotCheck.seed} · {w.drawnBy(instantText(spotCheck.drawnAt), spotCheck.drawnBy)} · {w.algorithm}
      </p>
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
                  {verifies ? <Act item={item} onRecord={() => setRecording(item)} /> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="print-only">{w.signature}</p>
      <Pager page={data.page} size={data.size} total={spotCheck.rows} onPage={setPage} />
      {recording ? <ResultForm spotCheckId={id} item={recording} onClose={() => setRecording(null)} /> : null}
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
