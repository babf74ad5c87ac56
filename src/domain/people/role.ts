// Rights are held by a person in an office and reach that office and those below it. Who enters, who verifies and
// who publishes are three rights; an administrator keeps people and settings and has no right over the ledger.
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
  /** How many versions the city's offices had had when the actor was let in; of whoever acts without a session it is asked. */
  readonly officeVersions?: number;
}

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.grants.some((g) => g.role === role);
}
