// An office (单位) is a body that reports: the city, a county, a zone, a department or a mission in another city.
import { z } from 'zod';
import { Day } from './day.ts';

/** city 市, county 县市区, zone 开发区, department 部门, mission 驻外组. */
export const officeKinds = ['city', 'county', 'zone', 'department', 'mission'] as const;
export type OfficeKind = (typeof officeKinds)[number];

export const OfficeInput = z.object({
  id: z.uuid(),
  /** The city's own code; zones have none in GB/T 2260. */
  code: z.string().trim().min(1).max(20),
  name: z.string().trim().min(2).max(60),
  shortName: z.string().trim().min(1).max(20),
  kind: z.enum(officeKinds),
  parentId: z.uuid().nullable(),
  /** Six digits of GB/T 2260, where the office has a territory with a code. */
  divisionCode: z
    .string()
    .regex(/^\d{6}$/)
    .nullish(),
  validFrom: Day,
  sortOrder: z.int().min(0).max(9999).default(0),
});
export type OfficeInput = z.output<typeof OfficeInput>;

/** An office as it stands on a day. */
export interface Office {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OfficeKind;
  readonly parentId: string | null;
  readonly divisionCode: string | null;
  readonly sortOrder: number;
}

/** An office and everything below it; the tree is small, so a walk is enough. Cycles end the walk. */
export function withBelow(offices: readonly Office[], rootIds: Iterable<string>): Set<string> {
  const reached = new Set(rootIds);
  for (let grew = true; grew; ) {
    grew = false;
    for (const office of offices) {
      if (office.parentId && reached.has(office.parentId) && !reached.has(office.id)) {
        reached.add(office.id);
        grew = true;
      }
    }
  }
  return reached;
}
