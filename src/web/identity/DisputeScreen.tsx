// One dispute: both sides with the instants of their filing, what the rule says, and what was decided.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { DisputeSideView } from '../../server/identity/disputeViews.ts';
import { useApi } from '../api/useApi.ts';
import { Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { useRight } from '../shell/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { DecideDispute } from './DecideDispute.tsx';
import './disputes.css';

export function DisputeScreen() {
  const words = useWords();
  const { id = '' } = useParams();
  const verifies = useRight('verify');
  const enters = useRight('enter');
  const [asking, setAsking] = useState<'decide' | 'merge' | null>(null);
  const { data, error, refetch } = useApi('/disputes/:id', { id });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  const { dispute, decisions, ruling, protectionDays } = data;
  const { first, second, outcome } = dispute;
  const close = () => setAsking(null);
  const [kept, merged] = outcome === 'second' ? [second, first] : [first, second];
  return (
    <>
      <p className="crumb">
        <Link to="/disputes">{words.disputes.title}</Link>
      </p>
      <div className="title-row">
        <h1>{first.name ?? second.name ?? first.code}</h1>
        <div className="row">
          {verifies ? (
            <button type="button" className="button" onClick={() => setAsking('decide')}>
              {outcome ? words.disputes.decideAgain : words.disputes.decide}
            </button>
          ) : null}
          {verifies && outcome ? (
            <button type="button" className="button" onClick={() => setAsking('merge')}>
              {words.disputes.merge}
            </button>
          ) : null}
          {enters && outcome === 'shared' && first.name !== null ? (
            <Link className="button" to={`/projects/${first.id}?form=credit&with=${second.officeId}`}>
              {words.disputes.share}
            </Link>
          ) : null}
        </div>
      </div>
      <p>
        <strong>{outcome ? words.disputes.outcome[outcome] : words.disputes.waits(dispute.level)}</strong>
      </p>
      <div className="dispute-sides">
        <Side head={words.disputes.first} side={first} />
        <Side head={words.disputes.second} side={second} />
      </div>
      <section>
        <h2>{words.disputes.rule}</h2>
        <p>{protectionDays === null ? words.disputes.noRule : words.disputes.days(protectionDays)}</p>
        {protectionDays === null ? null : <p>{words.disputes.because[ruling.because]}</p>}
      </section>
      <section>
        <h2>{words.disputes.decisions}</h2>
        <ul className="rule-changes">
          <li>
            <p className="quiet">
              {words.disputes.opened(dispute.openedBy ?? '', instantText(dispute.openedAt))} {dispute.reason}
            </p>
          </li>
          {decisions.map((one) => (
            <li key={one.id}>
              <p>
                {words.disputes.outcome[one.outcome]}{' '}
                {one.outcome === one.ruleSays ? null : <span className="quiet">{words.disputes.againstRule}</span>}
              </p>
              <p className="quiet">
                {words.disputes.by(one.decidedBy ?? '', instantText(one.decidedAt))} {one.reason}
              </p>
            </li>
          ))}
        </ul>
        {decisions.length === 0 ? <p className="quiet">{words.disputes.none}</p> : null}
      </section>
      {asking === 'decide' ? <DecideDispute dispute={dispute} says={ruling.says} onClose={close} /> : null}
      {asking === 'merge' ? <MergeDialog projectIds={[kept.id, merged.id]} onDone={close} onClose={close} /> : null}
    </>
  );
}

function Side({ head, side }: { readonly head: string; readonly side: DisputeSideView }) {
  const words = useWords();
  return (
    <section className="dispute-side">
      <h2>{head}</h2>
      <p>{side.name === null ? side.code : <Link to={`/projects/${side.id}`}>{side.name}</Link>}</p>
      <p className="quiet">
        {side.office} {side.code}
      </p>
      <p className="tabular">{words.disputes.filed(instantText(side.filedAt))}</p>
    </section>
  );
}
