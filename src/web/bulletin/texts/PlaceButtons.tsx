import { useWords } from '../../language/language.tsx';
import type { PlaceEdits } from './edits.ts';

/** Moves a part up or down, or takes it away. `of` says which, for who hears it read. */
export function PlaceButtons({ of, place }: { readonly of: string; readonly place: PlaceEdits }) {
  const words = useWords().texts;
  const all = [
    [words.up, place.up],
    [words.down, place.down],
    [words.remove, place.remove],
  ] as const;
  return (
    <span className="row">
      {all.map(([word, act]) =>
        act ? (
          <button key={word} type="button" className="plain-button" aria-label={`${word} ${of}`} onClick={act}>
            {word}
          </button>
        ) : null,
      )}
    </span>
  );
}
