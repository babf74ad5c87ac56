// The first screen while there is no city: who can read the server's terminal founds one here, or there.
import { lazy, Suspense, useState } from 'react';
import { api, ApiError, foundWith } from '../../api/request.ts';
import type { DraftCity } from '../../offices/founding/draft.ts';
import { firstDraft } from '../../offices/founding/draft.ts';
import { ActForm } from '../../form/ActForm.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useQuestion } from '../../form/useAct.ts';
import { useWords } from '../../language/language.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { SignInCard } from './SignInCard.tsx';

const FoundingScreen = lazy(async () => ({
  default: (await import('../../offices/founding/FoundingScreen.tsx')).FoundingScreen,
}));

export function NoCity({ again }: { again: () => void }) {
  const [begun, setBegun] = useState<DraftCity | null>(null);
  if (!begun) return <BeginFounding onBegin={setBegun} again={again} />;
  return (
    <Suspense fallback={<Waiting />}>
      <FoundingScreen first={begun} onBack={() => setBegun(null)} />
    </Suspense>
  );
}

interface BeginProps {
  readonly onBegin: (draft: DraftCity) => void;
  readonly again: () => void;
}

function BeginFounding({ onBegin, again }: BeginProps) {
  const words = useWords().founding;
  const [code, setCode] = useState('');
  const [division, setDivision] = useState('');
  const places = useQuestion(
    () => {
      foundWith(code.trim());
      return api('GET /founding/places', { query: { division: division.trim() } });
    },
    (found) => onBegin(firstDraft(division.trim(), found)),
  );
  const isUnknown =
    places.error instanceof ApiError && places.error.breaches.some(({ law }) => law === 'division_unknown');
  return (
    <SignInCard line={words.begin}>
      <div className="stack">
        <ActForm act={places} action={words.next} onSubmit={() => places.send()}>
          <TextField label={words.code} hint={words.codeHint} required maxLength={40} value={code} onChange={setCode} />
          <TextField
            label={words.division}
            hint={words.divisionHint}
            required
            maxLength={6}
            value={division}
            onChange={setDivision}
          />
        </ActForm>
        {isUnknown ? (
          <p>
            <button type="button" className="plain-button" onClick={() => onBegin(firstDraft(division.trim(), null))}>
              {words.withoutList}
            </button>
          </p>
        ) : null}
        <AtServer again={again} />
      </div>
    </SignInCard>
  );
}

function AtServer({ again }: { again: () => void }) {
  const words = useWords();
  return (
    <details>
      <summary>{words.noCity.title}</summary>
      <ol className="founding">
        {words.noCity.steps.map(({ does, command }) => (
          <li key={does}>
            {does}
            {command ? <code>{command}</code> : null}
          </li>
        ))}
      </ol>
      <p className="quiet">
        {words.noCity.demo} <code>npm start -- --demo</code>
      </p>
      <button type="button" className="button" onClick={again}>
        {words.noCity.again}
      </button>
    </details>
  );
}
