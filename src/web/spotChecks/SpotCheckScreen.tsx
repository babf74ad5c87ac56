// One draw: its rows, what was found of each, and the list to take along (printed, or as a workbook).
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { SpotCheckItemView } from '../../server/spotChecks/views.ts';
import { apiUrl } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Pager } from '../parts/Pager.tsx';
import { useRight } from '../shell/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { DrawnRows } from './DrawnRows.tsx';
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
        {spotCheck.leaning ? w.leaningHint : ''}
      </p>
      <DrawnRows items={items} verifies={verifies} onRecord={setRecording} />
      <p className="print-only">{w.signature}</p>
      <Pager page={data.page} size={data.size} total={spotCheck.rows} onPage={setPage} />
      {recording ? <ResultForm spotCheckId={id} item={recording} onClose={() => setRecording(null)} /> : null}
    </div>
  );
}
