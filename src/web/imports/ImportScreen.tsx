// One import: what was understood, what would happen, what happened; apply it, or take it back.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { counted } from '../../labels/counted.ts';
import type { ImportCounts, ImportPreview } from '../../server/imports/views.ts';
import { apiUrl } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { DoubtList, openDoubts } from './DoubtList.tsx';
import { ImportActDialog } from './ImportActDialog.tsx';
import { ImportNow } from './ImportNow.tsx';
import { ImportRowList } from './ImportRowList.tsx';
import { useFormName } from './templates.ts';
import { Undecided } from './Undecided.tsx';
import { everySecond } from './UnderWay.tsx';
import { Understood } from './Understood.tsx';
import { DataTable } from '../table/DataTable.tsx';
import './imports.css';

export function ImportScreen() {
  const words = useWords();
  const { id = '' } = useParams();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'apply' | 'undo' | null>(null);
  const { data, error, refetch } = useApi(
    '/imports/:id',
    { id },
    { every: (last) => everySecond(Boolean(last?.underWay)) },
  );
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const renew = () => client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  // What was begun may go on.
  const close = () => {
    setAsking(null);
    void refetch();
  };
  return (
    <>
      <p className="crumb">
        <Link to="/imports">{words.imports.title}</Link> / {instantText(data.uploadedAt)}
      </p>
      <Heading preview={data} ask={setAsking} />
      {asking ? null : <ImportNow preview={data} />}
      {data.state === 'applied' ? (
        <p className="notice">
          {data.verified < data.entries
            ? words.imports.mustBeVerified(data.entries, data.verified)
            : words.imports.allVerified(data.entries)}
        </p>
      ) : null}
      {data.state === 'previewed' ? <Undecided preview={data} renew={renew} /> : null}
      <DoubtList preview={data} renew={renew} />
      {/* What is said of a table is seen in the rows below it. */}
      {data.state === 'previewed' ? <Tables preview={data} renew={renew} /> : null}
      {data.byForm.length > 0 ? (
        <>
          <Counts preview={data} />
          <ImportRowList preview={data} renew={renew} />
        </>
      ) : null}
      {data.state === 'previewed' ? null : <Tables preview={data} renew={renew} />}
      {asking ? <ImportActDialog act={asking} preview={data} onDone={renew} onClose={close} /> : null}
    </>
  );
}

interface TablesProps {
  readonly preview: ImportPreview;
  readonly renew: () => Promise<void>;
}

/** How each was read, and what of the file was not. */
function Tables({ preview, renew }: TablesProps) {
  const words = useWords();
  return (
    <section aria-labelledby="understood">
      <h2 id="understood">{words.imports.understood}</h2>
      {preview.leftOut.map(({ sheet, cell, message }) => (
        <p key={sheet} className="notice">
          {words.imports.leftOut(sheet, cell)} {message}
        </p>
      ))}
      {preview.sheets.map((sheet, at) => (
        <Understood
          key={`${sheet.sheet} ${sheet.headRows[0] ?? ''}`}
          sheet={sheet}
          preview={preview}
          renew={renew}
          first={at === 0 && preview.state !== 'previewed'}
        />
      ))}
    </section>
  );
}

interface HeadingProps {
  readonly preview: ImportPreview;
  readonly ask: (act: 'apply' | 'undo') => void;
}

/** Whose file it is, and what can be done with it. */
function Heading({ preview, ask }: HeadingProps) {
  const words = useWords();
  const { id, counts, state, underWay } = preview;
  const writes = counts.new + counts.changed;
  return (
    <div className="title-row">
      <h1 className="file-name">
        {preview.fileName} <span className="import-state">{words.imports.state[state]}</span>
      </h1>
      <div className="row">
        {counts.refused > 0 && state === 'previewed' && /\.xlsx$/i.test(preview.fileName) ? (
          <a className="button" href={apiUrl(`/imports/${id}/marked.xlsx`)} download>
            {words.imports.downloadMarked}
          </a>
        ) : null}
        {counts.refused > 0 ? (
          <a className="button" href={apiUrl(`/imports/${id}/refused.xlsx`)} download>
            {words.imports.downloadRefused}
          </a>
        ) : null}
        {state === 'previewed' ? (
          <button
            type="button"
            className="button button-main"
            disabled={writes === 0 || preview.undecided > 0 || openDoubts(preview) > 0 || underWay !== null}
            onClick={() => ask('apply')}
          >
            {words.imports.apply(writes)}
          </button>
        ) : null}
        {state === 'applied' ? (
          <button
            type="button"
            className="button button-wrong"
            disabled={underWay !== null}
            onClick={() => ask('undo')}
          >
            {words.imports.undo}
          </button>
        ) : null}
      </div>
    </div>
  );
}

const outcomes = ['new', 'changed', 'unchanged', 'refused', 'asked', 'skipped'] as const;

function Counts({ preview }: { preview: ImportPreview }) {
  const words = useWords();
  const formName = useFormName();
  return (
    <DataTable<{ readonly form: string; readonly formName: string } & ImportCounts>
      slides="figure-table import-counts"
      rows={preview.byForm}
      keyOf={({ form }) => form}
      foot={preview.byForm.length > 1 ? { form: '', formName: words.imports.sum, ...preview.counts } : null}
      columns={[
        {
          key: 'form',
          head: words.imports.formHead,
          names: true,
          cell: ({ form, formName: sum }) => (form === '' ? sum : formName(form)),
        },
        ...outcomes.map((outcome) => ({
          key: outcome,
          head: words.imports.outcome[outcome],
          className: (counts: ImportCounts) => (outcome === 'refused' && counts.refused > 0 ? 'wrong' : ''),
          cell: (counts: ImportCounts) => counted(counts[outcome]),
        })),
      ]}
    />
  );
}
