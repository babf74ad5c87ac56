import { Link } from 'react-router';
import { nounWord } from '../../labels/nouns.ts';
import type { OwnEntryRow } from '../../server/people/ownEntryViews.ts';
import { instantText } from '../parts/instant.ts';
import { useLanguage } from '../language/language.tsx';
import { ReversalMark } from '../verification/ReversalMark.tsx';
import { isCorrectable } from './ownForms.ts';
import css from './ownEntries.module.css';

interface OwnEntryProps {
  readonly row: OwnEntryRow;
  readonly onAsk: (what: 'mend' | 'drop' | 'trail') => void;
}

export function OwnEntry({ row, onAsk }: OwnEntryProps) {
  const { language, words } = useLanguage();
  const w = words.ownEntries;
  const { decided } = row;
  const isReturned = row.state === 'returned';
  const mends = isReturned && !row.void && isCorrectable(row.kind);
  return (
    <li>
      <p className={css.title}>
        <span className="quiet">{nounWord('entryKind', row.kind, language)}</span>{' '}
        {row.projectId && !row.elsewhere ? <Link to={`/projects/${row.projectId}`}>{row.title}</Link> : row.title}{' '}
        {row.amountYi ? <span className="tabular">{words.yi(row.amountYi)}</span> : null} <ReversalMark row={row} />{' '}
        <span className={isReturned ? 'state-mark state-wrong' : 'state-mark'}>{w.state[row.state]}</span>
      </p>
      {row.subtitle ? <p className="quiet">{row.subtitle}</p> : null}
      {isReturned && decided?.reason ? <p className="wrong">{w.because(decided.reason)}</p> : null}
      <p className="quiet">
        {row.day} · {row.office} · {row.fileName ?? nounWord('origin', row.origin, language)} ·{' '}
        {instantText(row.recordedAt)}
        {decided ? ` · ${(isReturned ? w.returnedBy : w.decidedBy)(decided.by, instantText(decided.at))}` : ''}
      </p>
      {isReturned && !mends && row.importId ? <p className="quiet">{w.inFile}</p> : null}
      <p className={css.acts}>
        {mends ? (
          <button type="button" className="button button-main" onClick={() => onAsk('mend')}>
            {w.mend}
          </button>
        ) : null}
        {isReturned ? (
          <button type="button" className="button" onClick={() => onAsk('drop')}>
            {w.drop}
          </button>
        ) : null}
        <button type="button" className="plain-button" onClick={() => onAsk('trail')}>
          {words.projects.trail}
        </button>
      </p>
    </li>
  );
}
