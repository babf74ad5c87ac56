// An office (单位) is a body that reports. Its kind is the part that it plays in the city's work: figures and texts ask for
// that, and never for an office by its code.
import { z } from 'zod';
import { Day } from '../day.ts';
import { codeText, textLine } from '../text.ts';

/**
 * city 市本级, bureau 招商主管部门, county 县市区, zone 开发区/园区, township 乡镇街道, department 机关单位, mission 驻外机构,
 * platform 国企平台.
 */
export const officeKinds = [
  'city',
  'bureau',
  'county',
  'zone',
  'township',
  'department',
  'mission',
  'platform',
] as const;
export type OfficeKind = (typeof officeKinds)[number];

/** A part of the city's ground: what lies in it is its own in tables by county. */
export function isTerritory({ kind }: { readonly kind: OfficeKind }): boolean {
  return kind === 'county' || kind === 'zone';
}

export const mostOrder = 9999;

export const OfficeInput = z.strictObject({
  id: z.uuid(),
  /** The city's own code; zones have none in GB/T 2260. */
  code: textLine(1, 20),
  name: textLine(2, 60),
  shortName: textLine(1, 20),
  kind: z.enum(officeKinds),
  parentId: z.uuid().nullable(),
  /** Six digits of GB/T 2260, where the office has a territory with a code. */
  divisionCode: codeText(/^\d{6}$/).nullish(),
  validFrom: Day,
  sortOrder: z.int().min(0).max(mostOrder).default(0),
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
  /** The day from which it is no more; its rows stay. */
  readonly endedOn?: string | null;
}

/** Parents before their children, those of one parent in their order. One whose parent is not among them stands first. */
export function inTreeOrder<O extends Pick<Office, 'id' | 'code' | 'parentId' | 'sortOrder'>>(
  offices: readonly O[],
): O[] {
  const ids = new Set(offices.map(({ id }) => id));
  const beside = (a: O, b: O) => a.sortOrder - b.sortOrder || (a.code < b.code ? -1 : 1);
  const children = Map.groupBy(offices.toSorted(beside), ({ parentId }) =>
    parentId !== null && ids.has(parentId) ? parentId : null,
  );
  const under = (parentId: string | null): O[] =>
    (children.get(parentId) ?? []).flatMap((office) => [office, ...under(office.id)]);
  const ordered = under(null);
  // Offices in a circle lie below none; doctor tells of them, and here none may be lost.
  const placed = new Set(ordered);
  return [...ordered, ...offices.filter((office) => !placed.has(office))];
}

/** Where an office stood in the tree, and as what, from a day on. */
export interface OfficeStanding {
  readonly officeId: string;
  readonly parentId: string | null;
  readonly kind: OfficeKind;
  readonly validFrom: string;
  /** Milliseconds since 1970. */
  readonly recorded: number;
}

/** The tree on a day. Before its first version an office stands where that version has it. */
export function treeOn(
  history: readonly OfficeStanding[],
  day: string,
): { readonly id: string; readonly parentId: string | null; readonly kind: OfficeKind }[] {
  const standing = new Map<string, OfficeStanding>();
  for (const each of history) {
    const before = standing.get(each.officeId);
    if (!before || stands(each, before, day)) standing.set(each.officeId, each);
  }
  return [...standing.values()].map(({ officeId, parentId, kind }) => ({ id: officeId, parentId, kind }));
}

/** Whether `a` is in force rather than `b`: begun beats not begun, then the later day, then the later recorded. */
function stands(a: OfficeStanding, b: OfficeStanding, day: string): boolean {
  const [begun, other] = [a.validFrom <= day, b.validFrom <= day];
  if (begun !== other) return begun;
  if (a.validFrom === b.validFrom) return a.recorded > b.recorded;
  return begun ? a.validFrom > b.validFrom : a.validFrom < b.validFrom;
}

/** The office and all that stand above it, up to the root. Cycles end the walk. */
export function upward(offices: ReadonlyMap<string, { readonly parentId?: string | null }>, id: string): string[] {
  const path: string[] = [];
  for (let at: string | null = id; at && !path.includes(at); at = offices.get(at)?.parentId ?? null) path.push(at);
  return path;
}

/** The lowest office that is each of these or stands above it; to hold every one of them is less than to hold it. */
export function meetingOf(
  offices: ReadonlyMap<string, { readonly parentId?: string | null }>,
  ids: readonly string[],
): string | null {
  const [first = [], ...others] = ids.map((id) => upward(offices, id));
  return first.find((id) => others.every((path) => path.includes(id))) ?? null;
}

/** Whether who acts for these offices may build on a row: one of theirs, or of an office above the one for which they act. */
export function isSharedWith(
  offices: ReadonlyMap<string, { readonly parentId?: string | null }>,
  officeIds: readonly string[],
  actingFor: string,
  ofRow: string,
): boolean {
  return officeIds.includes(ofRow) || upward(offices, actingFor).includes(ofRow);
}

/** An office and everything below it; the tree is small, so a walk is enough. Cycles end the walk. */
export function withBelow(offices: readonly Pick<Office, 'id' | 'parentId'>[], rootIds: Iterable<string>): Set<string> {
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
