// What the city says of itself, what it lacks, and for its administrator a form to say it anew.
import { useState } from 'react';
import { Link } from 'react-router';
import type { CityLack } from '../../domain/offices/cityProfile.ts';
import type { CityProfileView } from '../../server/offices/cityViews.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { DayField } from '../form/DayField.tsx';
import { instantText } from '../parts/instant.ts';
import { useSession } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';
import { ActForm } from '../form/ActForm.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAct } from '../form/useAct.ts';

export function CityProfileSection() {
  const words = useWords().cityProfile;
  const { city, roles } = useSession();
  const { data } = useApi('/city-profile');
  const [saying, setSaying] = useState(false);
  if (!data) return null;
  const { issuer, completeFrom } = data.inForce;
  const administers = roles.some(({ role, officeId }) => role === 'admin' && officeId === city.officeId);
  return (
    <section className="stack" aria-labelledby="city-profile">
      <h2 id="city-profile">{words.title}</h2>
      <p className="quiet">{words.hint}</p>
      <p>{words.said(issuer ?? words.unsaid, completeFrom ?? words.unsaid)}</p>
      {data.lacks.length > 0 ? (
        <div className="wrong" role="status">
          <strong>{words.lacks}</strong>
          <ul>
            {data.lacks.map((lack) => (
              <li key={lack}>
                {words.lack[lack]} {administers ? <Mend lack={lack} onSay={() => setSaying(true)} /> : null}
                <Asks strange={lack === 'labels' || lack === 'places' ? data.strange[lack] : []} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {administers ? <ProfileForm profile={data} open={saying} onOpen={setSaying} /> : null}
    </section>
  );
}

/** Which figures ask for what. */
function Asks({ strange }: { readonly strange: CityProfileView['strange']['labels'] }) {
  const words = useWords().cityProfile;
  if (strange.length === 0) return null;
  return (
    <ul>
      {strange.map(({ figureId, figure, asks }) => (
        <li key={`${figureId} ${asks}`}>
          <Link to={`/figures/${figureId}`}>{words.asks(figure, asks)}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Screens on which what is lacking is put right. */
const screens = {
  hands: '/people/sheet',
  targets: '/targets',
  text: '/texts',
  chains: '/net/chains',
  labels: '/lists/investorClass',
  places: '/lists/places',
} as const;

/** Where what is lacking is put right. */
function Mend({ lack, onSay }: { readonly lack: CityLack; readonly onSay: () => void }) {
  const { mend } = useWords().cityProfile;
  if (lack === 'bureau' || lack === 'territories') return <a href="#office-tree">{mend[lack]}</a>;
  if (lack !== 'issuer' && lack !== 'complete_from') return <Link to={screens[lack]}>{mend[lack]}</Link>;
  return (
    <button type="button" className="plain-button" onClick={onSay}>
      {mend[lack]}
    </button>
  );
}

interface ProfileFormProps {
  readonly profile: CityProfileView;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

function ProfileForm({ profile, open, onOpen }: ProfileFormProps) {
  const words = useWords().cityProfile;
  const { today } = useSession();
  const { issuer, completeFrom } = profile.inForce;
  const [next, setNext] = useState({ issuer: issuer ?? '', completeFrom: completeFrom ?? '', reason: '' });
  const save = useAct(({ key, id }) => {
    const said = { issuer: next.issuer.trim() || null, completeFrom: next.completeFrom || null, reason: next.reason };
    return api('POST /city-profile', { body: { key, profile: { id, ...said } } });
  });

  return (
    <details open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>{words.change}</summary>
      <ActForm act={save} action={words.save} saved={words.saved} onSubmit={() => save.send()}>
        <div className="form-grid">
          <TextField
            label={words.issuer}
            hint={words.issuerHint}
            maxLength={60}
            value={next.issuer}
            onChange={(text) => setNext({ ...next, issuer: text })}
          />
          <DayField
            label={words.completeFrom}
            max={today}
            value={next.completeFrom}
            onChange={(day) => setNext({ ...next, completeFrom: day })}
          />
          <TextField
            label={words.reason}
            required
            value={next.reason}
            onChange={(reason) => setNext({ ...next, reason })}
          />
        </div>
      </ActForm>
      <Said profile={profile} />
    </details>
  );
}

function Said({ profile: { settings } }: { readonly profile: CityProfileView }) {
  const words = useWords().cityProfile;
  if (settings.length === 0) return null;
  return (
    <>
      <h3>{words.history}</h3>
      <ul className="quiet">
        {settings.map(({ id, issuer, completeFrom, reason, recordedAt, by }) => (
          <li key={id}>
            {instantText(recordedAt)} · {issuer ?? words.unsaid} · {completeFrom ?? words.unsaid} · {reason} · {by}
          </li>
        ))}
      </ul>
    </>
  );
}
