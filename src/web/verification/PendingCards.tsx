import { Link } from 'react-router';
import { dayWords } from '../../labels/entries/day.ts';
import { nounWord } from '../../labels/nouns.ts';
import { Files } from '../evidence/Files.tsx';
import { instantText } from '../parts/instant.ts';
import { Sample } from '../parts/Sample.tsx';
import { useLanguage } from '../language/language.tsx';
import type { PendingRowsProps } from './PendingRows.tsx';
import { Flags } from './Flags.tsx';
import { ReversalMark } from './ReversalMark.tsx';

/** Entries that wait, on a phone. */
export function PendingCards({ rows, chosen, onChoose, onCompare }: Omit<PendingRowsProps, 'at'>) {
  const { language, words } = useLanguage();
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.entryId} className="pending-card">
          <input
            type="checkbox"
            aria-label={row.title}
            disabled={row.own}
            checked={chosen.includes(row.entryId)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, row.entryId] : chosen.filter((id) => id !== row.entryId))
            }
          />
          <div>
            <p className="card-name">
              <span className="quiet">{nounWord('entryKind', row.kind, language)}</span>{' '}
              {row.projectId && !row.elsewhere ? <Link to={`/projects/${row.projectId}`}>{row.title}</Link> : row.title}{' '}
              {row.sampleFields.length > 0 ? <Sample /> : null} <ReversalMark row={row} />
            </p>
            <Flags row={row} onCompare={onCompare} />
            {row.subtitle ? <p className="pending-sub">{row.subtitle}</p> : null}
            {row.reason ? <p className="pending-sub">{words.projects.because(row.reason)}</p> : null}
            <Files files={row.files} counted />
            <p className="tabular">
              {row.amountYi ? `${words.yi(row.amountYi)} · ` : ''}
              {row.claimedYi ? `${words.verification.claimed(row.claimedYi)} · ` : ''}
              {dayWords(row, language)} · {row.office}
            </p>
            <p className="quiet">
              {row.own ? words.verification.you : row.recordedBy} {instantText(row.recordedAt)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
