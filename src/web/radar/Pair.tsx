// One pair on the radar: the two side by side, what speaks for and against, what may be done.
import { useState } from 'react';
import { Link } from 'react-router';
import { grouped } from '../../domain/exact.ts';
import type { RadarPairView } from '../../server/radar/views.ts';
import { instantText } from '../parts/instant.ts';
import { useRight } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';
import { OpenDispute } from '../identity/OpenDispute.tsx';
import { MergeDialog } from '../identity/MergeDialog.tsx';
import { Compare } from './Compare.tsx';
import { KeepApart, UndoKeepApart } from './KeepApart.tsx';
import { Reasons } from './Reasons.tsx';
import { SuspicionMark } from './SuspicionMark.tsx';

export function Pair({ pair, onDone }: { pair: RadarPairView; onDone: () => void }) {
  const words = useWords();
  const { apart, pastApart } = pair;
  return (
    <article className="pair" aria-label={`${pair.earlier.name} ${pair.later.name}`}>
      <header className="pair-head">
        <SuspicionMark likeness={pair} />
        {pair.stakeYi === null ? null : (
          <span className="tabular pair-stake">{words.radar.stakeOf(grouped(pair.stakeYi))}</span>
        )}
      </header>
      <Compare left={pair.earlier} right={pair.later} heads={[words.radar.earlier, words.radar.later]} />
      <Reasons likeness={pair} />
      {apart ? (
        <p className="notice">
          {words.radar.apartBy(apart.by, instantText(apart.at))} {words.projects.because(apart.reason)}
        </p>
      ) : null}
      {pastApart ? (
        <p className="notice">
          {words.radar.pastApart(pastApart.by, instantText(pastApart.at))} {words.projects.because(pastApart.reason)}
        </p>
      ) : null}
      <PairActs pair={pair} onDone={onDone} />
    </article>
  );
}

function PairActs({ pair, onDone }: { pair: RadarPairView; onDone: () => void }) {
  const words = useWords();
  const verifies = useRight('verify');
  const enters = useRight('enter');
  // An agreement lies in the books of the one that was filed first.
  const { earlier, later } = pair;
  const shares = enters && earlier.own && earlier.officeId !== later.officeId;
  const [asking, setAsking] = useState<'dispute' | 'keep' | 'merge' | 'undo' | null>(null);
  const close = () => setAsking(null);
  const done = () => {
    close();
    onDone();
  };
  return (
    <footer className="row">
      {verifies && pair.decidable && pair.mergeable && !pair.apart ? (
        <button type="button" className="button button-main" onClick={() => setAsking('merge')}>
          {words.merges.merge}
        </button>
      ) : null}
      {verifies && pair.decidable ? (
        <button type="button" className="button" onClick={() => setAsking(pair.apart ? 'undo' : 'keep')}>
          {pair.apart ? words.radar.undo : words.radar.keepApart}
        </button>
      ) : null}
      {shares && !pair.apart ? (
        <Link className="button" to={`/projects/${earlier.own?.projectId}?form=credit&with=${later.officeId}`}>
          {words.radar.share}
        </Link>
      ) : null}
      {enters && (earlier.own ?? later.own) && earlier.officeId !== later.officeId && !pair.apart ? (
        <button type="button" className="button" onClick={() => setAsking('dispute')}>
          {words.disputes.open}
        </button>
      ) : null}
      {pair.mergeable ? null : <span className="quiet">{words.radar.noMerge}</span>}
      {verifies && !pair.decidable ? <span className="quiet">{words.radar.notDecidable}</span> : null}
      {asking === 'dispute' ? (
        <OpenDispute projectIds={pair.key.split(' ') as [string, string]} onDone={done} onClose={close} />
      ) : null}
      {asking === 'merge' && earlier.own && later.own ? (
        <MergeDialog projectIds={[earlier.own.projectId, later.own.projectId]} onDone={done} onClose={close} />
      ) : null}
      {asking === 'keep' ? <KeepApart pair={pair} onDone={done} onClose={close} /> : null}
      {asking === 'undo' ? <UndoKeepApart pair={pair} onDone={done} onClose={close} /> : null}
    </footer>
  );
}
