// The city no longer keeps the chain: asked before, and any version can be taken up again.
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { useWords } from '../../language/language.tsx';
import { useAct } from '../../form/useAct.ts';

export function RetireChain({ chainId, version, name }: { chainId: string; version: number; name: string }) {
  const w = useWords().chains;
  const [asking, setAsking] = useState(false);
  const retire = useAct(
    ({ key }, note: string) =>
      api('POST /chains/:id/retire', { at: { id: chainId }, body: { key, baseVersion: version, note } }),
    { onDone: () => setAsking(false) },
  );
  return (
    <div className="row">
      <button type="button" className="button button-wrong" onClick={() => setAsking(true)}>
        {w.retire}
      </button>
      {asking ? (
        <Confirm
          title={`${w.retire} · ${name}`}
          action={w.retire}
          reason={{ label: w.note }}
          busy={retire.busy}
          error={retire.error}
          onConfirm={(note) => retire.send(note)}
          onClose={() => setAsking(false)}
        >
          <p>{w.retireHint}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
