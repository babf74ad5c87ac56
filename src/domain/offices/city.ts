// A city as it is founded: its name and its offices, one of which stands for the whole.
import { z } from 'zod';
import { cityProfileFields } from './cityProfile.ts';
import { OfficeInput } from './office.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine } from '../text.ts';

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
    .min(1),
});
export type CityInput = z.output<typeof CityInput>;

export function cityBreaches({ offices }: CityInput): Breach[] {
  const roots = offices.filter(({ parent }) => parent === null);
  if (roots.length !== 1 || roots[0]?.kind !== 'city') return [{ law: 'one_office_stands_for_city', field: 'offices' }];
  const before = new Set<string>();
  for (const [n, { code, parent }] of offices.entries()) {
    const field = `offices.${n}`;
    if (before.has(code)) return [{ law: 'office_code_twice', field, detail: { code } }];
    // Parents come before children, so no circle can be written.
    if (parent !== null && !before.has(parent))
      return [{ law: 'office_above_not_there', field, detail: { code: parent } }];
    before.add(code);
  }
  const bureaus = offices.filter(({ kind }) => kind === 'bureau');
  if (bureaus[1]) return [{ law: 'bureau_is_another', field: 'offices', detail: { name: bureaus[0]?.name ?? '' } }];
  return [];
}
