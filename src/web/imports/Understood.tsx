// What was understood of a sheet: which column became which field in which unit, which rows were left out and why.
// A column that was taken wrongly is given another field here; the preview is made anew.
import { useMutation } from '@tanstack/react-query';
import type { ImportPreview, ImportSheet } from '../../server/imports/views.ts';
import { api } from '../api/request.ts';
import { FailureText } from '../parts/Failure.tsx';
import { useWords } from '../language/language.tsx';
import { templates, useFormName } from './templates.ts';

interface UnderstoodProps {
  readonly sheet: ImportSheet;
  readonly preview: ImportPreview;
  readonly renew: () => Promise<void>;
  /** Shown open, as an example of what can be looked at. */
  readonly first: boolean;
}

export function Understood({ sheet, preview, renew, first }: UnderstoodProps) {
  const words = useWords();
  const formName = useFormName();
  const read = sheet.columns.filter((column) => column.field !== null).length;
  const isUnsure = sheet.form === null || sheet.doubts.some(({ law }) => law === 'table_fits_two_forms');
  const map = useMutation({
    mutationFn: ({ form, columns }: { form?: string; columns: Readonly<Record<string, string | null>> }) =>
      api('POST /imports/:id/mapping', {
        at: { id: preview.id },
        body: {
          sheet: sheet.sheet,
          headRow: sheet.headRows[0],
          form: form ?? sheet.form ?? undefined,
          columns,
        },
      }),
    onSuccess: renew,
  });
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
      {isUnsure && preview.state === 'previewed' ? (
        <label className="understood-form">
          {words.imports.formChoice}{' '}
          <select
            value={sheet.form ?? ''}
            disabled={map.isPending}
            onChange={(event) => map.mutate({ form: event.target.value, columns: {} })}
          >
            {sheet.form === null ? <option value="">{words.form.chooseOffice}</option> : null}
            {templates.map((form) => (
              <option key={form} value={form}>
                {formName(form)}
              </option>
            ))}
          </select>
          {sheet.form === null ? null : (
            <button
              type="button"
              className="plain-button"
              disabled={map.isPending}
              onClick={() => map.mutate({ columns: {} })}
            >
              {words.imports.formIsRight}
            </button>
          )}
        </label>
      ) : null}
      <div className="figure-table">
        <table className="understood-columns" aria-busy={map.isPending}>
          <thead>
            <tr>
              <th scope="col">{words.imports.column}</th>
              <th scope="col">{words.imports.heading}</th>
              <th scope="col">{words.imports.field}</th>
              <th scope="col">{words.imports.unit}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.columns.map((column) => (
              <tr key={column.letter}>
                <td>{column.letter}</td>
                <td>{column.heading}</td>
                <td>
                  {preview.state === 'previewed' && sheet.form ? (
                    <select
                      aria-label={words.imports.fieldOf(column.letter)}
                      value={column.field ?? ''}
                      disabled={map.isPending}
                      onChange={(event) => map.mutate({ columns: { [column.letter]: event.target.value || null } })}
                    >
                      <option value="">{words.imports.notRead}</option>
                      {sheet.fields.map(({ field, name }) => (
                        <option key={field} value={field}>
                          {name}
                        </option>
                      ))}
                    </select>
                  ) : (
                    column.fieldName || words.imports.notRead
                  )}
                </td>
                <td>{column.unit ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
