// The screens of target companies, one beside another.
import { NavLink } from 'react-router';
import { useRight } from '../shell/session.tsx';
import { usePeriod } from '../shell/period.ts';
import { searchOf } from '../shell/useAddress.ts';
import { useWords } from '../language/language.tsx';
import './pursuits.css';

export function PursuitScreens({ mine = false }: { readonly mine?: boolean }) {
  const { pursuits: w } = useWords();
  const { search: chosen } = usePeriod();
  const enters = useRight('enter');
  const tab = (to: string, search: Readonly<Record<string, string>>, name: string, isActive?: boolean) => (
    <NavLink
      key={name}
      end
      to={{ pathname: to, search: searchOf({ ...chosen, ...search }) }}
      className={(at) => ((isActive ?? at.isActive) ? 'active' : '')}
      {...(isActive === undefined ? {} : { 'aria-current': isActive ? 'page' : 'false' })}
    >
      {name}
    </NavLink>
  );
  const onList = location.pathname === '/pursuits';
  return (
    <nav className="screens-under" aria-label={w.screens}>
      {tab('/pursuits', {}, w.list, onList && !mine)}
      {enters ? tab('/pursuits', { mine: 'true', state: 'living' }, w.mine, onList && mine) : null}
      {tab('/funnel', {}, w.funnel)}
      {tab('/campaigns', {}, w.campaigns)}
    </nav>
  );
}
