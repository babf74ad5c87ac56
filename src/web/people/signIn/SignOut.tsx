// The way out. What was typed and not sent goes with it, so that the next person at the desk finds nothing: it is asked
// before, and not after.
import { useState } from 'react';
import { Confirm } from '../../parts/Confirm.tsx';
import { typedBy } from '../../kept/kept.ts';
import { useWords } from '../../language/language.tsx';
import { useSignOut } from './useSignIn.ts';

interface SignOutProps {
  readonly accountId: string;
  /** Every session of the account, and not only this one. */
  readonly everywhere?: boolean;
}

export function SignOut({ accountId, everywhere = false }: SignOutProps) {
  const words = useWords();
  const signOut = useSignOut(accountId, everywhere ? '/sessions' : '/session');
  const [asked, setAsked] = useState(0);
  const action = everywhere ? words.account.endAll : words.frame.signOut;
  const press = () => {
    const unsent = typedBy(accountId).length;
    if (unsent > 0) setAsked(unsent);
    else signOut.send();
  };
  return (
    <>
      <button type="button" className="button" disabled={signOut.busy} onClick={press}>
        {action}
      </button>
      {asked > 0 ? (
        <Confirm
          title={words.signOut.title}
          action={action}
          busy={signOut.busy}
          error={signOut.error}
          onConfirm={() => signOut.send()}
          onClose={() => setAsked(0)}
        >
          <p>{words.signOut.unsent(asked)}</p>
        </Confirm>
      ) : null}
    </>
  );
}
