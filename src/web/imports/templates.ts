import { nouns } from '../../domain/entries/nouns.ts';
import { nounWord } from '../../labels/nouns.ts';
import { useLanguage } from '../language/language.tsx';

const own = [
  'offices',
  'register',
  'companies',
  'leads',
  'signed',
  'packages',
  'lifecycle',
  'registered',
  'filed',
  'started',
  'produced',
  'full_capacity',
  'funds',
  'funds_so_far',
  'funds_by_month',
  'outings',
  'outing_projects',
  'activities',
  'activity_signings',
  'activity_guests',
  'activity_speeches',
  'activity_reports',
  'department_activities',
  'contacts',
  'targets',
] as const;

/** The forms that a bureau can start from, in the order in which they are filled. */
export const templates: readonly string[] = [
  ...own,
  ...nouns.filter(({ workbook }) => workbook).map(({ kind }) => kind),
];

/** What a form is called: one of a noun by the noun. */
export function useFormName(): (form: string) => string {
  const { language, words } = useLanguage();
  const named: Readonly<Record<string, string>> = words.imports.form;
  return (form) => named[form] ?? nounWord('entryKind', form, language);
}
