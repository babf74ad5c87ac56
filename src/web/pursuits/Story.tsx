import type { StoryActView } from '../../server/pursuits/views.ts';
import { useWords } from '../language/language.tsx';

interface StoryProps {
  readonly story: readonly StoryActView[];
  /** Absent where nothing can be taken back. */
  readonly onRetract?: (actId: string) => void;
}

/** What was done, the latest first. */
export function Story({ story, onRetract }: StoryProps) {
  const { pursuits: w } = useWords();
  return (
    <ol className="pursuit-story">
      {story.toReversed().map((act) => (
        <li key={act.id} className={act.gone ? 'story-gone' : ''}>
          <p>
            <span className="tabular">{act.on}</span> {act.word}
            {act.toOffice ? ` → ${act.toOffice}` : ''}
            {act.person ? ` ${act.person}` : ''}
            {act.cause ? ` · ${act.cause}` : ''}
            {act.keepPercent ? ` · ${w.keeps(act.keepPercent)}` : ''}
          </p>
          {act.entry ? (
            <p>
              {act.entry.title}
              {act.entry.detail ? ` · ${act.entry.detail}` : ''}
            </p>
          ) : null}
          {act.note ? <p>{act.note}</p> : null}
          <p className="quiet">
            {[act.office, act.by, act.dueOn ? `${w.column.dueOn} ${act.dueOn}` : '', stateOf(act, w)]
              .filter(Boolean)
              .join(' · ')}
            {onRetract && act.mayRetract ? (
              <button type="button" className="plain-button" onClick={() => onRetract(act.id)}>
                {w.act.retract}
              </button>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  );
}

function stateOf({ entry, gone, hasEntry }: StoryActView, w: ReturnType<typeof useWords>['pursuits']): string {
  if (gone) return w.takenBack;
  if (!entry) return hasEntry ? w.entryHidden : '';
  return { waiting: w.entryWaits, verified: '', returned: w.entryReturned, reversed: w.entryReversed }[entry.state];
}
