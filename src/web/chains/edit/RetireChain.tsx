// The city no longer keeps the chain: asked before, and any version can be taken up again.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { api } from '../../api/request.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { useWords } from '../../language/language.tsx';

export function RetireChain({ chainId, version, name }: { chainId: string; version: number; name: string }) {
  const w = useWords().chains;
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [key] = useState(() => uuid());
  const retire = useMutation({
    mutationFn: (note: string) =>
      api('POST /chains/:id/retire', { at: { id: chainId }, body: { key, baseVersion: version, note } }),
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries();
    },
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
          busy={retire.isPending}
          error={retire.error}
          onConfirm={(note) => retire.mutate(note)}
          onClose={() => setAsking(false)}
        >
          <p>{w.retireHint}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
