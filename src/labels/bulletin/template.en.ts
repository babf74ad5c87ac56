import { type Example, templateZh } from './template.zh.ts';

const says: Readonly<Record<string, string>> = {
  '{title}': 'title',
  '{period}': 'period',
  '{city}': 'city',
  '{issuer}': 'who signs',
  '{number}': 'document number',
  '{addressee}': 'addressed to',
  '{opening}': 'opening words',
  '{date}': 'date',
  '{copies}': 'copies to',
  '{notes}': 'changed definitions: the day, and what both versions count; without this field it stands at the end',
  '{rise:funds_arrived_growth}': 'up or down by how much',
  '{projects_new@month}': 'of its last month; behind @ also quarter, to_date (since January), last_year, before',
  '{span@month}': 'what that month is called',
  '{names:projects_new_50yi}': 'names of projects',
  '{none:projects_new}': 'counties without',
  '{occasion}': 'what the activity is called; of an outing where it went',
  '{place}': 'where it was',
  '{office}': 'which office recorded it',
};
const { always, ofOccasion, ofPeriod } = templateZh.template.examples;
const inEnglish = (some: readonly Example[]) => some.map(([field, word]): Example => [field, says[field] ?? word]);

// The words of the bureau's own Word file in English.
export const templateEn: typeof templateZh = {
  template: {
    title: 'Word file',
    hint: 'Send the bureau’s own Word file (.docx) with fields in braces; only the fields are filled, and its looks stay.',
    none: 'None was sent; the bulletin prints in the official format (GB/T 9704).',
    file: 'Word file (.docx, at most 10 MB)',
    reason: 'Reason',
    send: 'Send the file',
    saved: 'Kept; a bulletin is now made by it',
    end: 'Give up',
    endTitle: 'Give up the Word file?',
    endHint: 'From then on the official format is used; files that were sent can still be read.',
    fields: 'Fields (press to copy)',
    copied: 'copied',
    formsHint:
      'Figures by code or Chinese name: {projects_new} with its unit, {value:projects_new} without; in loops of tables without.',
    examples: { always: inEnglish(always), ofOccasion: inEnglish(ofOccasion), ofPeriod: inEnglish(ofPeriod) },
  },
};
