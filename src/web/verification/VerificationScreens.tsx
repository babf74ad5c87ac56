import { NavLink } from 'react-router';
import { useRight } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';

/** What a verifier goes to and fro between, above each of these screens; others come to one of them by their account. */
export function VerificationScreens() {
  const words = useWords();
  if (!useRight('verify')) return null;
  const screens = [
    { to: '/verification', name: words.verification.queue },
    { to: '/verification/desk', name: words.desk.title },
    { to: '/consents', name: words.consents.title },
    { to: '/radar', name: words.radar.title },
    { to: '/disputes', name: words.disputes.title },
    { to: '/clause-reviews', name: words.clauseReview.title },
    { to: '/suspicions', name: words.corroboration.title },
    { to: '/spot-checks', name: words.spotChecks.title },
    { to: '/exclusion-rules', name: words.exclusionRules.short },
  ];
  return (
    <nav className="screens-under" aria-label={words.verification.title}>
      {screens.map(({ to, name }) => (
        <NavLink key={to} to={to} end={to === '/verification'}>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
