// A list of target companies from a file: read, looked at row by row, then assigned.
import { useState } from 'react';
import type { ProspectListView } from '../../../server/pursuits/views.ts';
import { addDays } from '../../../domain/day.ts';
import { apiUrl } from '../../api/request.ts';
import { upload } from '../../api/upload.ts';
import { DayField } from '../../form/DayField.tsx';
import { EntryDialog } from '../../form/EntryDialog.tsx';
import { LabelledField } from '../../form/LabelledField.tsx';
import { FailureText } from '../../parts/Failure.tsx';
import { useSession } from '../../shell/session.tsx';
import { useWords } from '../../language/language.tsx';
import { useOwnOffice } from '../../offices/useOwnOffice.ts';
import { OfficeField } from '../../projects/OfficeField.tsx';
import { PersonField } from './PersonField.tsx';
import { useActForm } from '../../form/useActForm.ts';
import { DataTable } from '../../table/DataTable.tsx';

export function ListForm({ onClose }: { readonly onClose: () => void }) {
  const { pursuits: w } = useWords();
  const { today } = useSession();
  const [read, setRead] = useState<ProspectListView | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const own = useOwnOffice('enter');
  const good = read?.rows.filter(({ breaches }) => breaches.length === 0) ?? [];
  const form = useActForm({
    route: 'POST /pursuits',
    first: {
      office: own,
      account: '',
      dueOn: addDays(today, 14),
    },
    bodyOf: () => ({ assignments: good.flatMap(({ assignment }) => assignment ?? []) }),
    onDone: onClose,
  });
  const { values } = form;
  /** What was read holds only for the choices it was read with. */
  const set = (name: 'office' | 'account' | 'dueOn', value: string) => {
    form.set(name, value);
    setRead(null);
  };
  async function readFile(file: File): Promise<void> {
    setFailure(null);
    try {
      setRead(await upload('POST /pursuits/list', file, { query: values }, () => undefined).done);
    } catch (error) {
      setRead(null);
      setFailure(error);
    }
  }
  return (
    <EntryDialog
      title={w.import}
      form={{ ...form, submit: () => (good.length > 0 ? form.submit() : undefined) }}
      action={w.form.confirm(good.length)}
      hint={read ? w.form.readRows(good.length, read.rows.length - good.length) : null}
      onClose={onClose}
    >
      <OfficeField label={w.form.office} value={values.office} onChange={(id) => set('office', id)} />
      <PersonField officeId={values.office} value={values.account} onChange={(id) => set('account', id)} />
      <DayField label={w.form.dueOn} required min={today} value={values.dueOn} onChange={(day) => set('dueOn', day)} />
      <p>
        <a href={apiUrl('/pursuits/template/list.xlsx')}>{w.form.template}</a>
      </p>
      <div className="wide">
        <LabelledField label={w.form.list} hint={w.form.listHint}>
          {(tie) => (
            <input
              {...tie}
              type="file"
              accept=".xlsx,.xls,.et,.ods,.csv"
              disabled={values.office === '' || values.account === ''}
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file) void readFile(file);
              }}
            />
          )}
        </LabelledField>
      </div>
      {failure ? (
        <div className="wide wrong" role="alert">
          <FailureText error={failure} />
        </div>
      ) : null}
      {read ? <ReadRows list={read} /> : null}
    </EntryDialog>
  );
}

function ReadRows({ list }: { readonly list: ProspectListView }) {
  const { pursuits: w } = useWords();
  return (
    <DataTable
      slides="wide pursuit-table list-rows"
      rows={list.rows}
      keyOf={({ sheet, row }) => `${sheet} ${row}`}
      columns={[
        { key: 'no', head: w.form.rowNo, className: 'tabular', cell: ({ row }) => row },
        { key: 'name', head: w.column.name, cell: ({ said }) => said['name'] ?? '' },
        {
          key: 'state',
          head: w.column.state,
          className: ({ breaches }) => (breaches.length > 0 ? 'wrong' : ''),
          cell: ({ breaches }) => (breaches.length > 0 ? breaches.map(({ message }) => message).join(' ') : w.form.ok),
        },
      ]}
    />
  );
}
