import { NavLink } from 'react-router';
import { useWords } from '../language/language.tsx';

/** The screens of the net, over each of them. */
export function NetParts() {
  const { net } = useWords();
  const screens = [
    { to: '/net', name: net.leader, end: true },
    { to: '/net/chains', name: net.chains, end: false },
    { to: '/net/coverage', name: net.coverage, end: false },
  ];
  return (
    <nav className="screens-under" aria-label={net.parts}>
      {screens.map(({ to, name, end }) => (
        <NavLink key={to} to={to} end={end}>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
