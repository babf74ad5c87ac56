// A month's report of arrivals: of each project what came in the month and since the year, or the project, began. Its day is that of
// the title.
import { note, office, projectCode, projectNameColumn } from '../columns.ts';
import { but, type FormField, type SheetForm } from '../sheetForm.ts';
import { withFacts } from './foundingFacts.ts';
import { lifecycle } from './lifecycle.ts';

const amounts = ['fundsNow', 'fundsThisYear', 'fundsSinceStart', 'fundsSoFar'] as const;
const told: readonly FormField[] = lifecycle.columns.filter(
  ({ field }) => field === 'fundsOn' || (amounts as readonly string[]).includes(field),
);

export const fundsSoFar = withFacts<SheetForm<'funds_so_far'>>({
  id: 'funds_so_far',
  name: '到位资金（月报）',
  title: ['到位资金月报', '资金到位月报', '到资月报', '到位资金', '资金到位', '到资'],
  parts: [{ form: 'funds', by: amounts, amounts: 'so_far', from: { evidence: null, moneySource: null } }],
  columns: [
    but(office, { always: true }),
    projectCode,
    but(projectNameColumn, { required: true, headings: '项目名称|项目|到资项目|到资项目名称' }),
    ...told.map((one) => ({ ...one, always: true })),
    note,
  ],
});
