import { Choose } from '../form/choose/Choose.tsx';
import { pursuitStates } from '../../domain/pursuits/pursuit.ts';
import { pursuitStateWord } from '../../labels/pursuits/words.ts';
import { useApi } from '../api/useApi.ts';
import { useLanguage } from '../language/language.tsx';
import { SettledInput } from '../projects/SettledInput.tsx';
import '../projects/ledger.css';

export const pursuitFilterNames = ['search', 'office', 'chain', 'node', 'state', 'due', 'mine'] as const;

interface PursuitFiltersProps {
  readonly filter: Readonly<Record<string, string>>;
  readonly chains: readonly string[];
  readonly onChange: (next: Record<string, string>) => void;
}

export function PursuitFilters({ filter, chains, onChange }: PursuitFiltersProps) {
  const { language, words } = useLanguage();
  const w = words.pursuits.filter;
  const { data: offices = [] } = useApi('/offices');
  const choice = (name: string, label: string, all: string, choices: readonly (readonly [string, string])[]) => (
    <label className="filter">
      <span>{label}</span>
      <Choose
        aria-label={label}
        choices={choices.map(([code, word]) => ({ code, word }))}
        none={all}
        value={filter[name] ?? ''}
        onChange={(value) => onChange({ [name]: value })}
      />
    </label>
  );
  const readable = offices.filter((office) => office.readable).map(({ code, name }) => [code, name] as const);
  const states = pursuitStates.map((state) => [state, pursuitStateWord(state, language)] as const);
  return (
    <div className="filters" role="search">
      <label className="filter">
        <span>{w.search}</span>
        <SettledInput
          type="search"
          label={w.search}
          className=""
          value={filter['search'] ?? ''}
          onSettle={(text) => onChange({ search: text })}
        />
      </label>
      {choice('office', w.office, w.allOffices, readable)}
      {choice(
        'chain',
        w.chain,
        w.allChains,
        chains.map((chain) => [chain, chain] as const),
      )}
      {choice('state', w.state, w.allStates, [['living', w.living], ...states])}
      {choice('due', w.due, w.anyDue, [
        ['overdue', w.overdue],
        ['week', w.week],
        ['protection', w.protection],
      ])}
    </div>
  );
}
