import { Link } from 'react-router';
import { grouped } from '../../domain/exact.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { PendingRow } from '../../server/verification/views.ts';
import { Files } from '../evidence/Files.tsx';
import { instantText } from '../parts/instant.ts';
import { Sample } from '../parts/Sample.tsx';
import { useLanguage } from '../language/language.tsx';
import { evenDecimals } from '../table/evenDecimals.ts';
import { LongTable } from '../table/LongTable.tsx';
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
    <LongTable<PendingRow>
      rowKey="entryId"
      dataSource={[...rows]}
      rowClassName={(row) => (row.entryId === at ? 'pending-at' : '')}
      rowSelection={{
        selectedRowKeys: [...chosen],
        onChange: (keys) => onChoose(keys.map(String)),
        getCheckboxProps: (row) => ({ disabled: row.own, 'aria-label': row.title }),
      }}
      columns={[
        {
          title: words.verification.what,
          render: (_, row) => (
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
          ),
        },
        {
          title: words.verification.amount,
          align: 'right',
          render: (_, row) => (
            <>
              {row.amountYi ? amount(row.amountYi) : ''}
              {row.claimedYi ? (
                <span className="pending-sub">{words.verification.claimed(grouped(row.claimedYi))}</span>
              ) : null}
            </>
          ),
        },
        { title: words.verification.day, render: (_, row) => <span className="nowrap">{row.day}</span> },
        { title: words.verification.office, render: (_, row) => row.office },
        {
          title: words.verification.from,
          render: (_, row) => row.fileName ?? nounWord('origin', row.origin, language),
        },
        {
          title: words.verification.recordedBy,
          render: (_, row) => (
            <>
              {row.own ? words.verification.you : row.recordedBy}{' '}
              <span className="quiet nowrap">{instantText(row.recordedAt)}</span>
            </>
          ),
        },
      ]}
    />
  );
}
