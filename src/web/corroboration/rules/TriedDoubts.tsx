import type { TriedSuspicionRules } from '../../../server/corroboration/views.ts';
import { useWords } from '../../language/language.tsx';
import { DataTable } from '../../table/DataTable.tsx';

/** What rules that are being written would list today, beside those in force. */
export function TriedDoubts({ tried: { looked, now, tried, signs } }: { readonly tried: TriedSuspicionRules }) {
  const { corroborationRules: w } = useWords();
  return (
    <div className="stack" role="status">
      <p>{w.tried(looked, tried.rows, tried.amountYi, now.rows, now.amountYi)}</p>
      <DataTable
        slides="long-table"
        label={w.triedSigns}
        rows={signs}
        keyOf={({ sign }) => sign}
        columns={[
          { key: 'sign', head: w.sign, names: true, cell: ({ name }) => name },
          { key: 'now', head: w.nowRows, right: true, cell: (row) => row.now },
          { key: 'tried', head: w.triedRows, right: true, cell: (row) => row.tried },
        ]}
      />
    </div>
  );
}
