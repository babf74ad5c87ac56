// Lists of places, as people draw them.
import { z } from 'zod';
import { list, pagedRows, view } from '../answerViews.ts';
import { textsUsed } from './effectViews.ts';

const drawn = {
  version: z.number(),
  name: z.string(),
  places: list(z.strictObject({ name: z.string(), code: z.string().nullable() })),
  effectiveFrom: z.string(),
  /** From that day on it is offered no more. */
  ended: z.boolean(),
};

export const PlaceListView = view('PlaceListView', {
  listId: z.string(),
  ...drawn,
  /** It comes with the program. */
  ships: z.boolean(),
  /** Figures that count by it, and texts that print them. */
  figures: list(z.strictObject({ id: z.string(), name: z.string() })),
  texts: textsUsed,
  /** Everything that was said, the latest first; version nought is what ships. */
  versions: list(
    z.strictObject({
      ...drawn,
      reason: z.string().nullable(),
      recordedAt: z.string().nullable(),
      /** Null where the person's name was erased. */
      by: z.string().nullable(),
    }),
  ),
});
export type PlaceListView = z.infer<typeof PlaceListView>;

export const PlaceListPage = view('PlaceListPage', pagedRows(PlaceListView));
export type PlaceListPage = z.infer<typeof PlaceListPage>;

export const PlaceListWritten = view('PlaceListWritten', {
  id: z.string(),
  version: z.number(),
  /** Figures that got a version with it. */
  figures: list(z.string()),
});

export const DivisionView = view('DivisionView', {
  code: z.string(),
  name: z.string(),
  /** As people call it, and as rows have it. */
  shortName: z.string(),
});
export type DivisionView = z.infer<typeof DivisionView>;
