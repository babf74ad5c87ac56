import type { ChangedOfficeView } from '../../server/offices/treeViews.ts';
import { useWords } from '../language/language.tsx';
import type { OfficeActKind } from './officeAct.ts';

interface OfficeActEffectProps {
  readonly act: OfficeActKind;
  readonly effect: ChangedOfficeView;
  readonly validFrom: string;
}

/** What the act would move, in numbers. */
export function OfficeActEffect({ act, effect, validFrom }: OfficeActEffectProps) {
  const words = useWords().officeTree;
  const lines = {
    found: [],
    rename: [words.renaming],
    recast: [words.recasting(effect.entriesBefore, effect.entriesFrom, validFrom)],
    move: [
      words.moves(effect.offices),
      words.staying(effect.entriesBefore, validFrom),
      words.going(effect.entriesFrom),
      words.reach(effect.people),
    ],
    end: [words.ending(effect.entriesFrom)],
  }[act];
  if (lines.length === 0) return null;
  return (
    <ul className="notice office-effect" role="status">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
