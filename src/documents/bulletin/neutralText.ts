// The texts of a city that has written none: of any place, for each kind of period.
import type { PeriodKind } from '../../domain/bulletin/serving.ts';
import { TextBody } from '../../domain/bulletin/text.ts';
import neutral from '../../labels/bulletin/neutral.json' with { type: 'json' };
import { bulletinWords } from '../../labels/bulletin/words.ts';

export const neutralText = {
  /** As it is named in what was published before a city had texts of its own. */
  textId: 'annual',
  version: 0,
  name: bulletinWords.neutralName,
  body: TextBody.parse(neutral),
} as const;

/** The same sentences under the name and the title that go with a kind of period. */
function shippedFor(textId: 'monthly' | 'quarterly' | 'half_year', kind: PeriodKind) {
  const { name, title } = bulletinWords.shipped[textId];
  return { textId, version: 0, name, body: { ...neutralText.body, title, serves: [kind] } };
}

export const shippedTexts = [
  neutralText,
  shippedFor('monthly', 'month'),
  shippedFor('quarterly', 'quarter'),
  shippedFor('half_year', 'half'),
] as const;
