import { lazy, Suspense, useState } from 'react';
import { nounWord } from '../../../labels/nouns.ts';
import type { VersionView } from '../../../server/projects/views.ts';
import { Files } from '../../evidence/Files.tsx';
import { instantText } from '../../parts/instant.ts';
import { sourceText } from '../../parts/source.ts';
import { useLanguage } from '../../language/language.tsx';

const TrailDialog = lazy(async () => ({ default: (await import('./TrailDialog.tsx')).TrailDialog }));

/** Who changed which fact, when and why: old and new value; and what other offices asked of it. */
export function Versions({ versions }: { versions: readonly VersionView[] }) {
  const { language, words } = useLanguage();
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <details className="versions">
      <summary>{words.projects.versions(versions.length)}</summary>
      <ol>
        {versions.map((version) => (
          <li key={version.entryId} className={version.reversed ? 'time-line-reversed' : ''}>
            <p>
              {instantText(version.recordedAt)} {version.recordedBy}
              <span className="quiet">
                {' '}
                {nounWord('origin', version.origin, language)}
                {version.decision === 'verified' ? '' : ` · ${words.decision[version.decision]}`}
                {version.decidedBy ? words.projects.decided(version.decidedBy) : ''}
                {version.source ? ` · ${sourceText(version.source, words)}` : ''}
              </span>
            </p>
            {version.returnedFor === null ? null : (
              <p className="wrong">{words.ownEntries.because(version.returnedFor)}</p>
            )}
            {version.reason ? <p>{words.projects.because(version.reason)}</p> : null}
            <Files files={version.files} />
            {version.changes.map(({ field, label, from, to }) => (
              <p key={field}>
                {label}: <del>{from ?? '—'}</del> → {to ?? '—'}
              </p>
            ))}
            <p>
              <button type="button" className="plain-button" onClick={() => setAsked(version.entryId)}>
                {words.projects.trail}
              </button>
            </p>
          </li>
        ))}
      </ol>
      <Suspense>
        {asked ? (
          <TrailDialog item={{ entryId: asked, title: words.ownEntries.version }} onClose={() => setAsked(null)} />
        ) : null}
      </Suspense>
    </details>
  );
}
