// Packages (打包项目): a project is split into parts, or projects are merged into a package, without moving an amount:
// the parts' investments add up to the package's, and every sum stands at the day, the office and the section where it
// stood. A package counts as one project, so a merge lowers counts of projects; the preview says so.
import { z } from 'zod';
import { Fen } from '../money.ts';
import type { Breach } from '../refusal.ts';
import { textLine, textLines } from '../text.ts';

const name = textLine(2, 200);
const reason = textLines(0, 500);

export const SplitProject = z.strictObject({
  reason,
  /** Ids are made where the form is born, so that a form sent twice is one split. */
  parts: z.array(z.strictObject({ projectId: z.uuid(), name, investmentFen: Fen })).max(50),
});
export type SplitProject = z.output<typeof SplitProject>;

export const MergeProjects = z.strictObject({
  reason,
  packageId: z.uuid(),
  name,
  projectIds: z.array(z.uuid()).max(50),
});
export type MergeProjects = z.output<typeof MergeProjects>;

/** What a split or a merge must know of a project that is there. */
export interface PackagedProject {
  readonly officeId: string;
  readonly investmentFen: bigint | null;
  readonly isPart: boolean;
  readonly isPackage: boolean;
  /** Its version and its milestones are verified: only then does it stand in the figures. */
  readonly isVerified: boolean;
}

function ofProject(project: PackagedProject | null, at?: string): Breach[] {
  const field = at === undefined ? {} : { field: at };
  if (!project) return [{ law: 'project_unknown', ...field }];
  const breaches: Breach[] = [];
  if (project.isPart) breaches.push({ law: 'part_cannot_be_packaged', ...field });
  if (project.isPackage) breaches.push({ law: 'package_cannot_be_packaged', ...field });
  if (!project.isVerified) breaches.push({ law: 'packaging_needs_verified_project', ...field });
  if (project.investmentFen === null) breaches.push({ law: 'packaging_needs_amount', ...field });
  return breaches;
}

function ofReason(text: string): Breach[] {
  return text ? [] : [{ law: 'reason_required_for_packaging', field: 'reason' }];
}

export function splitBreaches({ parts, reason: why }: SplitProject, project: PackagedProject | null): Breach[] {
  const breaches = [...ofReason(why), ...ofProject(project)];
  if (parts.length < 2) breaches.push({ law: 'parts_too_few', field: 'parts' });
  for (const [n, part] of parts.entries()) {
    const isTwice = parts.slice(0, n).some((one) => one.name === part.name || one.projectId === part.projectId);
    if (isTwice) breaches.push({ law: 'part_twice', field: `parts.${n}.name` });
    if (part.investmentFen <= 0n) breaches.push({ law: 'part_amount_not_positive', field: `parts.${n}.investmentFen` });
  }
  const sum = parts.reduce((all, { investmentFen }) => all + investmentFen, 0n);
  const whole = project?.investmentFen ?? null;
  if (whole !== null && sum !== whole) breaches.push({ law: 'parts_do_not_add_up', field: 'parts' });
  return breaches;
}

export function packagingBreaches(
  { projectIds, reason: why }: MergeProjects,
  projects: ReadonlyMap<string, PackagedProject>,
): Breach[] {
  const breaches = ofReason(why);
  if (projectIds.length < 2) breaches.push({ law: 'parts_too_few', field: 'projectIds' });
  for (const [n, id] of projectIds.entries()) {
    if (projectIds.indexOf(id) < n) breaches.push({ law: 'part_twice', field: `projectIds.${n}` });
    breaches.push(...ofProject(projects.get(id) ?? null, `projectIds.${n}`));
  }
  const offices = new Set([...projects.values()].map(({ officeId }) => officeId));
  if (offices.size > 1) breaches.push({ law: 'parts_of_other_offices', field: 'projectIds' });
  return breaches;
}
