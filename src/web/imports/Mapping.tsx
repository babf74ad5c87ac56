// Which form a sheet is, and which column which field: taken otherwise where it was taken wrongly.
import type { ImportPreview, ImportSheet } from '../../server/imports/views.ts';
import { api } from '../api/request.ts';
import { useAct } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';
import { DataTable } from '../table/DataTable.tsx';
import { templates, useFormName } from './templates.ts';

interface UseMapping {
  readonly sheet: ImportSheet;
  readonly preview: ImportPreview;
  readonly renew: () => Promise<void>;
}

export function useMapping({ sheet, preview, renew }: UseMapping) {
  return useAct(
    (_, { form, columns }: { form?: string; columns: Readonly<Record<string, string | null>> }) =>
      api('POST /imports/:id/mapping', {
        at: { id: preview.id },
        body: {
          sheet: sheet.sheet,
          headRow: sheet.headRows[0],
          form: form ?? sheet.form ?? undefined,
          columns,
        },
      }),
    { onDone: renew, renews: 'nothing' },
  );
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
        <button type="button" className="plain-button" disabled={map.busy} onClick={() => map.send({ columns: {} })}>
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
    <DataTable
      slides="figure-table"
      className="understood-columns"
      busy={map.busy}
      rows={sheet.columns}
      keyOf={({ letter }) => letter}
      columns={[
        { key: 'column', head: words.imports.column, cell: ({ letter }) => letter },
        { key: 'heading', head: words.imports.heading, cell: ({ heading }) => heading },
        {
          key: 'field',
          head: words.imports.field,
          cell: ({ letter, field, fieldName }) =>
            isOpen && sheet.form ? (
              <select
                aria-label={words.imports.fieldOf(letter)}
                value={field ?? ''}
                disabled={map.busy}
                onChange={(event) => map.send({ columns: { [letter]: event.target.value || null } })}
              >
                <option value="">{words.imports.notRead}</option>
                {sheet.fields.map((each) => (
                  <option key={each.field} value={each.field}>
                    {each.name}
                  </option>
                ))}
              </select>
            ) : (
              fieldName || words.imports.notRead
            ),
        },
        { key: 'unit', head: words.imports.unit, cell: ({ unit }) => unit ?? '' },
      ]}
    />
  );
}
