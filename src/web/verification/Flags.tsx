import { flagRule, flagWord } from '../../labels/verification/pendingFlags.ts';
import type { PendingRow } from '../../server/verification/views.ts';
import { useLanguage } from '../language/language.tsx';

interface FlagsProps {
  readonly row: PendingRow;
  readonly onCompare: (row: PendingRow) => void;
}

/** What is to be looked at twice; the rule behind each flag is told where the pointer rests, and to who hears the screen. */
export function Flags({ row, onCompare }: FlagsProps) {
  const { language, words } = useLanguage();
  if (row.flags.length === 0) return null;
  const { excludedBy } = row;
  return (
    <span className="flags">
      {row.flags.map((flag) => {
        const excluded = flag === 'excluded' && excludedBy;
        const rule = excluded ? excludedBy.words : flagRule(flag, language);
        return (
          <span key={flag} className={`flag flag-${flag}`} title={rule}>
            {excluded ? words.verification.excludedBy(excludedBy.name, excludedBy.version) : flagWord(flag, language)}
            <span className="hidden-from-sight"> {rule}</span>
          </span>
        );
      })}
      {row.flags.includes('twin') && row.projectId ? (
        <button type="button" className="plain-button flag-compare" onClick={() => onCompare(row)}>
          {words.compare.open}
        </button>
      ) : null}
    </span>
  );
}
