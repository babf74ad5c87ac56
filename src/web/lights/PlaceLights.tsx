// The counties and zones as tiles in the offices' order, for nobody is ranked by lights: each number opens the list of its lights.
import { Link } from 'react-router';
import { lightColours } from '../../domain/lights/lightRule.ts';
import { colourWord } from '../../labels/lights/nouns.ts';
import type { LightListView } from '../../server/lights/views.ts';
import { useLanguage } from '../language/language.tsx';
import { searchOf } from '../shell/useAddress.ts';
import { LightMark } from './LightMark.tsx';
import styles from './lights.module.css';

interface PlaceLightsProps {
  readonly places: LightListView['byPlace'];
  /** What else the list is asked for. */
  readonly query?: Readonly<Record<string, string>>;
}

export function PlaceLights({ places, query = {} }: PlaceLightsProps) {
  const { language, words } = useLanguage();
  if (places.length < 2) return null;
  const said = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  return (
    <ul className={styles['places']} aria-label={words.lights.byPlace}>
      {places.map(({ officeId, office, ...counts }) => {
        const on = lightColours.toReversed().filter((colour) => counts[colour] > 0);
        return (
          <li key={officeId} className={styles[`place_${on[0] ?? 'green'}`]}>
            <span className={styles['placeName']}>{office}</span>
            {on.length === 0 ? <LightMark colour="green" small /> : null}
            {on.map((colour) => (
              <Link
                key={colour}
                to={{ pathname: '/lights', search: searchOf({ ...said, office: officeId, colour }) }}
                aria-label={`${office} ${colourWord(colour, language)} ${counts[colour]}`}
              >
                <LightMark colour={colour} small /> <span className="tabular">{counts[colour]}</span>
              </Link>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
