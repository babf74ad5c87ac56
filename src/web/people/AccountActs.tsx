// What can be done to an account besides its rights. Each asks first and says what follows.
import { useState } from 'react';
import type { PersonView, ToldPassword } from '../../server/people/views.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { useAccountAct } from './useAccountAct.ts';

const routes = {
  reset_password: 'POST /people/:id/password',
  reset_second_factor: 'POST /people/:id/second-factor/off',
  end_sessions: 'POST /people/:id/sign-out',
  link: 'POST /people/:id/link',
  disable: 'POST /people/:id/disable',
  enable: 'POST /people/:id/enable',
  erase: 'POST /people/:id/erase',
} as const;
type Act = keyof typeof routes;

interface AccountActsProps {
  readonly person: PersonView;
  readonly hasSessions: boolean;
  readonly onTold: (told: ToldPassword) => void;
}

export function AccountActs({ person, hasSessions, onTold }: AccountActsProps) {
  const words = useWords();
  const [asked, setAsked] = useState<Act | null>(null);
  const change = useAccountAct<(typeof routes)[Act]>(person.id, (told) => {
    setAsked(null);
    if (told && 'password' in told) onTold(told);
  });
  const stopped = person.disabledAt !== null;
  const open: Readonly<Record<Act, boolean>> = {
    reset_password: !stopped,
    reset_second_factor: person.secondFactor,
    end_sessions: hasSessions,
    link: !stopped,
    disable: !stopped,
    enable: stopped,
    erase: true,
  };
  const acts = (Object.keys(routes) as Act[]).filter((act) => open[act]);
  return (
    <section className="stack" aria-labelledby="person-acts">
      <h2 id="person-acts">{words.people.manage}</h2>
      <div className="row">
        {acts.map((act) => (
          <button
            key={act}
            type="button"
            className={act === 'erase' || act === 'disable' ? 'button button-wrong' : 'button'}
            onClick={() => setAsked(act)}
          >
            {words.people[act]}
          </button>
        ))}
      </div>
      {asked ? (
        <Confirm
          title={words.people.sure(words.people[asked], person.name ?? person.username)}
          action={words.people[asked]}
          busy={change.busy}
          error={change.error}
          {...(asked === 'link' ? { reason: { label: words.people.subject } } : {})}
          onConfirm={(subject) => change.send({ route: routes[asked], body: asked === 'link' ? { subject } : {} })}
          onClose={() => {
            change.reset();
            setAsked(null);
          }}
        >
          <p>{words.people[`${asked}Hint`]}</p>
        </Confirm>
      ) : null}
    </section>
  );
}
