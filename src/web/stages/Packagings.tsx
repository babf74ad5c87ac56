// Splits and merges of a project, and their undoing.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { PackagingView } from '../../server/stages/views.ts';
import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { instantText } from '../parts/instant.ts';
import { useRight } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';

export function Packagings({ packagings }: { readonly packagings: readonly PackagingView[] }) {
  const words = useWords();
  const enters = useRight('enter');
  const [asked, setAsked] = useState<PackagingView | null>(null);
  if (packagings.length === 0) return null;
  return (
    <section aria-labelledby="packagings">
      <h2 id="packagings">{words.packages.title}</h2>
      <ul className="rule-changes">
        {packagings.map((one) => (
          <li key={one.id}>
            <p>
              {words.packages.act[one.act]} {words.packages.state[one.state]}{' '}
              {enters && one.state === 'stands' && one.act !== 'undo' ? (
                <button type="button" className="plain-button" onClick={() => setAsked(one)}>
                  {words.packages.undo}
                </button>
              ) : null}
            </p>
            <p className="quiet">
              {one.recordedBy} {instantText(one.recordedAt)} {one.reason}
            </p>
          </li>
        ))}
      </ul>
      {asked ? <Undo packaging={asked} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}

function Undo({ packaging, onClose }: { readonly packaging: PackagingView; readonly onClose: () => void }) {
  const words = useWords();
  const client = useQueryClient();
  const [key] = useState(() => uuid());
  const undo = useMutation({
    mutationFn: (reason: string) =>
      api('POST /packagings/:id/undo', { at: { id: packaging.id }, body: { key, reason } }),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
  return (
    <Confirm
      title={words.packages.act.undo}
      action={words.packages.undo}
      reason={{ label: words.packages.reason }}
      busy={undo.isPending}
      error={undo.error}
      onConfirm={(reason) => undo.mutate(reason)}
      onClose={onClose}
    >
      <p>{words.packages.undoHint}</p>
    </Confirm>
  );
}
