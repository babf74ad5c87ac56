// One press makes an item of what stands on the screen: a red light, an obstacle, or nothing yet. Its form begins with what is known.
import { useState } from 'react';
import type { ItemOrigin } from '../../domain/dispatch/dispatchItem.ts';
import { NounForm } from '../entries/NounForm.tsx';
import { useWords } from '../language/language.tsx';
import { useSession } from '../shell/session.tsx';

interface HandOverProps {
  /** What the button says, where it is not one of a row. */
  readonly label?: string;
  readonly projectId: string | null;
  readonly begins: { readonly origin: ItemOrigin } & Readonly<Record<string, string>>;
}

export function HandOver({ label, projectId, begins }: HandOverProps) {
  const { dispatch: w } = useWords();
  const { roles } = useSession();
  const [open, setOpen] = useState(false);
  const orderer = roles.find(({ role }) => role === 'enter');
  if (!orderer) return null;
  return (
    <>
      <button type="button" className={label ? 'button primary' : 'plain-button'} onClick={() => setOpen(true)}>
        {label ?? w.hand}
      </button>
      {open ? (
        <NounForm
          kind="dispatch_item"
          projectId={projectId ?? ''}
          officeId={orderer.officeId}
          begins={begins}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
