// Year, state, kind and office of the pairs that are shown.
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useSession } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';
import type { RadarView } from '../../server/radar/views.ts';
import { radarStates, type useRadarQuery } from './useRadarQuery.ts';

interface RadarFiltersProps {
  readonly asked: ReturnType<typeof useRadarQuery>;
  readonly kinds: RadarView['kinds'];
}

export function RadarFilters({ asked, kinds }: RadarFiltersProps) {
  const words = useWords();
  const { latest, year, state, suspicion, office, change } = asked;
  const { years, today } = useSession();
  // A lead of this year may have no milestone yet, and a pair none of the year.
  const all = [...new Set([Number(today.slice(0, 4)), latest, ...years])].toSorted((a, b) => b - a);
  const { data: offices = [] } = useApi('/offices');
  return (
    <div className="pending-filters" role="search" aria-label={words.radar.filters}>
      <ChoiceField
        label={words.frame.year}
        choices={[
          ...all.map((each) => ({ code: String(each), word: words.periodName(String(each)) })),
          { code: 'all', word: words.radar.allYears },
        ]}
        value={year}
        onChange={(value) => change({ year: value })}
      />
      <ChoiceField
        label={words.radar.state}
        choices={radarStates.map((code) => ({ code, word: words.radar.states[code] }))}
        value={state}
        onChange={(value) => change({ state: value === 'open' ? '' : value })}
      />
      <ChoiceField
        label={words.radar.kind}
        none={words.radar.allKinds}
        choices={kinds.map(({ suspicion: code, name, pairs }) => ({ code, word: `${name} ${pairs}` }))}
        value={suspicion ?? ''}
        onChange={(value) => change({ suspicion: value })}
      />
      <ChoiceField
        label={words.radar.office}
        none={words.radar.allOffices}
        choices={offices.map(({ code, name }) => ({ code, word: name }))}
        value={office ?? ''}
        onChange={(value) => change({ office: value })}
      />
    </div>
  );
}
