// One press makes an item of what stands on the screen: a red light, an obstacle, or nothing yet. Its form begins with what is known,
// and what was made of it before stands beside the button.
import { useState } from 'react';
import { Link } from 'react-router';
import type { ItemOrigin } from '../../domain/dispatch/itemOrigin.ts';
import { NounForm } from '../entries/NounForm.tsx';
import { useWords } from '../language/language.tsx';
import { useSession } from '../shell/session.tsx';

interface HandOverProps {
  /** What the button says, where it is not one of a row. */
  readonly label?: string;
  readonly projectId: string | null;
  readonly items?: readonly { readonly entryId: string; readonly no: string }[];
  /** The office that hands it over, where that is not for the account to choose. */
  readonly officeId?: string;
  /** The conclusion that it comes from. */
  readonly about?: { readonly meetingNo: string; readonly lineNo: number };
  readonly begins: { readonly origin: ItemOrigin } & Readonly<Record<string, string>>;
}

export function HandOver({ label, projectId, items = [], officeId, about, begins }: HandOverProps) {
  const { dispatch: w } = useWords();
  const { roles } = useSession();
  const [open, setOpen] = useState(false);
  const orderers = roles.filter(({ role }) => role === 'enter');
  const handed = items.length > 0 ? <Handed items={items} /> : null;
  const [orderer, ...others] = orderers;
  if (!orderer) return handed;
  return (
    <>
      {handed}
      <button type="button" className={label ? 'button primary' : 'plain-button'} onClick={() => setOpen(true)}>
        {label ?? w.hand}
      </button>
      {open ? (
        <NounForm
          kind="dispatch_item"
          projectId={projectId ?? ''}
          officeId={officeId ?? (others.length === 0 ? orderer.officeId : '')}
          begins={begins}
          {...(about ? { about } : {})}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** The same is not handed over twice without knowing it. */
function Handed({ items }: Required<Pick<HandOverProps, 'items'>>) {
  const { dispatch: w } = useWords();
  return (
    <span className="quiet">
      {w.handed}
      {items.map(({ entryId, no }) => (
        <span key={entryId}>
          {' '}
          <Link className="tabular" to={`/dispatch/${entryId}`}>
            {no}
          </Link>
        </span>
      ))}{' '}
    </span>
  );
}
