// What was understood of a table: its head and form, which column became which field in which unit, which rows were left out and
// why. What was taken wrongly, or not recognised, is said here; the preview is made anew.
import { type ReactNode, useState } from 'react';
import type { ImportPreview, ImportSheet } from '../../server/imports/views.ts';
import { FailureText } from '../parts/Failure.tsx';
import { useWords } from '../language/language.tsx';
import { instantText } from '../parts/instant.ts';
import { Constants } from './Constants.tsx';
import { ColumnFields } from './Mapping.tsx';
import { HeadAndForm } from './HeadAndForm.tsx';
import { useFormName } from './templates.ts';
import { useMapping } from './useMapping.ts';

interface UnderstoodProps {
  readonly sheet: ImportSheet;
  readonly preview: ImportPreview;
  readonly renew: () => Promise<void>;
  /** Shown open, as an example of what can be looked at. */
  readonly first: boolean;
}

export function Understood({ sheet, preview, renew, first }: UnderstoodProps) {
  const words = useWords();
  const isUnsure =
    (sheet.form === null && !sheet.isCodes) || sheet.doubts.some(({ law }) => law === 'table_fits_two_forms');
  const isOpen = preview.state === 'previewed';
  // Beside tables that are read what is none is most often notes.
  const isAllUnread = preview.sheets.every(({ form }) => form === null) && !sheet.isCodes;
  const [isShown, show] = useState(first || sheet.doubts.length > 0 || isAllUnread);
  const map = useMapping({ sheet, preview, renew });
  return (
    <details className="understood" open={isShown} onToggle={(event) => show(event.currentTarget.open)}>
      <Summary sheet={sheet} />
      {map.error ? (
        <div className="wrong" role="alert">
          <FailureText error={map.error} />
        </div>
      ) : null}
      {sheet.doubts.length > 0 ? (
        <ul className="doubts">
          {sheet.doubts.map(({ law, column, names, message }) => (
            <li key={`${law} ${column ?? names.join(' ')}`}>
              {column ? `${words.imports.columnNamed(column)} ` : ''}
              {names.length > 0 ? `${words.imports.fieldsNamed(names)} ` : ''}
              {message}
            </li>
          ))}
        </ul>
      ) : null}
      {sheet.saidAt === null ? null : (
        <p className="quiet">
          {words.readAs.asBefore(instantText(sheet.saidAt))}{' '}
          {isOpen ? (
            <button type="button" className="button" disabled={map.busy} onClick={() => map.send({ forget: true })}>
              {words.readAs.forget}
            </button>
          ) : null}
        </p>
      )}
      {isOpen ? (
        <Details key={sheet.form === null ? 'unread' : 'read'} open={isUnsure} title={words.readAs.title}>
          <HeadAndForm
            key={`${sheet.headRows.join(' ')} ${sheet.form ?? ''}`}
            sheet={sheet}
            preview={preview}
            map={map}
          />
        </Details>
      ) : null}
      {sheet.form === null ? null : (
        <>
          <ColumnFields sheet={sheet} isOpen={isOpen} map={map} units={preview.units} />
          {isOpen ? <Constants key={JSON.stringify(sheet.constants)} sheet={sheet} map={map} /> : null}
          {isOpen ? <p className="quiet">{words.readAs.holds}</p> : null}
        </>
      )}
      {sheet.skipped.length > 0 ? (
        <details>
          <summary>{words.imports.skipped(sheet.skipped.length)}</summary>
          <ul className="skipped">
            {sheet.skipped.map(({ row, reasonText }) => (
              <li key={row}>
                {words.frame.sheetRow(row)}: {reasonText}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </details>
  );
}

const unreadAs = ({ isLeft, isCodes }: ImportSheet) => (isLeft ? 'left' : isCodes ? 'codes' : 'unread');

/** What is not read is named without being asked for: a column of amounts may be among it. */
function Summary({ sheet }: Pick<UnderstoodProps, 'sheet'>) {
  const words = useWords();
  const formName = useFormName();
  const { form, columns, notRead, skipped } = sheet;
  const read = columns.filter((column) => column.field !== null).length;
  return (
    <summary>
      <h3>{sheet.sheet}</h3>
      {form === null ? <span>{words.readAs[unreadAs(sheet)](sheet.rows)}</span> : null}
      {form !== null && formName(form) !== sheet.sheet ? <span>{formName(form)}</span> : null}
      {form === null ? null : <span className="quiet">{words.imports.readColumns(read, columns.length)}</span>}
      {form !== null && notRead.length > 0 ? (
        <span className="notRead">{words.imports.notReadColumns(notRead)}</span>
      ) : null}
      {skipped.length > 0 ? <span className="quiet">{words.imports.skipped(skipped.length)}</span> : null}
    </summary>
  );
}

interface DetailsProps {
  readonly title: string;
  readonly open: boolean;
  readonly children: ReactNode;
}

/** What is folded is not asked for. */
function Details({ title, open, children }: DetailsProps) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? children : null}
    </details>
  );
}
