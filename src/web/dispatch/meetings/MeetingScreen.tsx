// One meeting: when and where, its agenda with what was concluded of each line, what was handed over, and its papers.
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { MeetingPageView } from '../../../server/dispatch/meetingViews.ts';
import { apiUrl } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { useWords } from '../../language/language.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { Correct } from '../../projects/page/Correct.tsx';
import '../../projects/page/project.css';
import { MeetingLines } from './MeetingLines.tsx';
import { MeetingStateMark, useMeetingName } from './MeetingRows.tsx';

const MinutesForm = lazy(async () => ({ default: (await import('./MinutesForm.tsx')).MinutesForm }));

export function MeetingScreen() {
  const { meetings: w } = useWords();
  const { id = '' } = useParams();
  const nameOf = useMeetingName();
  const { data, error, refetch } = useApi('/dispatch-meetings/:id', { id });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const { meeting } = data;
  const waits = [meeting.waits ? w.waits : '', meeting.minutesWait ? w.minutesWait : ''].filter(Boolean).join(' · ');
  return (
    <>
      <p className="crumb">
        <Link to="/meetings">{w.title}</Link> / {meeting.no}
      </p>
      <div className="title-row">
        <h1>{nameOf(meeting)}</h1>
        <Acts page={data} />
      </div>
      <p>
        <MeetingStateMark meeting={meeting} /> <span className="quiet">{waits}</span>
      </p>
      <Facts meeting={meeting} />
      <section aria-labelledby="agenda">
        <h2 id="agenda">{w.agenda}</h2>
        <MeetingLines page={data} />
      </section>
      <Papers meeting={meeting} />
    </>
  );
}

function Facts({ meeting }: Pick<MeetingPageView, 'meeting'>) {
  const { meetings: w } = useWords();
  const facts = [
    [w.on, [meeting.on, meeting.startsAt].filter(Boolean).join(' ')],
    [w.heldOn, meeting.heldOn === meeting.on ? null : meeting.heldOn],
    [w.place, meeting.place],
    [w.chair, meeting.chair],
    [w.by, meeting.office],
    [w.attendance, meeting.attendance],
    [w.handed, meeting.items > 0 ? w.closedOf(meeting.closed, meeting.items) : null],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** Before it is held the meeting and its agenda change; afterwards its minutes. */
function Acts({ page }: { readonly page: MeetingPageView }) {
  const { meetings: w } = useWords();
  const [open, setOpen] = useState<'meeting' | 'minutes' | null>(null);
  const { meeting, isHost } = page;
  if (!isHost) return null;
  const close = () => setOpen(null);
  const button = (what: 'meeting' | 'minutes', label: string) => (
    <button type="button" className="button" onClick={() => setOpen(what)}>
      {label}
    </button>
  );
  const held = meeting.minutesId !== null;
  return (
    <div className="row">
      {held ? (
        button('minutes', w.editMinutes)
      ) : (
        <>
          {button('minutes', w.minute)}
          <Link className="button" to={`/meetings/agenda?meeting=${meeting.entryId}`}>
            {w.addMatters}
          </Link>
          {button('meeting', w.editMeeting)}
        </>
      )}
      {open === 'meeting' ? <CorrectMeeting entryId={meeting.entryId} onClose={close} /> : null}
      <Suspense>
        {open === 'minutes' && !held ? <MinutesForm page={page} onClose={close} /> : null}
        {open === 'minutes' && meeting.minutesId !== null ? (
          <CorrectMinutes page={page} minutesId={meeting.minutesId} onClose={close} />
        ) : null}
      </Suspense>
    </div>
  );
}

interface CorrectProps {
  readonly onClose: () => void;
}

function CorrectMeeting({ entryId, onClose }: CorrectProps & { readonly entryId: string }) {
  return <Correct entryId={entryId} projectId="" onClose={onClose} />;
}

interface CorrectMinutesProps extends CorrectProps {
  readonly page: MeetingPageView;
  readonly minutesId: string;
}

function CorrectMinutes({ page, minutesId, onClose }: CorrectMinutesProps) {
  const { data } = useApi('/entries/:id', { id: minutesId });
  return data ? <MinutesForm page={page} corrects={data} onClose={onClose} /> : null;
}

/** Of what there is: minutes once they were recorded. */
function Papers({ meeting: { entryId, minutesId } }: Pick<MeetingPageView, 'meeting'>) {
  const { meetings: w } = useWords();
  const papers = (['agenda', 'minutes', 'table'] as const).filter((paper) => paper !== 'minutes' || minutesId !== null);
  return (
    <p className="row">
      {papers.map((paper) => (
        <a
          key={paper}
          className="button"
          href={apiUrl(`/dispatch-meetings/${entryId}/docx`, { document: paper })}
          download
        >
          {w.papers[paper]}
        </a>
      ))}
      <a className="button" href={apiUrl(`/dispatch-meetings/${entryId}/table.xlsx`, {})} download>
        {w.papers.workbook}
      </a>
    </p>
  );
}
