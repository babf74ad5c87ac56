import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useWords } from '../language/language.tsx';
import { useAddress } from '../shell/useAddress.ts';

export function AppraisalFilters() {
  const { appraisals: w } = useWords();
  const { said, change } = useAddress();
  const { data: offices = [] } = useApi('/offices');
  return (
    <div className="pending-filters" role="search" aria-label={w.filters}>
      <ChoiceField
        label={w.office}
        none={w.allOffices}
        choices={offices.map(({ id, name }) => ({ code: id, word: name }))}
        value={said('office')}
        onChange={(office) => change({ office })}
      />
      <ChoiceField
        label={w.part}
        none={w.anyPart}
        choices={(['filed', 'convened'] as const).map((code) => ({ code, word: w.parts[code] }))}
        value={said('part')}
        onChange={(part) => change({ part })}
      />
    </div>
  );
}
