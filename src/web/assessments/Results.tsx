import { Link } from 'react-router';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { FailureNote } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Pager } from '../parts/Pager.tsx';
import { useState } from 'react';
import { DataTable } from '../table/DataTable.tsx';

/** What was published, of a scheme or of all, latest first: a corrected one stands beside what it corrects. */
export function Results({ scheme }: { readonly scheme?: string }) {
  const words = useWords();
  const w = words.assessments;
  const [page, setPage] = useState(1);
  const { data, error } = useApi(
    '/assessment-results',
    { ...(scheme ? { scheme } : {}), page, size: 10 },
    { keep: true },
  );
  return (
    <section className="stack" aria-labelledby="results">
      <h2 id="results">{w.published}</h2>
      <FailureNote error={error} />
      {data?.rows.length === 0 ? <p className="quiet">{w.nonePublished}</p> : null}
      {data && data.rows.length > 0 ? (
        <DataTable
          slides="long-table"
          label={w.published}
          rows={data.rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'period',
              head: w.choosePeriod,
              names: true,
              cell: ({ id, period }) => <Link to={`/assessment-results/${id}`}>{words.periodName(period)}</Link>,
            },
            { key: 'name', head: w.name, cell: ({ name, schemeVersion }) => `${name} ${w.versionOf(schemeVersion)}` },
            { key: 'at', head: w.publishedAt, cell: ({ publishedAt }) => instantText(publishedAt) },
            { key: 'by', head: w.publishedBy, cell: ({ publishedBy }) => publishedBy },
            {
              key: 'state',
              head: w.state,
              cell: ({ correctsId, correctedBy }) =>
                [correctsId ? w.correction : w.first, ...(correctedBy ? [w.correctedBy] : [])].join(words.listComma),
            },
            { key: 'objections', head: w.objections, cell: ({ objections, open }) => w.objectionsOf(objections, open) },
          ]}
        />
      ) : null}
      {data ? <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} /> : null}
    </section>
  );
}
