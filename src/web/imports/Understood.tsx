// What was understood of a sheet: which column became which field in which unit, which rows were left out and why.
// A column that was taken wrongly is given another field here; the preview is made anew.
import type { ImportPreview, ImportSheet } from '../../server/imports/views.ts';
import { FailureText } from '../parts/Failure.tsx';
import { useWords } from '../language/language.tsx';
import { ColumnFields, FormChoice, useMapping } from './Mapping.tsx';

interface UnderstoodProps {
  readonly sheet: ImportSheet;
  readonly preview: ImportPreview;
  readonly renew: () => Promise<void>;
  /** Shown open, as an example of what can be looked at. */
  readonly first: boolean;
}

export function Understood({ sheet, preview, renew, first }: UnderstoodProps) {
  const words = useWords();
  const read = sheet.columns.filter((column) => column.field !== null).length;
  const isUnsure = sheet.form === null || sheet.doubts.some(({ law }) => law === 'table_fits_two_forms');
  const map = useMapping({ sheet, preview, renew });
  return (
    <details className="understood" open={first || sheet.doubts.length > 0 || !sheet.form}>
      <summary>
        <h3>{sheet.sheet}</h3>
        {sheet.form === null ? <span>{words.imports.notAForm}</span> : null}
        {sheet.form !== null && sheet.formName !== sheet.sheet ? <span>{sheet.formName}</span> : null}
        <span className="quiet">{words.imports.readColumns(read, sheet.columns.length)}</span>
        {sheet.skipped.length > 0 ? <span className="quiet">{words.imports.skipped(sheet.skipped.length)}</span> : null}
      </summary>
      {map.error ? (
        <div className="wrong" role="alert">
          <FailureText error={map.error} />
        </div>
      ) : null}
      {sheet.doubts.length > 0 ? (
        <ul className="doubts">
          {sheet.doubts.map(({ law, column, message }) => (
            <li key={`${law} ${column ?? ''}`}>
              {column ? `${words.imports.columnNamed(column)} ` : ''}
              {message}
            </li>
          ))}
        </ul>
      ) : null}
      {isUnsure && preview.state === 'previewed' ? <FormChoice sheet={sheet} map={map} /> : null}
      <ColumnFields sheet={sheet} isOpen={preview.state === 'previewed'} map={map} />
      {sheet.notRead.length > 0 ? <p className="quiet">{words.imports.notReadColumns(sheet.notRead)}</p> : null}
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
