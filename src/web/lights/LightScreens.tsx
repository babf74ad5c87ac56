import { NavLink } from 'react-router';
import { useWords } from '../language/language.tsx';

/** What the weekly meeting goes to and fro between. */
export function LightScreens() {
  const words = useWords();
  const screens = [
    { to: '/lights', name: words.lights.title },
    { to: '/obstacles', name: words.obstacles.title },
    { to: '/dispatch', name: words.dispatch.title },
    { to: '/appraisals', name: words.appraisals.title },
    { to: '/meetings', name: words.meetings.title },
    { to: '/promises', name: words.promises.title },
    { to: '/cohorts', name: words.cohorts.title },
    { to: '/light-rules', name: words.lights.rules },
  ];
  return (
    <nav className="screens-under" aria-label={words.lights.screens}>
      {screens.map(({ to, name }) => (
        <NavLink key={to} to={to}>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
