import { NavLink } from 'react-router';
import { useCityRight } from '../shell/cityRight.ts';
import { usePeriod } from '../shell/period.ts';
import { useRight } from '../shell/session.tsx';
import { searchOf } from '../shell/useAddress.ts';
import { useWords } from '../language/language.tsx';

/** The screens of a period's figures going out, above each of them: the briefing, the check of a draft, the close. */
export function BulletinScreens() {
  const words = useWords();
  const { search } = usePeriod();
  const keeps = useCityRight('publish', 'admin');
  const closes = useRight('enter', 'verify', 'publish', 'lead', 'admin');
  const screens = [
    { to: '/bulletin', name: words.frame.bulletin, shown: true },
    { to: '/figures', name: words.catalogue.screen, shown: true },
    { to: '/lists', name: words.lists.screen, shown: keeps },
    { to: '/texts', name: words.texts.screen, shown: true },
    { to: '/check', name: words.frame.check, shown: true },
    { to: '/archive', name: words.archive.screen, shown: true },
    { to: '/targets', name: words.targets.screen, shown: true },
    { to: '/assessments', name: words.assessments.screen, shown: true },
    { to: '/closes', name: words.closes.screen, shown: closes },
  ];
  return (
    <nav className="screens-under" aria-label={words.frame.bulletin}>
      {screens
        .filter(({ shown }) => shown)
        .map(({ to, name }) => (
          <NavLink key={to} to={{ pathname: to, search: searchOf(search) }}>
            {name}
          </NavLink>
        ))}
    </nav>
  );
}
