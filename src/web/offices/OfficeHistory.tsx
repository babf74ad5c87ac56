import type { OfficeVersionView } from '../../server/offices/treeViews.ts';
import { instantText } from '../parts/instant.ts';
import { useWords } from '../language/language.tsx';

/** What was done to an office: from which day, by whom, and what it changed. */
export function OfficeHistory({ versions }: { versions: readonly OfficeVersionView[] }) {
  const words = useWords();
  return (
    <details className="office-history">
      <summary>{words.officeTree.history(versions.length - 1)}</summary>
      <ol>
        {versions.map((version, n) => {
          const before = versions[n - 1];
          const changes = [
            before && before.name !== version.name ? `${before.name} → ${version.name}` : '',
            before && before.parent !== version.parent ? `${before.parent ?? ''} → ${version.parent ?? ''}` : '',
            version.ended ? words.officeTree.end : '',
          ].filter(Boolean);
          return (
            <li key={version.recordedAt + version.validFrom}>
              <span className="tabular">{version.validFrom}</span>{' '}
              {before ? changes.join(' · ') : `${version.name} · ${version.parent ?? ''}`}
              <span className="quiet">
                {' '}
                {version.recordedBy
                  ? `${version.recordedBy} ${instantText(version.recordedAt)}`
                  : words.officeTree.founded}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
