// Afterwards every number on the screens is asked for anew; a refusal too: somebody has reported, decided or closed
// meanwhile, and the counts on the screen are not those of now.
import { useQueryClient } from '@tanstack/react-query';
import { useNewId } from '../act/newId.ts';
import { type Act, askAnew, useAct } from '../act/useAct.ts';

export function useClosing<Said>(
  path: string,
  body: (said: Said, id: string) => object,
  onDone: () => void,
): Act<Said, unknown> {
  const client = useQueryClient();
  const id = useNewId();
  return useAct<Said>({ path, body: (said) => body(said, id), onDone, onRefused: () => askAnew(client) });
}
