// Accounts, and what was done to them, in words.
import type { Office } from '../../domain/offices/office.ts';
import type { Role } from '../../domain/people/role.ts';
import { requestKinds } from '../../domain/secondHand.ts';
import type { AccountEvent, PersonRow } from '../../storage/people/queries.ts';
import type { AccountEventView, PersonView } from './views.ts';

export type Offices = ReadonlyMap<string, Office>;

export function personView(row: PersonRow, offices: Offices, actorId: string): PersonView {
  const { id, username, name, demo, disabledAt, erasedAt, secondFactor, signedInAt } = row;
  const officeName = (officeId: string) => offices.get(officeId)?.shortName ?? '';
  return {
    id,
    username,
    name,
    demo,
    disabledAt,
    erasedAt,
    secondFactor,
    signedInAt,
    officeName: row.officeId ? officeName(row.officeId) : '',
    self: id === actorId,
    roles: row.grants.map(({ role, officeId }) => ({ role, officeId, officeName: officeName(officeId) })),
  };
}

export function eventView(
  { at, useCase, by, atServer, askedBy, summary }: AccountEvent,
  offices: Offices,
): AccountEventView {
  const [role, officeId, kind] = [summary['role'], summary['officeId'], summary['kind']];
  return {
    at,
    useCase,
    by,
    atServer,
    askedBy,
    kind: requestKinds.find((one) => one === kind) ?? null,
    role: typeof role === 'string' ? (role as Role) : null,
    officeName: typeof officeId === 'string' ? (offices.get(officeId)?.shortName ?? null) : null,
  };
}
