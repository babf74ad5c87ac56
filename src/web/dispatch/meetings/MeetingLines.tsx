import { Link } from 'react-router';
import { nounWord } from '../../../labels/nouns.ts';
import type { MeetingLineView, MeetingPageView } from '../../../server/dispatch/meetingViews.ts';
import { useLanguage } from '../../language/language.tsx';
import { HandOver } from '../HandOver.tsx';
import { ItemName, ItemStateMark } from '../ItemText.tsx';
import styles from '../dispatch.module.css';

/** The agenda in its order; under each line what was concluded and what became of it. */
export function MeetingLines({ page }: { readonly page: MeetingPageView }) {
  const { language, words } = useLanguage();
  const held = page.meeting.minutesId !== null;
  return (
    <ol className={styles['stepList']}>
      {page.lines.map((line) => (
        <li key={line.no}>
          <p>
            <span className="tabular">{line.no}</span>{' '}
            {line.projectName ? <Link to={`/projects/${line.projectId}`}>{line.projectName}</Link> : null} {line.what}
          </p>
          <p className="quiet">
            {[line.owner, nounWord('agendaOrigin', line.origin, language)].filter(Boolean).join(' · ')}
          </p>
          {held && line.conclusion === null ? <p className="quiet">{words.meetings.notDiscussed}</p> : null}
          {line.conclusion === null ? null : <Concluded page={page} line={line} />}
        </li>
      ))}
    </ol>
  );
}

interface ConcludedProps {
  readonly page: MeetingPageView;
  readonly line: MeetingLineView;
}

function Concluded({ page: { meeting, isHost }, line }: ConcludedProps) {
  const { language, words } = useLanguage();
  const w = words.meetings;
  const { no, outcome, conclusion, items, projectId, reached, ownerOfficeId } = line;
  return (
    <>
      <p>
        <strong>{w.conclusion}</strong> {conclusion}{' '}
        <span className="quiet">{outcome ? nounWord('conclusionOutcome', outcome, language) : ''}</span>
      </p>
      {items.map((item) => (
        <p key={item.entryId}>
          <ItemStateMark item={item} /> <ItemName item={item} />{' '}
          <span className="quiet">
            {[item.owner, item.person, words.dispatch.due(item.dueOn)].filter(Boolean).join(' · ')}
          </span>
        </p>
      ))}
      {isHost && outcome === 'hand_over' ? (
        <p>
          <HandOver
            projectId={reached ? projectId : null}
            officeId={meeting.officeId}
            about={{ meetingNo: meeting.no, lineNo: no }}
            begins={{
              origin: 'meeting',
              originNote: w.ofMeeting(meeting.no, no),
              what: conclusion ?? '',
              ...(ownerOfficeId ? { ownerOfficeId } : {}),
            }}
          />
        </p>
      ) : null}
    </>
  );
}
