import { useAnswer } from '../api/useAnswer.ts';
import type { VerifiedView } from '../../server/verification/views.ts';
import { grouped } from '../../domain/exact.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { evenDecimals } from '../table/evenDecimals.ts';
import { Staying } from './Staying.tsx';
import { tryAccepting, useVerify, type VerifyOf } from './useVerify.ts';

interface AcceptManyProps {
  readonly of: VerifyOf;
  readonly onDone: (done: VerifiedView) => void;
  readonly onClose: () => void;
}

/** Count and sums are asked of the server first, and sent back as what was confirmed. */
export function AcceptMany({ of, onDone, onClose }: AcceptManyProps) {
  const words = useWords();
  const verify = useVerify(onDone);
  // Not asked again of what has just been decided; where that was refused, what it would come to now.
  const enabled = !verify.busy && !verify.done;
  const asked = useAnswer(['verification', 'asked', of], () => tryAccepting(of), { once: true, enabled });
  const sums = asked.data;
  const title = words.verification.acceptTitle(sums?.decided ?? 0);
  const print = evenDecimals([sums?.claimedYi, sums?.recognisedYi]);
  const even = (amount: string) => print(grouped(amount));
  return (
    <Confirm
      title={sums?.decided ? title : words.verification.acceptNow}
      action={words.verification.acceptNow}
      busy={verify.busy}
      disabled={!sums || sums.decided === 0}
      error={verify.error ?? asked.error}
      onClose={onClose}
      onConfirm={() => {
        if (!sums) return;
        const expected = { decided: sums.decided, recognisedFen: sums.recognisedFen };
        verify.send({ decision: 'verified', of, leaving: true, expected });
      }}
    >
      {asked.isFetching ? <Waiting /> : null}
      {sums?.decided === 0 && sums.stayingTotal === 0 ? <p>{words.verification.nothingToAccept}</p> : null}
      {sums && sums.decided > 0 ? (
        <>
          {sums.claimedYi === '0' ? null : (
            <p className="tabular">{words.verification.acceptSums(even(sums.claimedYi), even(sums.recognisedYi))}</p>
          )}
          {sums.excluded > 0 ? <p className="late">{words.verification.acceptExcluded(sums.excluded)}</p> : null}
          {'filter' in of ? <p className="quiet">{words.verification.acceptOwn}</p> : null}
        </>
      ) : null}
      {sums ? <Staying of={sums} head={words.verification.acceptStaying(sums.stayingTotal)} /> : null}
    </Confirm>
  );
}
