// What a condition asks of the activity or outing at which a row says that it took place: of the occasion as it stands, whatever
// put it right since. The row holds its id alone, so that a corrected name is asked for at once.
import { nounOf, type OccasionKind, occasionKinds } from './nouns.ts';

export interface AskedOfOccasion {
  readonly of: OccasionKind;
  /** What the occasion's own rows call the field. */
  readonly field: string;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Whether a row names an occasion of the kind. */
export const namesOccasion = (of: string): string => `at${capital(of)}`;

/** By the names under which conditions know them. */
export const askedOfOccasions: ReadonlyMap<string, AskedOfOccasion> = new Map(
  occasionKinds.flatMap((of) =>
    Object.entries(nounOf(of).counted?.fields ?? {}).map(
      ([field, name]) => [`${namesOccasion(of)}${capital(name)}`, { of, field }] as const,
    ),
  ),
);
