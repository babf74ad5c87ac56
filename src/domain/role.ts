// Rights are held by a person in an office and reach that office and those below it. Who enters, who verifies and
// who publishes are three rights; an administrator keeps people and settings and has no right over the ledger.
import type { Breach } from './refusal.ts';

/** enter 填报, verify 审核, publish 发布, lead 领导 (reads), admin 管理员, export 导出. */
export const roles = ['enter', 'verify', 'publish', 'lead', 'admin', 'export'] as const;
export type Role = (typeof roles)[number];

/** Roles that let a person read ledger rows of the office. */
export const readingRoles: readonly Role[] = ['enter', 'verify', 'publish', 'lead'];

export interface Grant {
  readonly role: Role;
  readonly officeId: string;
}

/** Who acts: known to the server from the session, never taken from a request's body. */
export interface Actor {
  readonly cityCode: string;
  readonly accountId: string;
  readonly grants: readonly Grant[];
}

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.grants.some((g) => g.role === role);
}

export const verificationLaws = [
  'entry_unknown',
  'verifier_is_reporter',
  'entry_already_verified',
  'reason_required_for_return',
] as const;

/** The verifier is never the reporter, and an entry is verified once. */
export function verificationBreaches(
  entry: { recordedBy: string; decision: 'verified' | 'returned' | null } | null,
  verifierId: string,
): Breach[] {
  if (!entry) return [{ law: 'entry_unknown' }];
  if (entry.recordedBy === verifierId) return [{ law: 'verifier_is_reporter' }];
  return entry.decision === 'verified' ? [{ law: 'entry_already_verified' }] : [];
}
