// Splits and merges of a project, and their undoing.
import { useState } from 'react';
import type { PackagingView } from '../../server/views.ts';
import { useAct } from '../act/useAct.ts';
import { Confirm } from '../dialog/Confirm.tsx';
import { instantText } from '../frame/instant.ts';
import { useRight } from '../frame/session.tsx';
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
  const undo = useAct<string>({
    path: `/packagings/${packaging.id}/undo`,
    body: (reason) => ({ reason }),
    onDone: onClose,
  });
  return (
    <Confirm
      title={words.packages.act.undo}
      action={words.packages.undo}
      reason={{ label: words.packages.reason }}
      act={undo}
      onClose={onClose}
    >
      <p>{words.packages.undoHint}</p>
    </Confirm>
  );
}
