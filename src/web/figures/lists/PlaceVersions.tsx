import type { PlaceListView } from '../../../server/figures/placeViews.ts';
import { useWords } from '../../language/language.tsx';
import { instantText } from '../../parts/instant.ts';
import '../catalogue/catalogue.css';

interface VersionsProps {
  readonly list: PlaceListView;
  /** Takes a version up again, to be looked at and kept as a new one. */
  readonly onTake: (version: PlaceListView['versions'][number]) => void;
}

export function PlaceVersions({ list: { versions }, onTake }: VersionsProps) {
  const words = useWords();
  const w = words.places;
  return (
    <section aria-labelledby="place-versions">
      <h2 id="place-versions">{w.versions}</h2>
      <ol className="figure-versions">
        {versions.map((one) => (
          <li key={one.version}>
            <p className="tabular">
              <strong>{one.version === 0 ? words.lists.ships : w.versionOf(one.version, one.effectiveFrom)}</strong>{' '}
              {one.ended ? w.endsFrom(one.effectiveFrom) : null}
            </p>
            <p>{w.some(one.places.map(({ name }) => name).join(words.listComma), one.places.length, false)}</p>
            {one.recordedAt ? (
              <p className="quiet">{words.lists.by(instantText(one.recordedAt), one.by ?? '—', one.reason ?? '')}</p>
            ) : null}
            <button
              type="button"
              className="plain-button"
              aria-label={w.takeUp(one.version)}
              onClick={() => onTake(one)}
            >
              {w.takeUpShort}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
