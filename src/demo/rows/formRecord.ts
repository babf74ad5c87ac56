// A record of a form with its mark: every field invented, or those that were not published.
import type { FormId, FormRecord, RecordValue } from '../../sheets/forms/index.ts';

type Cells = Readonly<Record<string, RecordValue>>;

/** `known` names the fields that were published; without it the whole row is invented. */
export function formRecord(form: FormId, cells: Cells, known?: readonly string[]): FormRecord {
  const filled = Object.entries(cells).filter(([, value]) => !isBlank(value));
  const invented = known ? filled.map(([field]) => field).filter((field) => !known.includes(field)) : ['*'];
  return { form, cells: { ...Object.fromEntries(filled), ...(invented.length > 0 ? { sampleFields: invented } : {}) } };
}

function isBlank(value: RecordValue): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
