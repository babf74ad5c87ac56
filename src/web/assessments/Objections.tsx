import { useState } from 'react';
import type { ObjectionsPage, PublishedResultView } from '../../server/assessments/views.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { instantText } from '../parts/instant.ts';
import { Pager } from '../parts/Pager.tsx';
import { useCityRight } from '../shell/cityRight.ts';
import { useSession } from '../shell/session.tsx';
import { DataTable } from '../table/DataTable.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { ObjectDialog } from './ObjectDialog.tsx';

type Objection = ObjectionsPage['rows'][number];

/** What was objected to a result, and what was answered; whoever enters for one of its offices objects within the city's days. */
export function Objections({ result }: { readonly result: PublishedResultView }) {
  const w = useWords().assessments;
  const { today, roles } = useSession();
  const answers = useCityRight('verify');
  const [page, setPage] = useState(1);
  const [objecting, setObjecting] = useState(false);
  const [answering, setAnswering] = useState<Objection | null>(null);
  const { data } = useApi('/assessment-results/:id/objections', { id: result.id, page, size: 20 }, { keep: true });
  const entered = new Set(roles.flatMap(({ role, officeId }) => (role === 'enter' ? [officeId] : [])));
  const own = result.result.groups.flatMap(({ offices }) => offices.filter(({ officeId }) => entered.has(officeId)));
  const mayObject = own.length > 0 && !result.correctedBy && today <= result.lastObjectionDay;
  return (
    <section className="stack" aria-labelledby="objections">
      <div className="title-row">
        <h2 id="objections">{w.objections}</h2>
        {mayObject ? (
          <button type="button" className="button" onClick={() => setObjecting(true)}>
            {w.object}
          </button>
        ) : null}
      </div>
      <p className="quiet">{w.objectUntil(result.lastObjectionDay)}</p>
      {data?.rows.length === 0 ? <p className="quiet">{w.noObjection}</p> : null}
      {data && data.rows.length > 0 ? (
        <DataTable
          slides="long-table"
          label={w.objections}
          rows={data.rows}
          keyOf={({ id }) => id}
          columns={[
            { key: 'office', head: w.office, names: true, cell: ({ office }) => office },
            { key: 'about', head: w.about, cell: ({ indicator }) => indicator ?? w.whole },
            { key: 'reason', head: w.reason, cell: ({ reason }) => reason },
            { key: 'evidence', head: w.evidence, cell: ({ evidence }) => evidence },
            { key: 'at', head: w.at, cell: ({ at, by }) => `${instantText(at)} ${by ?? ''}` },
            {
              key: 'answer',
              head: w.answer,
              cell: (row) => <Answered row={row} {...(answers && row.mayAnswer ? { onAnswer: setAnswering } : {})} />,
            },
          ]}
        />
      ) : null}
      {data ? <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} /> : null}
      {objecting ? <ObjectDialog result={result} own={own} onClose={() => setObjecting(false)} /> : null}
      {answering ? <AnswerDialog objection={answering} onClose={() => setAnswering(null)} /> : null}
    </section>
  );
}

function Answered({ row, onAnswer }: { readonly row: Objection; readonly onAnswer?: (row: Objection) => void }) {
  const w = useWords().assessments;
  const { accepted, says, answeredAt, answeredBy } = row;
  if (accepted !== null)
    return (
      <>
        <span className="state-mark">{accepted ? w.accept : w.reject}</span> {says}{' '}
        <span className="quiet">{w.answered(instantText(answeredAt ?? ''), answeredBy ?? '')}</span>
      </>
    );
  if (!onAnswer) return <>{w.waiting}</>;
  return (
    <button type="button" className="plain-button" onClick={() => onAnswer(row)}>
      {w.answer}
    </button>
  );
}
