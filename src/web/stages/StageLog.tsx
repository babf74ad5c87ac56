// How the project came through its stages, with what was taken back and why.
import { lazy, Suspense, useState } from 'react';
import { counted } from '../../labels/counted.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { StageLogView, StagesView } from '../../server/stages/views.ts';
import { instantText } from '../parts/instant.ts';
import { useRight } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';

const BackMoveForm = lazy(async () => ({ default: (await import('./BackMoveForm.tsx')).BackMoveForm }));

interface StageLogProps {
  readonly projectId: string;
  readonly stages: StagesView;
}

export function StageLog({ projectId, stages }: StageLogProps) {
  const { words } = useLanguage();
  const verifies = useRight('verify');
  const [goesBack, setGoesBack] = useState(false);
  return (
    <section aria-labelledby="stage-log">
      <div className="time-line-head">
        <h2 id="stage-log">{words.stages.log}</h2>
        {verifies && stages.backTo.length > 0 ? (
          <button type="button" className="button" onClick={() => setGoesBack(true)}>
            {words.stages.back}
          </button>
        ) : null}
      </div>
      <table className="stage-log">
        <thead>
          <tr>
            <th scope="col">{words.stages.stage}</th>
            <th scope="col">{words.stages.on}</th>
            <th scope="col" className="stage-log-days">
              {words.stages.days}
            </th>
            <th scope="col">{words.stages.entered}</th>
            <th scope="col">{words.stages.who}</th>
          </tr>
        </thead>
        <tbody>
          {stages.log.map((row) => (
            <Row key={`${row.entryId} ${row.stage}`} row={row} />
          ))}
        </tbody>
      </table>
      <Suspense>
        {goesBack ? (
          <BackMoveForm projectId={projectId} backTo={stages.backTo} onClose={() => setGoesBack(false)} />
        ) : null}
      </Suspense>
    </section>
  );
}

function Row({ row }: { row: StageLogView }) {
  const { language, words } = useLanguage();
  const { takenBack, decision } = row;
  const state =
    decision === 'verified' ? row.decidedBy : decision === 'returned' ? words.stages.returned : words.stages.waiting;
  return (
    <>
      <tr className={takenBack?.done || decision === 'returned' ? 'stage-log-undone' : ''}>
        <th scope="row">
          {row.name}
          {row.detail ? <span className="quiet"> {row.detail}</span> : null}
        </th>
        <td data-label={words.stages.on}>{row.on}</td>
        <td data-label={words.stages.days} className="stage-log-days">
          {row.days === null ? '' : counted(row.days)}
        </td>
        <td data-label={words.stages.entered}>
          {instantText(row.recordedAt)}
          {row.origin === 'typed' ? '' : words.inBrackets(nounWord('origin', row.origin, language))}
        </td>
        <td data-label={words.stages.who}>{[row.recordedBy, state].filter(Boolean).join(words.listComma)}</td>
      </tr>
      {takenBack ? (
        <tr className="stage-log-back">
          <td colSpan={5}>
            {(takenBack.corrected ? words.stages.corrected : words.stages.takenBack)(
              takenBack.by,
              instantText(takenBack.at),
            )}
            {takenBack.done ? '' : words.inBrackets(words.stages.notYet)} {takenBack.reason}
          </td>
        </tr>
      ) : null}
    </>
  );
}
