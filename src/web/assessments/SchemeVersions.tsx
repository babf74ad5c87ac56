import type { SchemeView } from '../../server/assessments/views.ts';
import { useWords } from '../language/language.tsx';
import { instantText } from '../parts/instant.ts';

/** Every version, with what it said of a period before it was put in force. */
export function SchemeVersions({ scheme }: { readonly scheme: SchemeView }) {
  const words = useWords();
  const w = words.assessments;
  return (
    <details>
      <summary>{w.versions}</summary>
      <ol reversed>
        {scheme.versions.map(({ id, version, reason, recordedAt, by, effectiveFrom, effectiveTo, ended, tried }) => (
          <li key={id}>
            <p>
              {w.versionOf(version)} {effectiveTo ? w.until(effectiveFrom, effectiveTo) : w.from(effectiveFrom)}{' '}
              {ended ? w.states.ended : ''}
            </p>
            <p className="quiet">
              {instantText(recordedAt)} {by ?? ''} {reason}
            </p>
            {tried ? (
              <p className="quiet">
                {w.said(
                  w.tried(words.periodName(tried.period)),
                  tried.groups
                    .flatMap(({ offices }) => offices.map(({ name, place, text }) => w.triedPlace(name, place, text)))
                    .join(words.listComma),
                )}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
