// What asks to be discussed, to be ticked: the chosen lines begin the form of a meeting, or are added to one that was called.
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { mostLines } from '../../../domain/dispatch/conclusion.ts';
import { useApi } from '../../api/useApi.ts';
import { NounForm } from '../../entries/NounForm.tsx';
import { useWords } from '../../language/language.tsx';
import { Empty, Failure } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { OfficeField } from '../../projects/OfficeField.tsx';
import { useRight, useSession } from '../../shell/session.tsx';
import { useAddress } from '../../shell/useAddress.ts';
import styles from '../dispatch.module.css';
import { CandidateGroups } from './CandidateGroups.tsx';
import { keyOfCandidate } from './candidateKey.ts';

export function AgendaScreen() {
  const { meetings: w } = useWords();
  const { roles } = useSession();
  const { said, change } = useAddress();
  const enters = useRight('enter');
  const [orderer, ...others] = roles.filter(({ role }) => role === 'enter');
  const meetingId = said('meeting');
  const { data: called } = useApi('/entries/:id', { id: meetingId }, { enabled: meetingId !== '' });
  const office = called?.officeId ?? (said('office') || (others.length === 0 ? (orderer?.officeId ?? '') : ''));
  if (!enters) return <Empty title={w.collecting.noRight}>{null}</Empty>;
  return (
    <>
      <p className="crumb">
        <Link to="/meetings">{w.title}</Link> / {w.collecting.title}
      </p>
      <h1>{w.collecting.title}</h1>
      <p className="quiet">{w.collecting.hint}</p>
      {meetingId === '' ? (
        <div className={styles['ofOffice']}>
          <OfficeField label={w.collecting.forOffice} value={office} onChange={(id) => change({ office: id })} />
        </div>
      ) : null}
      {office === '' ? <p>{w.collecting.chooseFirst}</p> : <Collected key={office} office={office} called={called} />}
    </>
  );
}

interface CollectedProps {
  readonly office: string;
  readonly called: Parameters<typeof NounForm>[0]['corrects'];
}

function Collected({ office, called }: CollectedProps) {
  const { meetings: w } = useWords();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [opens, setOpens] = useState(false);
  const { data, error, refetch } = useApi('/agenda-candidates', { office });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const rows = chosen.flatMap((key) => data.rows.find((row) => keyOfCandidate(row) === key) ?? []);
  const old = (called?.input['lines'] ?? []) as readonly unknown[];
  const lines = [
    ...old,
    ...rows.map(({ what, projectId, ownerOfficeId, origin, ref }) => ({ what, projectId, ownerOfficeId, origin, ref })),
  ];
  const names = Object.fromEntries(
    rows.flatMap(({ projectId, projectName }) => (projectId ? [[projectId, projectName ?? '']] : [])),
  );
  const full = lines.length > mostLines;
  return (
    <>
      <CandidateGroups list={data} chosen={chosen} onChoose={setChosen} />
      <div className={styles['chosenBar']}>
        <span role="status">{full ? w.collecting.tooMany(mostLines) : w.collecting.chosen(chosen.length)}</span>
        <button type="button" className="button button-main" disabled={full} onClick={() => setOpens(true)}>
          {chosen.length === 0 ? w.collecting.without : w.collecting.next}
        </button>
      </div>
      {opens ? (
        <NounForm
          kind="dispatch_meeting"
          projectId=""
          officeId={office}
          corrects={called}
          begins={{ lines: JSON.stringify(lines.length === 0 ? [{}] : lines) }}
          names={names}
          onDone={(id) => void navigate(`/meetings/${id}`)}
          onClose={() => setOpens(false)}
        />
      ) : null}
    </>
  );
}
