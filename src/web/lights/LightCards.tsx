import type { LightView } from '../../server/lights/views.ts';
import { useWords } from '../language/language.tsx';
import { HandOverLight } from './HandOverLight.tsx';
import { LightMark } from './LightMark.tsx';
import { LightLink } from './LightLink.tsx';

/** The list on a phone: the reason is read in full. */
export function LightCards({ rows }: { readonly rows: readonly LightView[] }) {
  const { lights: w } = useWords();
  return (
    <ul className="cards" aria-label={w.title}>
      {rows.map((row) => (
        <li key={`${row.object} ${row.id} ${row.ruleId}`}>
          <p className="card-name">
            <LightMark colour={row.colour} /> <LightLink light={row} />
          </p>
          <p>{row.why}</p>
          <p className="quiet">{[row.objectWord, row.ruleName, row.office, row.turnedOn].join(' · ')}</p>
          <HandOverLight light={row} />
        </li>
      ))}
    </ul>
  );
}
