// Which form a sheet is, and which column which field: taken otherwise where it was taken wrongly.
import { useMutation } from '@tanstack/react-query';
import type { ImportPreview, ImportSheet } from '../../server/imports/views.ts';
import { api } from '../api/request.ts';
import { useWords } from '../language/language.tsx';
import { templates, useFormName } from './templates.ts';

interface UseMapping {
  readonly sheet: ImportSheet;
  readonly preview: ImportPreview;
  readonly renew: () => Promise<void>;
}

export function useMapping({ sheet, preview, renew }: UseMapping) {
  return useMutation({
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
}

interface MappingProps {
  readonly sheet: ImportSheet;
  readonly map: ReturnType<typeof useMapping>;
}

export function FormChoice({ sheet, map }: MappingProps) {
  const words = useWords();
  const formName = useFormName();
  return (
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
  );
}

/** While a preview is open its columns can be given other fields. */
export function ColumnFields({ sheet, map, isOpen }: MappingProps & { readonly isOpen: boolean }) {
  const words = useWords();
  return (
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
                {isOpen && sheet.form ? (
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
  );
}
