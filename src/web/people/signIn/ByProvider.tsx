// The way in by an identity provider, and what it answered where it did not let somebody in.
import { useState } from 'react';
import type { LawValue } from '../../../laws/law.ts';
import { lawsOfProvider } from '../../../laws/people/provider.ts';
import { lawsOfSignIn } from '../../../laws/people/signIn.ts';
import type { ProviderSignIn } from '../../../server/errorViews.ts';
import { useLanguage } from '../../language/language.tsx';

const sentences: Readonly<Record<string, LawValue>> = { ...lawsOfSignIn, ...lawsOfProvider };

export function ByProvider({ provider }: { provider: ProviderSignIn }) {
  const { language, words } = useLanguage();
  const [asked] = useState(() => new URLSearchParams(window.location.search));
  const refused = sentences[asked.get('refused') ?? '']?.[language];
  return (
    <section className="by-provider">
      {refused ? (
        <p className="wrong" role="alert">
          {refused.replaceAll(/\{(\w+)\}/g, (_, name: string) => asked.get(name) ?? '')}
        </p>
      ) : null}
      <p className="quiet">{words.signIn.or}</p>
      {/* A whole page away: the provider asks there, and sends the browser back here. */}
      <a className="button" href="/api/v1/provider/start">
        {provider.name ?? words.signIn.byProvider}
      </a>
    </section>
  );
}
