// The first screen. In a demo city it shows the accounts to try, each one press away.
import type { DemoSignIn, ProviderSignIn } from '../../../server/errorViews.ts';
import { useWords } from '../../language/language.tsx';
import { ByProvider } from './ByProvider.tsx';
import { SignInForm } from './SignInForm.tsx';
import { useSignIn } from './useSignIn.ts';
import { SignInCard } from './SignInCard.tsx';

interface SignInProps {
  readonly demo?: DemoSignIn | undefined;
  readonly provider?: ProviderSignIn | undefined;
}

export function SignIn({ demo, provider }: SignInProps) {
  const words = useWords();
  return (
    <SignInCard line={words.signIn.line}>
      <SignInForm />
      {provider ? <ByProvider provider={provider} /> : null}
      {demo ? <DemoAccounts demo={demo} /> : null}
    </SignInCard>
  );
}

function DemoAccounts({ demo }: { demo: DemoSignIn }) {
  const words = useWords();
  return (
    <section className="demo-accounts" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{words.signIn.demoTitle}</h2>
      <p className="quiet">{words.signIn.demoPassword(demo.password)}</p>
      {demo.cities.map(({ name, accounts }) => (
        <DemoCity key={name} name={name} accounts={accounts} password={demo.password} />
      ))}
    </section>
  );
}

interface DemoCityProps {
  readonly name: string;
  readonly accounts: DemoSignIn['cities'][number]['accounts'];
  readonly password: string;
}

function DemoCity({ name, accounts, password }: DemoCityProps) {
  const signIn = useSignIn();
  return (
    <>
      <h3>{name}</h3>
      <ul>
        {accounts.map(({ username, title }) => (
          <li key={username}>
            <button type="button" disabled={signIn.busy} onClick={() => signIn.send({ username, password })}>
              <span>{title}</span>
              <span className="quiet">{username}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
