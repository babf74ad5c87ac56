import { itemOrigins } from '../../domain/dispatch/itemOrigin.ts';
import { nounWord } from '../../labels/nouns.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useLanguage } from '../language/language.tsx';
import { useAddress } from '../shell/useAddress.ts';

export function ItemFilters() {
  const { language, words } = useLanguage();
  const w = words.dispatch;
  const { said, change } = useAddress();
  const { data: offices = [] } = useApi('/offices');
  const tick = (name: 'mine' | 'ordered') => (
    <label className="row">
      <input
        type="checkbox"
        checked={said(name) === 'true'}
        onChange={({ target }) => change({ [name]: target.checked ? 'true' : '' })}
      />
      {w[name]}
    </label>
  );
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
        label={w.origin}
        none={w.allOrigins}
        choices={itemOrigins.map((code) => ({ code, word: nounWord('itemOrigin', code, language) }))}
        value={said('origin')}
        onChange={(origin) => change({ origin })}
      />
      <ChoiceField
        label={w.asked}
        none={w.allAsked}
        choices={(['urge', 'supervise'] as const).map((code) => ({ code, word: w.asks[code] }))}
        value={said('asks')}
        onChange={(asks) => change({ asks })}
      />
      {tick('mine')}
      {tick('ordered')}
    </div>
  );
}
