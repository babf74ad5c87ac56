// Beneath the form that founds a project: whom it probably repeats, asked once the typing pauses.
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/request.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { useLanguage } from '../language/language.tsx';
import { Reasons } from './Reasons.tsx';
import { SuspicionMark } from './SuspicionMark.tsx';
import './radar.css';

export interface TwinDraft {
  readonly officeId: string;
  readonly name: string;
  readonly investor: string;
  readonly recipient: string;
  /** Null where none is typed, or what is typed is no amount. */
  readonly investmentFen: string | null;
  readonly place: string;
  readonly foundOn: string | null;
}

const pauseMs = 400;

export function LikelyTwins({ draft }: { draft: TwinDraft }) {
  const { language, words } = useLanguage();
  const settled = useSettled(JSON.stringify(draft));
  const { officeId, name, investor, recipient } = draft;
  const { data = [] } = useAnswer(
    ['/radar/likely', settled, language],
    (signal) => api('POST /radar/likely', { body: JSON.parse(settled), signal }),
    { enabled: officeId !== '' && name.trim().length >= 2 && (investor.trim() || recipient.trim()).length >= 2 },
  );
  if (data.length === 0) return null;
  return (
    <div className="notice wide" role="status">
      <p>{words.rowTwins.onForm(data.length)}</p>
      {data.map(({ side, ...likeness }) => (
        <details key={`${side.name} ${side.office} ${side.filedOn}`} className="row-twin">
          <summary>
            {words.rowTwins.likely(side.name)} <SuspicionMark likeness={likeness} />
          </summary>
          <p>
            {side.own ? <Link to={`/projects/${side.own.projectId}`}>{side.own.code}</Link> : null}{' '}
            {words.rowTwins.of(side.office, side.amountBandName, side.filedOn)}
          </p>
          <Reasons likeness={likeness} />
        </details>
      ))}
    </div>
  );
}

/** The text as it was when it last stood still. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
