// What a list of something that befell projects tells of the projects themselves: investor, investment, industry. Of a project that the
// ledger lacks the row founds it by that, of one that it has nothing is taken from there.
import { signed } from '../projects.ts';
import type { FormField, SheetForm } from '../sheetForm.ts';

/** They tell of the row, or of how the project stands. */
const ofRow: ReadonlySet<string> = new Set([
  'projectCode',
  'parent',
  'parentCode',
  'agreementType',
  'evidence',
  'note',
  'status',
  'statusReason',
  'majorOn',
  'tags',
  'sourceReportedOn',
  'auditedOn',
  'origin',
  'sampleFields',
  'record',
]);

const facts: readonly FormField[] = signed.columns.filter(({ field, ofLedger }) => !ofLedger && !ofRow.has(field));

/** The form with these facts, under all headings that are not its own for something else. */
export function withFacts<Form extends SheetForm>(form: Form): Form {
  const taken = new Map(form.columns.flatMap(({ field, headings }) => headings.map((heading) => [heading, field])));
  const free = ({ field, headings }: FormField) =>
    headings.filter((heading) => (taken.get(heading) ?? field) === field);
  const own = form.columns.map((one): FormField => {
    const fact = facts.find(({ field }) => field === one.field);
    const [first, ...others] = one.headings;
    if (!fact) return one;
    const weak = [...(one.weaker ?? []), ...(fact.weaker ?? [])];
    return {
      ...one,
      headings: [first, ...new Set([...others, ...free(fact).filter((h) => h !== first)])],
      ...(one.means === undefined && fact.means ? { means: fact.means } : {}),
      ...(weak.length > 0 ? { weaker: weak } : {}),
    };
  });
  const more = facts.flatMap((fact): FormField[] => {
    // Written it stands in a row of one heading, not under another.
    const [first, ...others] = free(fact).toSorted((a, b) => Number(a.includes('/')) - Number(b.includes('/')));
    if (first === undefined || form.columns.some(({ field }) => field === fact.field)) return [];
    const { required: _required, ofReport: _ofReport, always: _always, ...one } = fact;
    const written = one.unit === undefined || first.includes(one.unit) ? first : `${first}（${one.unit}）`;
    return [{ ...one, headings: [written, first, ...others], ofUnknown: true }];
  });
  return { ...form, columns: [...own, ...more] };
}
