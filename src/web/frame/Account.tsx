import { Link } from 'react-router';
import { roleWord } from '../../labels/roles.ts';
import { useLanguage } from '../language/language.tsx';
import { useSignOut } from '../signIn/useSignIn.ts';
import { useRight, useSession } from './session.tsx';

/** Who is signed in, with which rights where, and the way out. */
export function Account() {
  const { language, words } = useLanguage();
  const { account, roles } = useSession();
  const signOut = useSignOut();
  const administers = useRight('admin');
  return (
    <details className="account">
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
          <li>
            <Link to="/account">{words.account.title}</Link>
          </li>
          <li>
            <Link to="/stage-rules">{words.stageRules.title}</Link>
          </li>
          {administers ? (
            <>
              <li>
                <Link to="/people">{words.people.title}</Link>
              </li>
              <li>
                <Link to="/offices">{words.officeTree.title}</Link>
              </li>
              <li>
                <Link to="/sign-in-policy">{words.signInPolicy.title}</Link>
              </li>
            </>
          ) : null}
          <li>
            <Link to="/exclusion-rules">{words.exclusionRules.title}</Link>
          </li>
        </ul>
        <button type="button" className="button" onClick={() => signOut.mutate()}>
          {words.frame.signOut}
        </button>
      </div>
    </details>
  );
}
