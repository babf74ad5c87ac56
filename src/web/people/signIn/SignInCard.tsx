// What stands before anybody is in: the product's name, the language, and what is to be done.
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../shell/LanguageSwitch.tsx';
import { useWords } from '../../language/language.tsx';
import './signIn.css';

interface SignInCardProps {
  /** Under the name. */
  readonly line?: ReactNode;
  readonly children: ReactNode;
}

export function SignInCard({ line, children }: SignInCardProps) {
  const words = useWords();
  return (
    <div className="sign-in">
      <main className="sign-in-card">
        <div className="sign-in-head">
          <h1>{words.product}</h1>
          <LanguageSwitch />
        </div>
        {line ? <p className="sign-in-line">{line}</p> : null}
        {children}
      </main>
    </div>
  );
}
