// Workbooks in: drop files, see what was understood, apply. Below, what came in before.
import { useState } from 'react';
import { Link } from 'react-router';
import { apiUrl } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { useOwnOffice } from '../offices/useOwnOffice.ts';
import { OfficeField } from '../projects/OfficeField.tsx';
import { DropZone } from './DropZone.tsx';
import { Sendings } from './Sendings.tsx';
import { templates, useFormName } from './templates.ts';
import { CancelUnderWay, everySecond, UnderWay } from './UnderWay.tsx';
import { useSendings } from './useSendings.ts';
import './imports.css';

export function ImportsScreen() {
  const words = useWords();
  const formName = useFormName();
  const [office, setOffice] = useState(useOwnOffice('enter'));
  const { sendings, send, cancel, clear } = useSendings();
  return (
    <>
      <div className="title-row">
        <h1>{words.imports.title}</h1>
        <Link className="button" to="/imports/grid">
          {words.grid.open}
        </Link>
        <details className="choice">
          <summary className="button">{words.imports.templates}</summary>
          <ul className="choice-card template-list">
            {templates.map((form) => (
              <li key={form}>
                <a href={apiUrl(`/imports/template/${form}.xlsx`)} download>
                  {formName(form)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      </div>
      <div className="import-office">
        <OfficeField label={words.imports.office} value={office} onChange={setOffice} />
        <p className="quiet">{words.imports.officeHint}</p>
      </div>
      <DropZone disabled={office === ''} onFiles={(files) => send(files, office)} />
      <Sendings sendings={sendings} cancel={cancel} clear={clear} />
      <History />
    </>
  );
}

function History() {
  const words = useWords();
  const { data, error, refetch } = useApi('/imports', undefined, {
    every: (last) => everySecond(last?.some(({ underWay }) => underWay) ?? false),
  });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.imports.history}</h2>
      {data.length === 0 ? <Empty title={words.imports.noneYet} /> : null}
      <ul className="history">
        {data.map((each) => (
          <li key={each.id}>
            <Link to={`/imports/${each.id}`}>{each.fileName}</Link>
            <span className="import-state">{words.imports.state[each.state]}</span>
            {each.underWay ? (
              <div className="history-now">
                <UnderWay doing={each.underWay} name={each.fileName} />
                <CancelUnderWay id={each.id} act={each.underWay.act} />
              </div>
            ) : (
              <span className="history-counts tabular">
                {words.readAs.counts(words.imports.countsLine(each.counts), each.unread)}
              </span>
            )}
            <span className="quiet">
              {each.office} · {each.uploadedBy} · {instantText(each.uploadedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
