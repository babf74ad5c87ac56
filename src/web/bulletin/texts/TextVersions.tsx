// The versions of a text: who gave each, when and why, and what it changed.
import styles from './texts.module.css';
import { useState } from 'react';
import type { TextView } from '../../../server/bulletin/textViews.ts';
import { useApi } from '../../api/useApi.ts';
import { useWords } from '../../language/language.tsx';
import { instantText } from '../../parts/instant.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { TextDifference } from './TextDifference.tsx';

export function TextVersions({ text }: { readonly text: TextView }) {
  const words = useWords().texts;
  const [shown, setShown] = useState(0);
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      {text.versions.length === 0 ? <p className="quiet">{words.noVersions}</p> : null}
      <ul className={styles['lines']}>
        {text.versions.map(({ id, version, recordedAt, by, reason, ended }) => (
          <li key={id}>
            <p>
              {words.versionLine(version, instantText(recordedAt), by ?? '—', reason)}
              {ended ? <strong> {words.ended}</strong> : null}
            </p>
            {version > 1 || text.shipped ? (
              <button type="button" className="plain-button" onClick={() => setShown(shown === version ? 0 : version)}>
                {words.showDifference}
              </button>
            ) : null}
            {shown === version ? <Changed textId={text.textId} version={version} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changed({ textId, version }: { readonly textId: string; readonly version: number }) {
  const before = useApi('/texts/:textId/versions/:version', { textId, version: version - 1 });
  const after = useApi('/texts/:textId/versions/:version', { textId, version });
  if (!before.data || !after.data) return <Waiting />;
  return <TextDifference before={before.data.body} after={after.data.body} />;
}
