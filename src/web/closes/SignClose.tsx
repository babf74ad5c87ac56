// An officer signs a closed period for the office: the key is read from the office's file, or made here and saved as one, and only
// the signature is sent. What would be signed is held against what is shown first.
import { useState } from 'react';
import { exactlyIn } from '../../labels/bulletin/verifying.ts';
import {
  newSigningKey,
  saysShown,
  signStatement,
  type SigningKeyFile,
  signingKeyIn,
} from '../../proof/beside/signingKey.ts';
import type { ToCountersignView } from '../../server/closes/views.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { ActForm } from '../form/ActForm.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useAct } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';
import { FailureText } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { saveFile } from '../parts/saveFile.ts';
import { Waiting } from '../parts/Waiting.tsx';

interface Of {
  readonly closeId: string;
  readonly office: string;
}

export function SignClose({ closeId, office }: Of) {
  const words = useWords().closes;
  const { data, error } = useApi('/closes/:id/countersignature', { id: closeId, office });
  if (error) return <FailureText error={error} />;
  if (!data) return <Waiting />;
  if (data.signedAt) return <p>{words.signedWith(instantText(data.signedAt), shortKey(data.public ?? ''))}</p>;
  return <SignForm toSign={data} closeId={closeId} office={office} />;
}

/** So much of a key that two are told apart. */
const shortKey = (key: string): string => `${key.slice(0, 16)}…`;

function SignForm({ toSign, closeId, office }: Of & { readonly toSign: ToCountersignView }) {
  const { closes: words, periodName } = useWords();
  const [key, setKey] = useState<SigningKeyFile | null>(null);
  const [said, setSaid] = useState<'unreadable' | 'made' | null>(null);
  const { statement, figures } = toSign;
  const isShown = saysShown(statement, toSign, figures);
  const act = useAct(({ key: once }, { public: own, secret }: SigningKeyFile) =>
    api('POST /closes/:id/countersignature', {
      at: { id: closeId },
      body: { key: once, office, public: own, signature: signStatement(secret, statement) },
    }),
  );
  const choose = async (chosen: Blob | undefined) => {
    const found = chosen && signingKeyIn(await chosen.text());
    setKey(found ?? null);
    setSaid(chosen && !found ? 'unreadable' : null);
  };
  const make = () => {
    const made = newSigningKey(toSign.office, crypto.getRandomValues(new Uint8Array(32)));
    saveFile(new Blob([JSON.stringify(made, null, 2)], { type: 'application/json' }), words.keyFile(toSign.office));
    setKey(made);
    setSaid('made');
  };
  return (
    <ActForm
      act={act}
      action={words.sign}
      atEnd
      disabled={!key || !isShown}
      hint={said === 'made' ? words.newKeySaved : null}
      onSubmit={() => key && act.send(key)}
    >
      <p className="field-hint">{words.signHint(periodName(toSign.period))}</p>
      <SignedFigures figures={figures} />
      {isShown ? null : (
        <p className="field-message" role="alert">
          {words.signMismatch}
        </p>
      )}
      <LabelledField label={words.chooseKey} message={said === 'unreadable' ? words.keyUnreadable : undefined}>
        {(tie) => (
          <input
            {...tie}
            type="file"
            accept=".json,application/json"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        )}
      </LabelledField>
      {key ? (
        <p role="status">{words.keyIs(key.office, shortKey(key.public))}</p>
      ) : (
        <div className="row">
          <button type="button" className="button" onClick={make}>
            {words.newKey}
          </button>
        </div>
      )}
    </ActForm>
  );
}

function SignedFigures({ figures }: Pick<ToCountersignView, 'figures'>) {
  const words = useWords().closes;
  return (
    <details>
      <summary>{words.signFigures(figures.length)}</summary>
      <dl className="closes-figures">
        {figures.map((figure) => (
          <div key={`${figure.id} ${figure.version}`}>
            <dt>{figure.name}</dt>
            <dd>{exactlyIn(figure.value, figure)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
