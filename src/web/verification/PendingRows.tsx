import { Link } from 'react-router';
import { grouped } from '../../domain/exact.ts';
import { dayWords } from '../../labels/entries/day.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { PendingRow } from '../../server/verification/views.ts';
import { Files } from '../evidence/Files.tsx';
import { instantText } from '../parts/instant.ts';
import { Sample } from '../parts/Sample.tsx';
import { useLanguage } from '../language/language.tsx';
import { evenDecimals } from '../table/evenDecimals.ts';
import { DataTable } from '../table/DataTable.tsx';
import { Flags } from './Flags.tsx';
import { ReversalMark } from './ReversalMark.tsx';

export interface PendingRowsProps {
  readonly rows: readonly PendingRow[];
  readonly chosen: readonly string[];
  /** The entry that the keyboard stands on. */
  readonly at: string | undefined;
  readonly onChoose: (entryIds: readonly string[]) => void;
  readonly onCompare: (row: PendingRow) => void;
}

/** Entries that wait. One's own can be seen but not chosen: nobody verifies what they entered. */
export function PendingRows({ rows, chosen, at, onChoose, onCompare }: PendingRowsProps) {
  const { language, words } = useLanguage();
  const amount = evenDecimals(rows.map((row) => row.amountYi));
  return (
    <DataTable
      slides="long-table"
      rows={rows}
      keyOf={({ entryId }) => entryId}
      rowClass={({ entryId }) => (entryId === at ? 'pending-at' : '')}
      choice={{ chosen, onChoose, nameOf: ({ title }) => title, may: ({ own }) => !own }}
      columns={[
        { key: 'what', head: words.verification.what, cell: (row) => <What row={row} onCompare={onCompare} /> },
        {
          key: 'amount',
          head: words.verification.amount,
          right: true,
          cell: ({ amountYi, claimedYi }) => (
            <>
              {amountYi ? amount(amountYi) : ''}
              {claimedYi ? <span className="pending-sub">{words.verification.claimed(grouped(claimedYi))}</span> : null}
            </>
          ),
        },
        { key: 'day', head: words.verification.day, className: 'nowrap', cell: (row) => dayWords(row, language) },
        { key: 'office', head: words.verification.office, cell: ({ office }) => office },
        {
          key: 'from',
          head: words.verification.from,
          cell: ({ fileName, origin }) => fileName ?? nounWord('origin', origin, language),
        },
        {
          key: 'recordedBy',
          head: words.verification.recordedBy,
          cell: ({ own, recordedBy, recordedAt }) => (
            <>
              {own ? words.verification.you : recordedBy}{' '}
              <span className="quiet nowrap">{instantText(recordedAt)}</span>
            </>
          ),
        },
      ]}
    />
  );
}

function What({ row, onCompare }: { readonly row: PendingRow } & Pick<PendingRowsProps, 'onCompare'>) {
  const { language, words } = useLanguage();
  return (
    <span className="cell-long">
      <span className="quiet">{nounWord('entryKind', row.kind, language)}</span>{' '}
      {row.projectId && !row.elsewhere ? <Link to={`/projects/${row.projectId}`}>{row.title}</Link> : row.title}{' '}
      {row.sampleFields.length > 0 ? <Sample /> : null}
      <ReversalMark row={row} />
      <Flags row={row} onCompare={onCompare} />
      {row.subtitle ? <span className="pending-sub">{row.subtitle}</span> : null}
      {row.reason ? <span className="pending-sub">{words.projects.because(row.reason)}</span> : null}
      <Files files={row.files} counted />
    </span>
  );
}
