// The city no longer keeps the chain: asked before, and any version can be taken up again.
import { useState } from 'react';
import { useAct } from '../act/useAct.ts';
import { Confirm } from '../dialog/Confirm.tsx';
import { useWords } from '../language/language.tsx';

export function RetireChain({ chainId, version, name }: { chainId: string; version: number; name: string }) {
  const w = useWords().chains;
  const [asking, setAsking] = useState(false);
  const retire = useAct<string>({
    path: `/chains/${chainId}/retire`,
    body: (note) => ({ baseVersion: version, note }),
    onDone: () => setAsking(false),
  });
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
          act={retire}
          onClose={() => setAsking(false)}
        >
          <p>{w.retireHint}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
