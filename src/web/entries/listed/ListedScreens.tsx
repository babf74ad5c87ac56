// The screens of outings, activities, talks and papers, one beside another.
import { NavLink } from 'react-router';
import { listedKinds } from '../../../domain/entries/nouns.ts';
import { listedWords } from '../../../labels/entries/nouns.ts';
import { useLanguage } from '../../language/language.tsx';
import { usePeriod } from '../../shell/period.ts';
import { searchOf } from '../../shell/useAddress.ts';

export function ListedScreens() {
  const { language, words } = useLanguage();
  const { search } = usePeriod();
  return (
    <nav className="screens-under" aria-label={words.listed.screen}>
      {listedKinds.map((kind) => (
        <NavLink key={kind} to={{ pathname: `/listed/${kind}`, search: searchOf(search) }}>
          {listedWords(kind, language).title}
        </NavLink>
      ))}
    </nav>
  );
}
