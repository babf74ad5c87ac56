// A result as it was published: it reads the same for ever. What was objected to it, and what it corrects or was corrected by.
import { Link, useParams } from 'react-router';
import type { PublishedResultView } from '../../server/assessments/views.ts';
import { apiUrl } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { searchOf } from '../shell/useAddress.ts';
import { DataTable } from '../table/DataTable.tsx';
import { Objections } from './Objections.tsx';
import { ResultTables } from './ResultTables.tsx';
import styles from './assessments.module.css';

export function PublishedScreen() {
  const words = useWords();
  const w = words.assessments;
  const { id = '' } = useParams();
  const { data, error, refetch } = useApi('/assessment-results/:id', { id });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const { schemeId, period, correctsId, correctedBy, change } = data;
  return (
    <div className="stack">
      <Link to={{ pathname: `/assessments/${schemeId}`, search: searchOf({ period }) }}>{data.name}</Link>
      <div className="title-row">
        <h1>
          {data.name} {words.periodName(period)}
        </h1>
        <a className="button" href={apiUrl(`/assessment-results/${id}/docx`, {})} download>
          {w.docx}
        </a>
      </div>
      <p className="quiet">
        {w.versionOf(data.schemeVersion)} {w.frozen(instantText(data.publishedAt), data.publishedBy)}
      </p>
      {correctedBy ? (
        <p className="notice">
          {w.correctedBy} <Link to={`/assessment-results/${correctedBy}`}>{w.toCorrected}</Link>
        </p>
      ) : null}
      {correctsId ? (
        <p className="notice">
          {w.said(w.correction, change ?? '')} <Link to={`/assessment-results/${correctsId}`}>{w.toFirst}</Link>
        </p>
      ) : null}
      <Moved moved={data.moved} />
      <ResultTables result={data.result} asKnownAt={data.knownAt} />
      <Objections result={data} />
      <p className={`quiet ${styles['hash'] ?? ''}`}>
        {w.hash} <code>{data.hash}</code>
      </p>
    </div>
  );
}

function Moved({ moved }: Pick<PublishedResultView, 'moved'>) {
  const w = useWords().assessments;
  if (moved.length === 0) return null;
  const told = ({ text, place, grade }: PublishedResultView['moved'][number], at: 'before' | 'after') => {
    const of = place[at];
    return [of === null ? text[at] : w.withPlace(text[at], of), grade[at]].filter(Boolean).join(' ');
  };
  return (
    <section aria-labelledby="moved">
      <h2 id="moved">{w.moved}</h2>
      <DataTable
        rows={moved}
        keyOf={({ name }) => name}
        columns={[
          { key: 'name', head: w.office, names: true, cell: ({ name }) => name },
          { key: 'before', head: w.before, right: true, cell: (row) => told(row, 'before') },
          { key: 'after', head: w.after, right: true, cell: (row) => told(row, 'after') },
        ]}
      />
    </section>
  );
}
