// Splits and merges of a project, and their undoing.
import { useState } from 'react';
import type { PackagingView } from '../../server/stages/views.ts';
import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { instantText } from '../parts/instant.ts';
import { useRight } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';
import { useAct } from '../form/useAct.ts';

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
  const undo = useAct(
    ({ key }, reason: string) => api('POST /packagings/:id/undo', { at: { id: packaging.id }, body: { key, reason } }),
    { onDone: onClose },
  );
  return (
    <Confirm
      title={words.packages.act.undo}
      action={words.packages.undo}
      reason={{ label: words.packages.reason }}
      busy={undo.busy}
      error={undo.error}
      onConfirm={(reason) => undo.send(reason)}
      onClose={onClose}
    >
      <p>{words.packages.undoHint}</p>
    </Confirm>
  );
}
