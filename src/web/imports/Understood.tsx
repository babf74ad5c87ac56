// What was understood of a sheet: which column became which field in which unit, which rows were left out and why.
// A column that was taken wrongly is given another field here; the preview is made anew.
import type { ImportPreview, ImportSheet } from '../../server/views.ts';
import { Refused } from '../act/Refused.tsx';
import { useAct } from '../act/useAct.ts';
import { useWords } from '../language/language.tsx';
import { templates, useFormName } from './templates.ts';

interface Mapping {
  readonly form?: string;
  readonly columns: Readonly<Record<string, string | null>>;
}

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
  const map = useAct<Mapping>({
    path: `/imports/${preview.id}/mapping`,
    keyed: 'none',
    body: ({ form, columns }) => ({
      sheet: sheet.sheet,
      headRow: sheet.headRows[0],
      form: form ?? sheet.form ?? undefined,
      columns,
    }),
    onDone: renew,
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
      <Refused error={map.error} />
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
            disabled={map.busy}
            onChange={(event) => map.send({ form: event.target.value, columns: {} })}
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
              disabled={map.busy}
              onClick={() => map.send({ columns: {} })}
            >
              {words.imports.formIsRight}
            </button>
          )}
        </label>
      ) : null}
      <div className="figure-table">
        <table className="understood-columns" aria-busy={map.busy}>
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
                      disabled={map.busy}
                      onChange={(event) => map.send({ columns: { [column.letter]: event.target.value || null } })}
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
