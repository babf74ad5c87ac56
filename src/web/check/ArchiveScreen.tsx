// The archive: what is kept for drafts to be held against, added and withdrawn by who publishes.
import { useState } from 'react';
import { Link } from 'react-router';
import type { ArchiveRow } from '../../server/check/archiveViews.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { BulletinScreens } from '../bulletin/BulletinScreens.tsx';
import { useAct } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Pager } from '../parts/Pager.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useRight } from '../shell/session.tsx';
import { useAddress } from '../shell/useAddress.ts';
import { DataTable } from '../table/DataTable.tsx';
import { AddToArchive } from './AddToArchive.tsx';

export function ArchiveScreen() {
  const words = useWords().archive;
  const { page, turnTo } = useAddress();
  const { data, error, refetch } = useApi('/archive', { page }, { keep: true });
  const writes = useRight('publish');
  const [leaving, setLeaving] = useState<ArchiveRow | null>(null);
  if (error) return <Failure error={error} again={() => void refetch()} />;
  return (
    <>
      <BulletinScreens />
      <div className="stack">
        <div>
          <h1>{words.title}</h1>
          <p className="quiet">{words.hint}</p>
        </div>
        {writes ? <AddToArchive /> : null}
        {data ? <List rows={data.rows} onWithdraw={writes ? setLeaving : null} /> : <Waiting tall />}
        {data ? <Pager page={data.page} size={data.size} total={data.total} onPage={turnTo} /> : null}
      </div>
      {leaving ? <Withdraw text={leaving} onClose={() => setLeaving(null)} /> : null}
    </>
  );
}

interface ListProps {
  readonly rows: readonly ArchiveRow[];
  readonly onWithdraw: ((row: ArchiveRow) => void) | null;
}

function List({ rows, onWithdraw }: ListProps) {
  const words = useWords();
  const w = words.archive;
  if (rows.length === 0) return <p className="empty">{w.none}</p>;
  return (
    <DataTable
      slides="long-table"
      label={w.title}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', head: w.name, names: true, cell: ({ id, title }) => <Link to={`/archive/${id}`}>{title}</Link> },
        { key: 'period', head: w.period, cell: ({ period }) => words.periodName(period) },
        { key: 'by', head: w.by, cell: ({ by }) => by ?? '—' },
        { key: 'when', head: w.when, cell: ({ recordedAt }) => instantText(recordedAt) },
        {
          key: 'state',
          head: w.state,
          cell: (row) =>
            row.withdrawn ? (
              w.withdrawn(row.withdrawn.reason)
            ) : (
              <span className="row">
                {w.inUse}
                {onWithdraw ? (
                  <button type="button" className="plain-button" onClick={() => onWithdraw(row)}>
                    {w.withdraw}
                  </button>
                ) : null}
              </span>
            ),
        },
      ]}
    />
  );
}

function Withdraw({ text, onClose }: { readonly text: ArchiveRow; readonly onClose: () => void }) {
  const words = useWords().archive;
  const withdraw = useAct(
    ({ key }, reason: string) => api('POST /archive/:id/withdrawal', { at: { id: text.id }, body: { key, reason } }),
    { onDone: onClose },
  );
  return (
    <Confirm
      title={words.withdrawTitle(text.title)}
      action={words.withdraw}
      reason={{ label: words.reason }}
      busy={withdraw.busy}
      error={withdraw.error}
      onConfirm={(reason) => withdraw.send(reason)}
      onClose={onClose}
    >
      <p>{words.withdrawHint}</p>
    </Confirm>
  );
}
