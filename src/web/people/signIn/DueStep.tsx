// Before anything else: a password to be changed, or an authenticator to be set up.
import type { Session } from '../../../server/offices/cityViews.ts';
import { useWords } from '../../language/language.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SecondFactorOffer } from './SecondFactorOffer.tsx';
import { SignOut } from './SignOut.tsx';
import { SignInCard } from './SignInCard.tsx';

interface DueProps {
  readonly session: Session;
  readonly due: NonNullable<Session['due']>;
}

export function DueStep({ session, due }: DueProps) {
  const words = useWords();
  return (
    <SignInCard
      line={
        <>
          {session.account.name} <span className="quiet">{session.account.username}</span>
        </>
      }
    >
      <div className="stack">
        <p className="notice">{words.due[due]}</p>
        {due === 'second_factor' ? <SecondFactorOffer /> : <PasswordForm />}
        <SignOut accountId={session.account.id} />
      </div>
    </SignInCard>
  );
}
