import { useApi } from '../api/useApi.ts';
import { useRight } from '../shell/session.tsx';

/** How many of one's own entries were given back and wait to be mended. */
export function useReturned(): number {
  const enters = useRight('enter');
  const { data } = useApi('/entries/own', { state: 'returned', size: 1 }, { enabled: enters });
  return enters ? (data?.returned ?? 0) : 0;
}
