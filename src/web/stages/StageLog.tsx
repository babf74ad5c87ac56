// How the project came through its stages, with what was taken back and why.
import { lazy, Suspense, useState } from 'react';
import { counted } from '../../labels/counted.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { StageLogView, StagesView } from '../../server/stages/views.ts';
import { instantText } from '../parts/instant.ts';
import { useRight } from '../shell/session.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { DataTable } from '../table/DataTable.tsx';

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
      <StageRows log={stages.log} />
      <Suspense>
        {goesBack ? (
          <BackMoveForm projectId={projectId} backTo={stages.backTo} onClose={() => setGoesBack(false)} />
        ) : null}
      </Suspense>
    </section>
  );
}

function StageRows({ log }: { log: StagesView['log'] }) {
  const { language, words } = useLanguage();
  const w = words.stages;
  const decided = ({ decision, decidedBy }: StageLogView) =>
    decision === 'verified' ? decidedBy : decision === 'returned' ? w.returned : w.waiting;
  return (
    <DataTable
      className="stage-log"
      rows={log}
      keyOf={({ entryId, stage }) => `${entryId} ${stage}`}
      rowClass={({ takenBack, decision }) => (takenBack?.done || decision === 'returned' ? 'stage-log-undone' : '')}
      below={({ takenBack }) =>
        takenBack ? { className: 'stage-log-back', says: <TakenBack {...takenBack} /> } : null
      }
      columns={[
        {
          key: 'stage',
          head: w.stage,
          names: true,
          cell: ({ name, detail }) => (
            <>
              {name}
              {detail ? <span className="quiet"> {detail}</span> : null}
            </>
          ),
        },
        { key: 'on', head: w.on, label: w.on, cell: ({ on }) => on },
        {
          key: 'days',
          head: w.days,
          label: w.days,
          className: 'stage-log-days',
          cell: ({ days }) => (days === null ? '' : counted(days)),
        },
        {
          key: 'entered',
          head: w.entered,
          label: w.entered,
          cell: ({ recordedAt, origin }) =>
            `${instantText(recordedAt)}${origin === 'typed' ? '' : words.inBrackets(nounWord('origin', origin, language))}`,
        },
        {
          key: 'who',
          head: w.who,
          label: w.who,
          cell: (row) => [row.recordedBy, decided(row)].filter(Boolean).join(words.listComma),
        },
      ]}
    />
  );
}

function TakenBack({ corrected, by, at, done, reason }: NonNullable<StageLogView['takenBack']>) {
  const words = useWords();
  return (
    <>
      {(corrected ? words.stages.corrected : words.stages.takenBack)(by, instantText(at))}
      {done ? '' : words.inBrackets(words.stages.notYet)} {reason}
    </>
  );
}
