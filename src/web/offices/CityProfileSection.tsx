// What the city says of itself, what it lacks, and for its administrator a form to say it anew.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { CityProfileView } from '../../server/offices/cityViews.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { DayField } from '../form/DayField.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { useSession } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';
import { TextField } from '../pursuits/acts/TextField.tsx';

export function CityProfileSection() {
  const words = useWords().cityProfile;
  const { city, roles } = useSession();
  const { data } = useApi('/city-profile');
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
              <li key={lack}>{words.lack[lack]}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {administers ? <ProfileForm profile={data} /> : null}
    </section>
  );
}

function ProfileForm({ profile }: { readonly profile: CityProfileView }) {
  const words = useWords().cityProfile;
  const { today } = useSession();
  const client = useQueryClient();
  const { issuer, completeFrom } = profile.inForce;
  const [next, setNext] = useState({ issuer: issuer ?? '', completeFrom: completeFrom ?? '', reason: '' });
  const save = useMutation({
    mutationFn: () => {
      const said = { issuer: next.issuer.trim() || null, completeFrom: next.completeFrom || null, reason: next.reason };
      return api('POST /city-profile', { body: { key: uuid(), profile: { id: uuid(), ...said } } });
    },
    onSuccess: () => client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' }),
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <details>
      <summary>{words.change}</summary>
      <form className="stack" onSubmit={submit}>
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
        {save.error ? (
          <div className="wrong" role="alert">
            <FailureText error={save.error} />
          </div>
        ) : null}
        <div className="row">
          <button type="submit" className="button button-main" disabled={save.isPending}>
            {words.save}
          </button>
        </div>
      </form>
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
