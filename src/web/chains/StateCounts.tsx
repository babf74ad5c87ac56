import { nodeStates } from '../../domain/chains/chain.ts';
import { useWords } from '../language/language.tsx';
import { StateIcon } from './picture/StateMark.tsx';

/** How many nodes stand in each state: mark, word and number. */
export function StateCounts({ counts }: { counts: Readonly<Record<string, number>> }) {
  const { net } = useWords();
  return (
    <span className="net-counts">
      {nodeStates
        .filter((state) => (counts[state] ?? 0) > 0)
        .map((state) => (
          <span key={state} className={`net-ink-${state}`} title={net.stateHints[state]}>
            <StateIcon state={state} /> {net.state(state)} <span className="tabular">{counts[state]}</span>
          </span>
        ))}
    </span>
  );
}
