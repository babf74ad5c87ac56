import { Link, useLocation } from 'react-router';
import { readingRoles } from '../../domain/people/role.ts';
import { roleWord } from '../../labels/people/roles.ts';
import { useLanguage } from '../language/language.tsx';
import { SignOut } from '../people/signIn/SignOut.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { useRight, useSession } from './session.tsx';

/** Who is signed in, with which rights where; the rules and settings of the city; the way out. */
export function AccountMenu() {
  const { language, words } = useLanguage();
  const { account, roles } = useSession();
  const administers = useRight('admin');
  const reads = useRight(...readingRoles);
  const { key } = useLocation();
  const links = [
    { to: '/account', name: words.account.title, shown: true },
    { to: '/radar', name: words.radar.title, shown: reads },
    { to: '/disputes', name: words.disputes.title, shown: reads || administers },
    { to: '/suspicions', name: words.corroboration.title, shown: reads },
    { to: '/spot-checks', name: words.spotChecks.title, shown: reads },
    { to: '/stage-rules', name: words.stageRules.title, shown: true },
    { to: '/exclusion-rules', name: words.exclusionRules.short, shown: true },
    { to: '/corroboration-rules', name: words.corroborationRules.title, shown: true },
    { to: '/clause-rules', name: words.clauseRules.title, shown: true },
    { to: '/people', name: words.people.title, shown: administers },
    { to: '/offices', name: words.officeTree.title, shown: administers },
    { to: '/sign-in-policy', name: words.signInPolicy.title, shown: administers },
  ];
  // Another screen finds it closed.
  return (
    <details className="account" key={key}>
      <summary>{account.name}</summary>
      <div className="account-card">
        <p className="account-name">
          {account.name} <span className="quiet">{account.username}</span>
        </p>
        <ul>
          {roles.map(({ role, officeId, officeName }) => (
            <li key={`${role} ${officeId}`}>
              {officeName} · {roleWord(role, language)}
            </li>
          ))}
        </ul>
        <ul className="account-links">
          {links
            .filter(({ shown }) => shown)
            .map(({ to, name }) => (
              <li key={to}>
                <Link to={to}>{name}</Link>
              </li>
            ))}
        </ul>
        <div className="row account-end">
          <SignOut accountId={account.id} />
          <LanguageSwitch />
        </div>
      </div>
    </details>
  );
}
