// Many accounts at once: a template, a look at what a filled-in sheet would open, and the passwords, shown once.
import { useState } from 'react';
import { Link } from 'react-router';
import { roleWord } from '../../labels/people/roles.ts';
import { apiUrl } from '../api/request.ts';
import { useLanguage } from '../language/language.tsx';
import { FailureNote } from '../parts/Failure.tsx';
import { useSession } from '../shell/session.tsx';
import { DataTable } from '../table/DataTable.tsx';
import type { SheetRow } from './openRows.ts';
import { useAccountSheet } from './useAccountSheet.ts';
import './people.css';

export function AccountSheetScreen() {
  const { words } = useLanguage();
  const w = words.people.sheet;
  const { city, years } = useSession();
  const sheet = useAccountSheet();
  const { rows, read, open, toOpen, wrong, opened } = sheet;
  return (
    <div className="stack">
      <p className="crumb">
        <Link to="/people">{words.people.title}</Link>
      </p>
      <h1>{w.title}</h1>
      {years.length === 0 ? <p className="notice">{w.lead(city.nameZh)}</p> : null}
      <p className="quiet">{w.hint}</p>
      <div className="row no-print">
        <a className="button" href={apiUrl('/people/template/accounts.xlsx')} download>
          {w.template}
        </a>
        <ChooseSheet onFile={(file) => read.send(file)} />
      </div>
      {read.busy ? <p role="status">{w.reading}</p> : null}
      <FailureNote error={read.error} />
      {rows.length > 0 ? (
        <>
          <p role="status">
            {open.busy
              ? w.opening(opened, opened + toOpen.length)
              : opened > 0
                ? w.opened(opened, wrong)
                : w.found(rows.length, wrong)}
          </p>
          <SheetRows rows={rows} />
          <FailureNote error={open.error} />
          <div className="row no-print">
            {toOpen.length > 0 ? (
              <button
                type="button"
                className="button button-main"
                disabled={open.busy}
                onClick={() => open.send(toOpen)}
              >
                {w.open(toOpen.length)}
              </button>
            ) : null}
            {opened > 0 ? (
              <button type="button" className="button" onClick={() => window.print()}>
                {w.print}
              </button>
            ) : null}
          </div>
        </>
      ) : null}
      {years.length === 0 ? (
        <p className="row no-print">
          <Link to="/offices">{w.toOffices}</Link>
        </p>
      ) : null}
    </div>
  );
}

function ChooseSheet({ onFile }: { onFile: (file: File) => void }) {
  const { words } = useLanguage();
  const [fileKey, setFileKey] = useState(0);
  return (
    <label className="button button-main">
      {words.people.sheet.choose}
      <input
        key={fileKey}
        className="hidden-from-sight"
        type="file"
        accept=".xlsx,.xls,.et,.ods,.csv"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // A file that was mended may be chosen again under its name.
          setFileKey((n) => n + 1);
          if (file) onFile(file);
        }}
      />
    </label>
  );
}

function SheetRows({ rows }: { rows: readonly SheetRow[] }) {
  const { language, words } = useLanguage();
  const w = words.people.sheet;
  return (
    <DataTable
      className="people"
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { key: 'row', head: w.row, className: 'tabular', cell: ({ row }) => row },
        { key: 'username', head: words.people.username, names: true, cell: ({ username }) => username },
        { key: 'name', head: words.people.name, cell: ({ name }) => name },
        { key: 'office', head: words.people.office, cell: ({ office }) => office },
        {
          key: 'roles',
          head: words.people.roles,
          cell: ({ roles }) =>
            roles.map((role) => roleWord(role, language)).join(words.listComma) || words.people.noRoles,
        },
        { key: 'result', head: w.result, cell: (row) => <Result row={row} /> },
      ]}
    />
  );
}

function Result({ row: { told, breaches } }: { row: SheetRow }) {
  const w = useLanguage().words.people.sheet;
  if (told) {
    return (
      <>
        {told.password === null ? w.gone : <code>{told.password}</code>}
        {told.waiting?.length ? <p className="quiet">{w.waits}</p> : null}
      </>
    );
  }
  return (
    <>
      {breaches.map(({ law, field, message }) => (
        <p key={`${law} ${field ?? ''}`} className="field-message">
          {message}
        </p>
      ))}
    </>
  );
}
