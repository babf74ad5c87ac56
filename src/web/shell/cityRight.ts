import type { Role } from '../../domain/people/role.ts';
import { useSession } from './session.tsx';

/** Whether one of the rights is held in the office that stands for the city. */
export function useCityRight(...rights: readonly Role[]): boolean {
  const { city, roles } = useSession();
  return roles.some(({ role, officeId }) => rights.includes(role) && officeId === city.officeId);
}
