import type { DutyOfChain } from '../../server/chains/answerViews.ts';
import { useWords } from '../language/language.tsx';

/** Who answers for the chain. */
export function Duty({ duty }: { duty: DutyOfChain }) {
  const words = useWords();
  const { net } = words;
  const rows = [
    [net.duty.chief, duty.chief],
    [net.duty.leadOffice, duty.leadOffice],
    [net.duty.leaders, duty.leaders.join(words.listComma)],
    [net.duty.team, duty.team],
  ] as const;
  return (
    <dl className="net-duty" aria-label={net.duty.title}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={value ? '' : 'quiet'}>{value || net.duty.none}</dd>
        </div>
      ))}
    </dl>
  );
}
