import { Link } from 'react-router';
import { nounWord } from '../../../labels/nouns.ts';
import type { MeetingView } from '../../../server/dispatch/meetingViews.ts';
import { useLanguage, useWords } from '../../language/language.tsx';
import { DataTable } from '../../table/DataTable.tsx';
import styles from '../dispatch.module.css';

interface MeetingRowsProps {
  readonly rows: readonly MeetingView[];
}

/** How it stands, and what is left to hand over. */
export function MeetingStateMark({ meeting: { state, unhanded } }: { readonly meeting: MeetingView }) {
  const { meetings: w } = useWords();
  const looks = { coming: '', unminuted: 'wrong', unhanded: 'late', held: 'quiet' };
  return (
    <span className={`nowrap ${looks[state]}`}>{state === 'unhanded' ? w.unhanded(unhanded) : w.states[state]}</span>
  );
}

export function useMeetingName(): (meeting: MeetingView) => string {
  const { language, words } = useLanguage();
  return ({ no, kind, title }) => [words.meetings.nth(no), title ?? nounWord('meetingKind', kind, language)].join(' ');
}

function MeetingName({ meeting }: { readonly meeting: MeetingView }) {
  const { meetings: w } = useWords();
  const name = useMeetingName()(meeting);
  return (
    <>
      <Link to={`/meetings/${meeting.entryId}`}>{name}</Link>
      {meeting.waits ? <span className="quiet"> {w.waits}</span> : null}
    </>
  );
}

export function MeetingRows({ rows }: MeetingRowsProps) {
  const { meetings: w } = useWords();
  return (
    <DataTable
      slides="long-table"
      label={w.title}
      rows={rows}
      keyOf={({ entryId }) => entryId}
      columns={[
        { key: 'state', head: w.state, cell: (meeting) => <MeetingStateMark meeting={meeting} /> },
        {
          key: 'name',
          head: w.title,
          names: true,
          cell: (meeting) => (
            <div className={styles['itemWhat']}>
              <MeetingName meeting={meeting} />
            </div>
          ),
        },
        {
          key: 'on',
          head: w.on,
          cell: ({ on, startsAt }) => <span className="nowrap">{[on, startsAt].filter(Boolean).join(' ')}</span>,
        },
        { key: 'place', head: w.place, cell: ({ place }) => place },
        { key: 'chair', head: w.chair, cell: ({ chair }) => chair },
        { key: 'lines', head: w.agendaLines, cell: ({ lines }) => w.lines(lines) },
        {
          key: 'items',
          head: w.handed,
          cell: ({ items, closed }) => (items === 0 ? '—' : w.closedOf(closed, items)),
        },
        { key: 'by', head: w.by, cell: ({ office }) => office },
      ]}
    />
  );
}

/** The list on a phone. */
export function MeetingCards({ rows }: MeetingRowsProps) {
  const { meetings: w } = useWords();
  return (
    <ul className="cards" aria-label={w.title}>
      {rows.map((meeting) => (
        <li key={meeting.entryId}>
          <p className="card-name">
            <span className="tabular">{meeting.on}</span> <MeetingStateMark meeting={meeting} />
          </p>
          <p>
            <MeetingName meeting={meeting} />
          </p>
          <p className="quiet">
            {[meeting.startsAt, meeting.place, meeting.chair, w.lines(meeting.lines)].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
