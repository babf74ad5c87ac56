import type { LightView } from '../../server/lights/views.ts';
import { HandOver } from '../dispatch/HandOver.tsx';
import { useWords } from '../language/language.tsx';

/** A red light is handed to the office that answers for it; other lights ask for nobody yet. */
export function HandOverLight({ light }: { readonly light: LightView }) {
  const { dispatch: w } = useWords();
  const { colour, projectId, projectName, name, officeId, ruleName, turnedOn, why, items } = light;
  if (colour === 'yellow') return null;
  const begins = {
    origin: 'light',
    originNote: w.ofLight(ruleName, turnedOn),
    what: w.solve([projectName ?? name, why].join(' ')),
    ownerOfficeId: officeId,
  } as const;
  return <HandOver projectId={projectId} items={items} begins={begins} />;
}
