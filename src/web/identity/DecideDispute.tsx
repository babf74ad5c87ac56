import { useState } from 'react';
import type { DisputeRowView, DisputeView } from '../../server/identity/disputeViews.ts';
import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { useAct } from '../form/useAct.ts';

interface DecideDisputeProps {
  readonly dispute: DisputeRowView;
  /** What the rule says: chosen first. */
  readonly says: DisputeView['ruling']['says'];
  readonly onClose: () => void;
}

export function DecideDispute({ dispute, says, onClose }: DecideDisputeProps) {
  const words = useWords();
  const [outcome, setOutcome] = useState<NonNullable<DisputeRowView['outcome']>>(dispute.outcome ?? says);
  const decide = useAct(
    ({ key, id }, reason: string) =>
      api('POST /disputes/:id/decisions', { at: { id: dispute.id }, body: { key, id, outcome, reason } }),
    { onDone: onClose },
  );
  const offices = { first: dispute.first.office, second: dispute.second.office, shared: '' };
  return (
    <Confirm
      title={words.disputes.decide}
      action={words.disputes.decide}
      reason={{ label: words.disputes.reason }}
      busy={decide.busy}
      error={decide.error}
      onConfirm={(reason) => decide.send(reason)}
      onClose={onClose}
    >
      <fieldset className="field">
        <legend>{words.disputes.decision}</legend>
        {(['first', 'second', 'shared'] as const).map((each) => (
          <label key={each} className="dispute-choice">
            <input type="radio" name="outcome" checked={outcome === each} onChange={() => setOutcome(each)} />{' '}
            {words.disputes.outcome[each]} <span className="quiet">{offices[each]}</span>
          </label>
        ))}
      </fieldset>
    </Confirm>
  );
}
