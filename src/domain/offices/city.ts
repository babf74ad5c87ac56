// A city as it is founded: its name and its offices, one of which stands for the whole.
import { z } from 'zod';
import { cityProfileFields } from './cityProfile.ts';
import { OfficeInput } from './office.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine } from '../text.ts';

/** At founding; more are founded one by one. */
const mostOffices = 2000;

export const CityInput = z.strictObject({
  /** Six digits of GB/T 2260. */
  cityCode: codeText(/^\d{6}$/),
  nameZh: textLine(2, 40),
  nameEn: textLine(2, 60),
  issuer: cityProfileFields.issuer.default(null),
  completeFrom: cityProfileFields.completeFrom.default(null),
  /** An office names the one above it by code. */
  offices: z
    .array(OfficeInput.omit({ id: true, parentId: true }).extend({ parent: textLine(1, 20).nullable() }))
    .min(1)
    .max(mostOffices),
});
export type CityInput = z.output<typeof CityInput>;

/** All of them, each with the office that breaks it: `offices.3.name`. */
export function cityBreaches({ offices }: CityInput): Breach[] {
  const roots = offices.filter(({ parent }) => parent === null);
  const breaches: Breach[] = [];
  if (roots.length !== 1 || roots[0]?.kind !== 'city' || offices.filter(({ kind }) => kind === 'city').length > 1)
    breaches.push({ law: 'one_office_stands_for_city', field: 'offices' });
  const codes = new Set<string>();
  const named = new Map<string, string>();
  let bureau: string | undefined;
  for (const [n, { code, parent, name, shortName, kind }] of offices.entries()) {
    const at = (field: string) => `offices.${n}.${field}`;
    if (codes.has(code)) breaches.push({ law: 'office_code_twice', field: at('code'), detail: { code } });
    // Parents come before children, so no circle can be written.
    if (parent !== null && !codes.has(parent))
      breaches.push({ law: 'office_above_not_there', field: at('parent'), detail: { code: parent } });
    codes.add(code);
    for (const [field, text] of [
      ['name', name],
      ['shortName', shortName],
    ] as const) {
      const same = named.get(`${field} ${text}`);
      if (same !== undefined) breaches.push({ law: 'office_name_taken', field: at(field), detail: { code: same } });
      else named.set(`${field} ${text}`, code);
    }
    if (kind !== 'bureau') continue;
    if (bureau !== undefined) breaches.push({ law: 'bureau_is_another', field: at('kind'), detail: { name: bureau } });
    bureau ??= name;
  }
  return breaches;
}
