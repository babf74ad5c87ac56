import { dayWords } from '../../../labels/entries/day.ts';
import { nounWord } from '../../../labels/nouns.ts';
import type { TimelineItem } from '../../../server/projects/views.ts';
import { GradeChip } from '../../corroboration/GradeChip.tsx';
import { isCorrectable } from '../../entries/ownForms.ts';
import { AdjustmentBadge } from '../../parts/AdjustmentBadge.tsx';
import { Files } from '../../evidence/Files.tsx';
import { instantText } from '../../parts/instant.ts';
import { isSample, Sample } from '../../parts/Sample.tsx';
import { sourceText } from '../../parts/source.ts';
import { useLanguage } from '../../language/language.tsx';

interface TimeLineItemProps {
  readonly item: TimelineItem;
  readonly onTrail: () => void;
  /** Absent where the account may not. */
  readonly onCorrect?: () => void;
  readonly onWithdraw?: () => void;
  readonly onAddFiles?: () => void;
  readonly onSignal?: () => void;
}

export function TimeLineItem({ item, onTrail, onCorrect, onWithdraw, onAddFiles, onSignal }: TimeLineItemProps) {
  const { language, words } = useLanguage();
  const kind = nounWord('entryKind', item.kind, language);
  const state = item.reversed
    ? words.projects.reversed
    : item.reversalWaits
      ? words.projects.reversalWaits
      : item.decision === 'verified'
        ? ''
        : words.decision[item.decision];
  return (
    <li className={`time-line-item time-line-${item.kind}${item.reversed ? ' time-line-reversed' : ''}`}>
      <p className="time-line-day">
        <time dateTime={item.day}>{dayWords(item, language)}</time>{' '}
        {isSample(item.sampleFields, 'occurredOn') ? <Sample /> : null}
      </p>
      <div>
        <p className="time-line-title">
          {item.title.startsWith(kind) ? null : <span className="time-line-kind">{kind}</span>}
          <span className="time-line-text">{item.title}</span>
          {item.amountYi ? <span className="tabular">{words.yi(item.amountYi)}</span> : null}
          {item.sampleFields.some((name) => name !== 'occurredOn') ? <Sample /> : null}
          {state ? (
            <span className={item.decision === 'returned' ? 'state-mark state-wrong' : 'state-mark'}>{state}</span>
          ) : null}
          <AdjustmentBadge of={item.adjustment} />
          {item.graded ? <GradeChip graded={item.graded} /> : null}
        </p>
        {item.graded ? <p className="time-line-line">{item.graded.why}</p> : null}
        {item.lines.length > 0 ? <p className="time-line-line">{inOneLine(item.lines)}</p> : null}
        {item.adjustment?.reason ? (
          <p className="time-line-line">{words.adjustment.because(item.adjustment.reason)}</p>
        ) : null}
        {item.returnedFor === null ? null : (
          <p className="time-line-line wrong">{words.ownEntries.because(item.returnedFor)}</p>
        )}
        {item.reason ? <p className="time-line-line">{words.projects.because(item.reason)}</p> : null}
        <Files files={item.files} mayWithdraw={onAddFiles !== undefined && item.decision !== 'verified'} />
        <p className="quiet">
          {words.projects.recorded(item.office, item.recordedBy, instantText(item.recordedAt))}
          {item.decidedBy ? words.projects.decided(item.decidedBy) : ''}
          {item.source ? ` · ${sourceText(item.source, words)}` : ''}
        </p>
        <p className="time-line-acts">
          <button type="button" className="plain-button" onClick={onTrail}>
            {words.projects.trail}
          </button>
          {onCorrect && isCorrectable(item.kind) ? (
            <button type="button" className="plain-button" onClick={onCorrect}>
              {item.returnedFor === null ? words.form.correct : words.ownEntries.mend}
            </button>
          ) : null}
          {onSignal && item.graded ? (
            <button type="button" className="plain-button" onClick={onSignal}>
              {words.corroboration.add}
            </button>
          ) : null}
          {onAddFiles ? (
            <button type="button" className="plain-button" onClick={onAddFiles}>
              {words.evidence.add}
            </button>
          ) : null}
          {onWithdraw ? (
            <button type="button" className="plain-button" onClick={onWithdraw}>
              {words.form.withdraw}
            </button>
          ) : null}
        </p>
      </div>
    </li>
  );
}

/** Sentences follow one another, other words are held apart. */
function inOneLine(lines: readonly string[]): string {
  return lines.reduce((before, line) => `${before}${/\p{Po}$/u.test(before) ? '' : ' · '}${line}`);
}
