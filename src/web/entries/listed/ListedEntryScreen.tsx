// One outing, activity, talk or paper: what it says, the projects that it names, what it rests on, and what can be done with it.
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { nounOf } from '../../../domain/entries/nouns.ts';
import { dayWords } from '../../../labels/entries/day.ts';
import { listedWords } from '../../../labels/entries/nouns.ts';
import type { ListedEntryView } from '../../../server/entries/listedViews.ts';
import { useApi } from '../../api/useApi.ts';
import { Files } from '../../evidence/Files.tsx';
import { useLanguage } from '../../language/language.tsx';
import { AdjustmentBadge } from '../../parts/AdjustmentBadge.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { instantText } from '../../parts/instant.ts';
import { Sample } from '../../parts/Sample.tsx';
import { sourceText } from '../../parts/source.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useRight } from '../../shell/session.tsx';
import { isCorrectable } from '../ownForms.ts';
import { ListedFacts } from './ListedFacts.tsx';
import { EntryState } from './EntryState.tsx';
import { PlacedThere } from './PlacedThere.tsx';
import { ToItsText } from './ToItsText.tsx';
import '../../projects/page/project.css';
import css from './listed.module.css';

const Correct = lazy(async () => ({ default: (await import('../../projects/page/Correct.tsx')).Correct }));
const AddFiles = lazy(async () => ({ default: (await import('../../evidence/AddFiles.tsx')).AddFiles }));
const TrailDialog = lazy(async () => ({ default: (await import('../../projects/page/TrailDialog.tsx')).TrailDialog }));
const Withdraw = lazy(async () => ({ default: (await import('../../projects/page/Withdraw.tsx')).Withdraw }));

export function ListedEntryScreen() {
  const { language, words } = useLanguage();
  const { id = '' } = useParams();
  const enters = useRight('enter');
  const [asked, setAsked] = useState<'correct' | 'withdraw' | 'trail' | 'files' | null>(null);
  const { data, error, refetch } = useApi('/entries/:id/page', { id });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const stands = enters && !data.reversed && !data.reversalWaits;
  const close = () => setAsked(null);
  const act = (what: NonNullable<typeof asked>, name: string) => (
    <button type="button" className="button" onClick={() => setAsked(what)}>
      {name}
    </button>
  );
  return (
    <>
      <p className="crumb">
        <Link to={`/listed/${data.kind}`}>{listedWords(data.kind, language).title}</Link> / {dayWords(data, language)}
      </p>
      <div className="title-row">
        <h1>
          {data.title} {data.sampleFields.length > 0 ? <Sample whole={data.sampleFields.includes('*')} /> : null}
        </h1>
        <div className="row">
          {stands && isCorrectable(data.kind)
            ? act('correct', data.returnedFor === null ? words.form.correct : words.ownEntries.mend)
            : null}
          {stands ? act('files', words.evidence.add) : null}
          {stands ? act('withdraw', words.form.withdraw) : null}
          {act('trail', words.projects.trail)}
          {data.decision === 'verified' && !data.reversed ? <ToItsText kind={data.kind} id={id} /> : null}
        </div>
      </div>
      <p className="project-state">
        <strong>{data.kindName}</strong>
        <span>{dayWords(data, language)}</span>
        <span className="quiet">{data.office}</span>
        <EntryState row={data} />
        <AdjustmentBadge of={data.adjustment} />
      </p>
      <div className={css['entrySaid']}>
        {data.returnedFor === null ? null : <p className="wrong">{words.ownEntries.because(data.returnedFor)}</p>}
        {data.reason ? <p>{words.projects.because(data.reason)}</p> : null}
        <ListedFacts entry={data} />
        <PlacedThere kind={data.kind} id={id} period={daysOf(data)} />
        {data.files.length > 0 ? (
          <section aria-labelledby="files">
            <h2 id="files">{words.listed.files}</h2>
            <Files files={data.files} mayWithdraw={stands && data.decision !== 'verified'} />
          </section>
        ) : null}
        <p className="quiet">
          {words.projects.recorded(data.office, data.recordedBy, instantText(data.recordedAt))}
          {data.decidedBy ? words.projects.decided(data.decidedBy) : ''}
          {data.source ? ` · ${sourceText(data.source, words)}` : ''}
        </p>
      </div>
      <Suspense>
        {asked === 'correct' ? <Correct entryId={id} projectId="" onClose={close} /> : null}
        {asked === 'trail' ? <TrailDialog item={data} onClose={close} /> : null}
        {asked === 'files' ? <AddFiles item={data} officeId={data.officeId} onClose={close} /> : null}
        {asked === 'withdraw' ? <Withdraw item={data} officeId={data.officeId} onClose={close} /> : null}
      </Suspense>
    </>
  );
}

/** Its days as an address says them. */
function daysOf({ kind, day, facts }: Pick<ListedEntryView, 'kind' | 'day' | 'facts'>): string {
  const last = nounOf(kind).occasion?.until;
  const until = facts.find(({ field }) => field === last)?.value;
  return until && until > day ? `${day}..${until}` : day;
}
