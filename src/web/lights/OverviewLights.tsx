import { Link } from 'react-router';
import { lightColours } from '../../domain/lights/lightRule.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { searchOf } from '../shell/useAddress.ts';
import { LightMark } from './LightMark.tsx';
import { PlaceLights } from './PlaceLights.tsx';
import styles from './lights.module.css';

/** Over a period at a glance: how many lights are on today. Nothing where the city has no rule, or the reader no rows. */
export function OverviewLights({ office }: { readonly office: string }) {
  const words = useWords();
  const { data } = useApi('/lights', { office, size: 1 });
  if (!data || data.rulesOn === 0) return null;
  const { counts } = data;
  const more: Readonly<Record<string, string>> = office ? { office } : {};
  return (
    <section className={styles['tile']} aria-labelledby="overview-lights">
      <h2 id="overview-lights">{words.lights.overview}</h2>
      {lightColours
        .toReversed()
        .filter((colour) => colour !== 'out' || counts.out > 0)
        .map((colour) => (
          <Link key={colour} to={{ pathname: '/lights', search: searchOf({ ...more, colour }) }}>
            <LightMark colour={colour} /> <span className="tabular">{counts[colour]}</span>
          </Link>
        ))}
      {office ? null : <PlaceLights places={data.byPlace} />}
    </section>
  );
}
