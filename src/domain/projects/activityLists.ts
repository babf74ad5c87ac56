// What an activity (招商活动) lists: who was invited, who spoke, who reported on it. A person lies in the table of persons, known by
// the body for which they came.
import { z } from 'zod';
import { Day } from '../day.ts';
import { kept } from '../entries/fields.ts';
import { codeText, textLine } from '../text.ts';

/** What kind of body somebody comes from, or one calls on. */
export const bodyKinds = [
  'company',
  'national_chamber',
  'provincial_chamber',
  'other_chamber',
  'government',
  'research',
  'international',
  'other',
] as const;

const personName = textLine(0, 60).nullish();
const title = textLine(0, 100).nullish();

/** A person for a body, or a body alone. */
export const Attendee = z.strictObject({
  body: textLine(2, 200),
  kind: z.enum(bodyKinds).nullish(),
  personName,
  title,
});

export const Speech = z.strictObject({ body: textLine(2, 200), personName, title, topic: textLine(0, 200).nullish() });

export const Report = z.strictObject({
  outlet: textLine(2, 100),
  headline: textLine(0, 200).nullish(),
  link: codeText(/^https?:\/\/[^\s<>"]{3,480}$/).nullish(),
  publishedOn: Day.nullish(),
});

const person = { as: 'person', column: 'person_id', metAt: 'body' } as const;

export const attendeeFields = {
  body: kept.text,
  kind: kept.code('bodyKind'),
  personName: person,
  title: kept.text,
} as const;
export const speechFields = { body: kept.text, personName: person, title: kept.text, topic: kept.text } as const;
export const reportFields = {
  outlet: kept.text,
  headline: kept.text,
  link: kept.text,
  publishedOn: kept.day,
} as const;
