import { useWords } from '../language/language.tsx';
import { type ColumnName, columnNames } from './columnNames.ts';

interface ColumnChoiceProps {
  readonly columns: readonly ColumnName[];
  readonly setColumns: (columns: readonly ColumnName[]) => void;
}

/** The name always stays: a row without it is no row. */
export function ColumnChoice({ columns, setColumns }: ColumnChoiceProps) {
  const words = useWords();
  return (
    <details className="choice">
      <summary className="button">{words.projects.columns}</summary>
      <fieldset className="choice-card">
        <legend className="hidden-from-sight">{words.projects.columns}</legend>
        {columnNames.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={columns.includes(name)}
              disabled={name === 'name'}
              onChange={(event) =>
                setColumns(
                  columnNames.filter((each) => (each === name ? event.target.checked : columns.includes(each))),
                )
              }
            />
            {words.projects.column[name]}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
