// Which column is which field, and in which unit: taken otherwise where it was taken wrongly.
import type { ImportColumn, ImportSheet } from '../../server/imports/views.ts';
import { useWords } from '../language/language.tsx';
import { DataTable } from '../table/DataTable.tsx';
import type { MapTable } from './useMapping.ts';

interface ColumnFieldsProps {
  readonly sheet: ImportSheet;
  readonly map: MapTable;
  readonly units: readonly string[];
  /** While a preview is open its columns can be given other fields. */
  readonly isOpen: boolean;
}

const measured: ReadonlySet<string> = new Set(['money', 'land']);

export function ColumnFields({ sheet, map, units, isOpen }: ColumnFieldsProps) {
  const words = useWords();
  const kinds = new Map(sheet.fields.map(({ field, kind }) => [field, kind]));
  const isMeasured = ({ field }: ImportColumn) => field !== null && measured.has(kinds.get(field) ?? '');
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
            isOpen ? (
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
        {
          key: 'unit',
          head: words.imports.unit,
          cell: (column) =>
            isOpen && isMeasured(column) ? <UnitChoice column={column} map={map} units={units} /> : (column.unit ?? ''),
        },
      ]}
    />
  );
}

interface UnitChoiceProps extends Pick<ColumnFieldsProps, 'map' | 'units'> {
  readonly column: ImportColumn;
}

function UnitChoice({ column: { letter, unit }, map, units }: UnitChoiceProps) {
  const words = useWords();
  const all = unit === null || units.includes(unit) ? units : [unit, ...units];
  return (
    <select
      aria-label={words.readAs.unitOf(letter)}
      value={unit ?? ''}
      disabled={map.busy}
      onChange={(event) => map.send({ units: { [letter]: event.target.value || null } })}
    >
      <option value="">{words.readAs.unitOpen}</option>
      {all.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  );
}
