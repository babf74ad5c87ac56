import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { RadarPairView } from '../../server/radar/views.ts';
import type { PlaceOf, Unkeyed } from '../api/contract.ts';
import { sendTo } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { useAct } from '../form/useAct.ts';

interface DecisionProps {
  readonly pair: RadarPairView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

type DecisionRoute = 'POST /kept-apart' | 'POST /kept-apart/:id/undo';

function useDecision<R extends DecisionRoute>(
  route: R,
  at: PlaceOf<R>,
  body: Omit<Unkeyed<R>, 'reason'>,
  onDone: () => void,
) {
  return useAct(({ key }, reason: string) => sendTo<DecisionRoute>(route, { at, body: { key, ...body, reason } }), {
    onDone,
  });
}

export function KeepApart({ pair, onDone, onClose }: DecisionProps) {
  const words = useWords();
  const [id] = useState(() => uuid());
  const [projectId = '', otherId = ''] = pair.key.split(' ');
  const act = useDecision('POST /kept-apart', {}, { id, projectId, otherId }, onDone);
  return (
    <Confirm
      title={words.radar.keepApartTitle}
      action={words.radar.keepApart}
      reason={{ label: words.radar.keepApartReason }}
      busy={act.busy}
      error={act.error}
      onConfirm={(reason) => act.send(reason)}
      onClose={onClose}
    >
      <p>
        {pair.earlier.name}
        {words.listComma}
        {pair.later.name}
      </p>
      <p className="field-hint">{words.radar.keepApartHint}</p>
    </Confirm>
  );
}

export function UndoKeepApart({ pair, onDone, onClose }: DecisionProps) {
  const words = useWords();
  const act = useDecision('POST /kept-apart/:id/undo', { id: pair.apart?.id ?? '' }, {}, onDone);
  return (
    <Confirm
      title={words.radar.undoTitle}
      action={words.radar.undo}
      reason={{ label: words.radar.undoReason }}
      busy={act.busy}
      error={act.error}
      onConfirm={(reason) => act.send(reason)}
      onClose={onClose}
    >
      <p className="field-hint">{words.radar.undoHint}</p>
    </Confirm>
  );
}
