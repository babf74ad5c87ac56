import { useState } from 'react';
import type { DisputeRowView, DisputeView } from '../../server/views.ts';
import { useNewId } from '../act/newId.ts';
import { useAct } from '../act/useAct.ts';
import { Confirm } from '../dialog/Confirm.tsx';
import { useWords } from '../language/language.tsx';

interface DecideDisputeProps {
  readonly dispute: DisputeRowView;
  /** What the rule says: chosen first. */
  readonly says: DisputeView['ruling']['says'];
  readonly onClose: () => void;
}

export function DecideDispute({ dispute, says, onClose }: DecideDisputeProps) {
  const words = useWords();
  const id = useNewId();
  const [outcome, setOutcome] = useState<NonNullable<DisputeRowView['outcome']>>(dispute.outcome ?? says);
  const decide = useAct<string>({
    path: `/disputes/${dispute.id}/decisions`,
    body: (reason) => ({ id, outcome, reason }),
    onDone: onClose,
  });
  const offices = { first: dispute.first.office, second: dispute.second.office, shared: '' };
  return (
    <Confirm
      title={words.disputes.decide}
      action={words.disputes.decide}
      reason={{ label: words.disputes.reason }}
      act={decide}
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
