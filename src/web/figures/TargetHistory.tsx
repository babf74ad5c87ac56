import type { TargetLineView } from '../../server/figures/targetViews.ts';
import { useWords } from '../language/language.tsx';
import { instantText } from '../parts/instant.ts';
import { Sample } from '../parts/Sample.tsx';

/** What was set for an office, the latest first: by whom, when, and whether it counts. */
export function TargetHistory({ line: { versions } }: { readonly line: TargetLineView }) {
  const { targets: w } = useWords();
  const [first] = versions;
  if (!first) return <span className="quiet">{w.none}</span>;
  return (
    <details className="target-history">
      <summary>
        {w.states[first.state]} {first.sample ? <Sample /> : null}
      </summary>
      <ul>
        {versions.map(({ entryId, value, stretch, parts, state, recordedAt, by }) => (
          <li key={entryId}>
            <strong>{value}</strong> {stretch ? w.stretchOf(stretch) : ''} {parts ? w.partsOf(parts.join(' + ')) : ''}
            <span className="quiet">
              {' '}
              {w.states[state]} · {instantText(recordedAt)} {by ?? ''}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
