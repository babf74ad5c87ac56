import { lazy, Suspense, useState } from 'react';
import { nounChoices, nounWord } from '../../../labels/nouns.ts';
import type { ProjectRowView } from '../../../server/projects/views.ts';
import type { TimelineItem } from '../../../server/projects/views.ts';
import { Empty } from '../../parts/Failure.tsx';
import { useRight } from '../../shell/session.tsx';
import { useLanguage } from '../../language/language.tsx';
import { TimeLineItem } from './TimeLineItem.tsx';

const Correct = lazy(async () => ({ default: (await import('./Correct.tsx')).Correct }));
const NounForm = lazy(async () => ({ default: (await import('../../entries/NounForm.tsx')).NounForm }));
const AddFiles = lazy(async () => ({ default: (await import('../../evidence/AddFiles.tsx')).AddFiles }));
const TrailDialog = lazy(async () => ({ default: (await import('./TrailDialog.tsx')).TrailDialog }));
const Withdraw = lazy(async () => ({ default: (await import('./Withdraw.tsx')).Withdraw }));

interface TimeLineProps {
  readonly items: readonly TimelineItem[];
  readonly project: ProjectRowView;
}

/** Milestones, funds, contacts, outings and activities on one line, latest first. */
export function TimeLine({ items, project }: TimeLineProps) {
  const { language, words } = useLanguage();
  const enters = useRight('enter');
  const [kind, setKind] = useState('');
  const [asked, setAsked] = useState<{
    what: 'correct' | 'withdraw' | 'trail' | 'files' | 'signal';
    item: TimelineItem;
  } | null>(null);
  const kinds = nounChoices('entryKind', language).filter(({ code }) => items.some((item) => item.kind === code));
  const close = () => setAsked(null);
  return (
    <section aria-labelledby="time-line">
      <div className="time-line-head">
        <h2 id="time-line">{words.projects.timeLine}</h2>
        {kinds.length > 1 ? (
          <select
            aria-label={words.projects.timeLineKind}
            value={kind}
            onChange={(event) => setKind(event.target.value)}
          >
            <option value="">{words.projects.all}</option>
            {kinds.map(({ code }) => (
              <option key={code} value={code}>
                {nounWord('entryKind', code, language)}
              </option>
            ))}
          </select>
        ) : null}
      </div>
      {items.length === 0 ? <Empty title={words.projects.nothingHappened} /> : null}
      <ol className="time-line">
        {items
          .filter((item) => kind === '' || item.kind === kind)
          .map((item) => (
            <TimeLineItem
              key={item.entryId}
              item={item}
              onTrail={() => setAsked({ what: 'trail', item })}
              {...(enters && !item.reversed && !item.reversalWaits
                ? {
                    onCorrect: () => setAsked({ what: 'correct', item }),
                    onWithdraw: () => setAsked({ what: 'withdraw', item }),
                    onSignal: () => setAsked({ what: 'signal', item }),
                    onAddFiles: () => setAsked({ what: 'files', item }),
                  }
                : {})}
            />
          ))}
      </ol>
      <Suspense>
        {asked?.what === 'correct' ? (
          <Correct entryId={asked.item.entryId} projectId={project.id} onClose={close} />
        ) : null}
        {asked?.what === 'trail' ? <TrailDialog item={asked.item} onClose={close} /> : null}
        {asked?.what === 'files' ? <AddFiles item={asked.item} officeId={project.officeId} onClose={close} /> : null}
        {asked?.what === 'signal' && asked.item.graded ? (
          <NounForm
            kind="funds_signal"
            projectId={project.id}
            officeId={asked.item.graded.officeId}
            about={{ arrivalId: asked.item.entryId }}
            onClose={close}
          />
        ) : null}
        {asked?.what === 'withdraw' ? <Withdraw item={asked.item} officeId={project.officeId} onClose={close} /> : null}
      </Suspense>
    </section>
  );
}
