import { NavLink } from 'react-router';
import { labelKinds } from '../../../domain/figures/lists/labels.ts';
import { useWords } from '../../language/language.tsx';
import { usePeriod } from '../../shell/period.ts';
import { searchOf } from '../../shell/useAddress.ts';
import styles from './lists.module.css';

/** The city's lists, one beside another. */
export function ListKinds() {
  const { lists, places } = useWords();
  const all = [...labelKinds.map((kind) => [kind, lists.kinds[kind]] as const), ['places', places.title] as const];
  const { search } = usePeriod();
  return (
    <nav className={styles['kinds']} aria-label={lists.screen}>
      {all.map(([kind, name]) => (
        <NavLink key={kind} to={{ pathname: `/lists/${kind}`, search: searchOf(search) }}>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
