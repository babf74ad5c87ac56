import { fundsGrades } from '../../domain/corroboration/gradeScheme.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { SuspicionsPage } from '../../server/corroboration/views.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useLanguage } from '../language/language.tsx';
import { useAddress } from '../shell/useAddress.ts';

export function SuspicionFilters({ signs }: { signs: SuspicionsPage['signs'] }) {
  const { language, words } = useLanguage();
  const { corroboration: w } = words;
  const { said, change } = useAddress();
  const { data: offices = [] } = useApi('/offices');
  return (
    <div className="pending-filters" role="search" aria-label={w.filters}>
      <ChoiceField
        label={w.office}
        none={w.allOffices}
        choices={offices.filter(({ readable }) => readable).map(({ code, name }) => ({ code, word: name }))}
        value={said('office')}
        onChange={(office) => change({ office })}
      />
      <ChoiceField
        label={w.sign}
        none={w.allSigns}
        choices={signs.map(({ sign, name, rows }) => ({ code: sign, word: `${name} ${rows}` }))}
        value={said('sign')}
        onChange={(sign) => change({ sign })}
      />
      <ChoiceField
        label={w.grade}
        none={w.allGrades}
        choices={fundsGrades.map((code) => ({ code, word: nounWord('fundsGrade', code, language) }))}
        value={said('grade')}
        onChange={(grade) => change({ grade })}
      />
    </div>
  );
}
