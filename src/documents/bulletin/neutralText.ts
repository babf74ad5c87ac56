// The text of a city that has written none: of any place and any period.
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
