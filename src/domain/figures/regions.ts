// Groups of places that bureaus report by, as they come with the program: neutral lists. A definition holds the places that it
// means itself, so a list that is changed changes no figure that was counted by it.
import lists from './regions.json' with { type: 'json' };

export interface Region {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** A text that holds one of these is of the region. */
  readonly places: readonly string[];
}

export const regions: readonly Region[] = Object.entries(lists).map(([id, list]) => ({ id, ...list }));
