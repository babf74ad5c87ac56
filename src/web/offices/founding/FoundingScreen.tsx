// Founding the first city: its name, its offices, what it says of itself, its administrator; looked through before it is written.
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { ActForm } from '../../form/ActForm.tsx';
import { useAct, useQuestion } from '../../form/useAct.ts';
import { useWords } from '../../language/language.tsx';
import { LanguageSwitch } from '../../shell/LanguageSwitch.tsx';
import { AddOffices } from './AddOffices.tsx';
import { ChainTicks } from './ChainTicks.tsx';
import { CityFields, SaysFields } from './CityFields.tsx';
import { AdministratorFields } from './AdministratorFields.tsx';
import { foundingBreachesOf } from './breaches.ts';
import { sentCity, type DraftAdministrator, type DraftCity } from './draft.ts';
import { draftAgain, forgetDraft, keepDraft } from './keptDraft.ts';
import { FoundingSummary } from './FoundingSummary.tsx';
import { OfficeRows } from './OfficeRows.tsx';
import css from './founding.module.css';

interface FoundingScreenProps {
  readonly first: DraftCity;
  readonly onBack: () => void;
}

const nobody: DraftAdministrator = { name: '', username: '', password: '', again: '' };

export function FoundingScreen({ first, onBack }: FoundingScreenProps) {
  const words = useWords().founding;
  const [city, setCity] = useState(() => draftAgain(first));
  const [administrator, setAdministrator] = useState(nobody);
  const today = new Date().toISOString().slice(0, 10);
  const { name, username, password, again } = administrator;
  const body = { city: sentCity(city, today), administrator: { name, username: username.trim(), password } };
  const plan = useQuestion(() => api('POST /founding', { body: { ...body, dryRun: true } }));
  const founding = useFounding(city.cityCode, () => api('POST /founding', { body }));
  const differ = password !== again;
  const breaches = foundingBreachesOf(plan.error, city.offices);
  const set = (change: Partial<DraftCity>) => {
    const next = { ...city, ...change };
    setCity(next);
    keepDraft(next);
  };
  return (
    <main className={css['page']}>
      <div className="title-row">
        <h1>{words.title}</h1>
        <LanguageSwitch />
      </div>
      <ActForm
        act={{ busy: plan.busy, error: breaches.others }}
        action={words.check}
        disabled={differ}
        onCancel={onBack}
        onSubmit={() => plan.send()}
      >
        <h2>{words.city(city.cityCode)}</h2>
        <CityFields city={city} breaches={breaches} set={set} />
        <h2>{words.offices(city.offices.length)}</h2>
        <p className="quiet">{city.coded ? words.officesHint : words.officesByHand}</p>
        <OfficeRows offices={city.offices} messageOf={breaches.ofOffice} onChange={(offices) => set({ offices })} />
        <AddOffices offices={city.offices} onChange={(offices) => set({ offices })} />
        <h2>{words.says}</h2>
        <SaysFields city={city} today={today} breaches={breaches} set={set} />
        <h2>{words.chains}</h2>
        <ChainTicks chosen={city.chains} onChange={(chains) => set({ chains })} />
        <h2>{words.administrator}</h2>
        <AdministratorFields administrator={administrator} message={breaches.message} onChange={setAdministrator} />
        {breaches.marked > 0 ? (
          <p className="wrong" role="status">
            {words.toMend(breaches.marked)}
          </p>
        ) : null}
      </ActForm>
      {plan.answer && 'offices' in plan.answer && !founding.done ? (
        <FoundingSummary
          city={city}
          plan={plan.answer}
          act={founding}
          onClose={() => {
            founding.reset();
            plan.reset();
          }}
        />
      ) : null}
    </main>
  );
}

/** Once it is founded its administrator is signed in, and opens the first accounts. */
function useFounding(cityCode: string, send: () => ReturnType<typeof api<'POST /founding'>>) {
  return useAct(send, {
    renews: 'nothing',
    onDone: () => {
      forgetDraft(cityCode);
      // A page of its own: told of the session here, this one may still stand at the address whose screen leads to the overview.
      window.location.assign('/people/sheet');
    },
  });
}
