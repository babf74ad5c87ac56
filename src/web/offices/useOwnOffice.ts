import type { Role } from '../../domain/people/role.ts';
import { useSession } from '../shell/session.tsx';

/**
 * The office for which somebody acts by a right: the one in which they hold it. Empty where they hold it in several:
 * who answers for what is entered is asked then, and never taken from the order of a list.
 */
export function useOwnOffice(right: Role): string {
  const { roles } = useSession();
  const held = new Set(roles.filter(({ role }) => role === right).map(({ officeId }) => officeId));
  const [only = ''] = held;
  return held.size === 1 ? only : '';
}
