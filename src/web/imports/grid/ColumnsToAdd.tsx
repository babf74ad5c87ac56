import type { GridForm } from '../../../server/imports/gridViews.ts';
import { LabelledField } from '../../form/LabelledField.tsx';
import { useWords } from '../../language/language.tsx';

interface ColumnsToAddProps {
  readonly form: GridForm;
  readonly shown: readonly string[];
  readonly onChange: (fields: readonly string[]) => void;
}

/** The form has more columns than most rows want: one more is put at the end, where nothing that was typed moves. */
export function ColumnsToAdd({ form, shown, onChange }: ColumnsToAddProps) {
  const words = useWords();
  const more = form.columns.filter(({ field }) => !shown.includes(field));
  if (more.length === 0) return null;
  return (
    <LabelledField label={words.grid.columns}>
      {(tie) => (
        <select {...tie} value="" onChange={({ target }) => onChange([...shown, target.value])}>
          <option value="">{words.grid.addColumn}</option>
          {more.map(({ field, name }) => (
            <option key={field} value={field}>
              {name}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  );
}
