// A list of rows within a form: a line of inputs for each, and a way to add and to drop one.
import { useState } from 'react';
import type { RowField } from '../../domain/entries/fields.ts';
import type { CodeList, EntryKind } from '../../domain/entries/nouns.ts';
import { rowPartName } from '../../labels/entries/nouns.ts';
import { nounChoices } from '../../labels/nouns.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { AnyOfficeField } from './AnyOfficeField.tsx';
import { chosenIn, chosenText } from './drawn.ts';
import { ProjectsField } from './ProjectsField.tsx';
import css from './listed/listed.module.css';

type Row = Readonly<Record<string, unknown>>;

interface RowsFieldProps {
  readonly kind: EntryKind;
  readonly list: string;
  readonly fields: Readonly<Record<string, RowField>>;
  readonly label: string;
  readonly message: string | undefined;
  /** Of projects that stood there already. */
  readonly names: Readonly<Record<string, string>>;
  /** JSON of the rows. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What is drawn; what names a firm stays as it is. */
const drawnAs: readonly RowField['as'][] = ['text', 'person', 'code', 'day', 'count', 'office', 'project'];

export function RowsField({ kind, list, fields, label, message, names, value, onChange }: RowsFieldProps) {
  const { language, words } = useLanguage();
  const rows = value === '' ? [] : (JSON.parse(value) as readonly Row[]);
  const put = (next: readonly Row[]) => onChange(JSON.stringify(next));
  const drawn = Object.entries(fields).filter(([, { as, given }]) => drawnAs.includes(as) && !given);
  const set = (at: number, name: string, to: unknown) =>
    put(rows.map((row, n) => (n === at ? { ...row, [name]: to } : row)));
  const swap = (at: number, to: number) => put(rows.with(at, rows[to] ?? {}).with(to, rows[at] ?? {}));
  return (
    <fieldset className={css['entryRows']} data-field={list}>
      <legend>{label}</legend>
      {rows.map((row, n) => (
        // Rows are told apart by their place alone.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={n} className={css['entryLine']} role="group" aria-label={words.listed.row(n + 1)}>
          {drawn.map(([name, field]) => (
            <Part
              key={name}
              field={field}
              label={rowPartName(kind, list, name, language)}
              names={names}
              value={row[name]}
              onChange={(to) => set(n, name, to)}
            />
          ))}
          <span className={css['entryActs']}>
            <Moves n={n} rows={rows.length} onMove={(to) => swap(n, to)} />
            <button
              type="button"
              className="plain-button"
              aria-label={words.listed.dropRow(n + 1)}
              onClick={() => put(rows.filter((_, at) => at !== n))}
            >
              {words.listed.drop}
            </button>
          </span>
        </div>
      ))}
      {message ? (
        <p className="field-message" role="alert">
          {message}
        </p>
      ) : null}
      <p>
        <button
          type="button"
          className="button"
          aria-label={words.listed.addTo(label)}
          onClick={() => put([...rows, {}])}
        >
          {words.listed.addRow}
        </button>
      </p>
    </fieldset>
  );
}

interface MovesProps {
  readonly n: number;
  readonly rows: number;
  readonly onMove: (to: number) => void;
}

/** The order of the rows is theirs. */
function Moves({ n, rows, onMove }: MovesProps) {
  const { listed: w } = useWords();
  if (rows < 2) return null;
  const move = (to: number, label: string, sign: string) => (
    <button
      type="button"
      className="plain-button"
      disabled={to < 0 || to >= rows}
      aria-label={label}
      onClick={() => onMove(to)}
    >
      {sign}
    </button>
  );
  return (
    <>
      {move(n - 1, w.raiseRow(n + 1), '↑')}
      {move(n + 1, w.lowerRow(n + 1), '↓')}
    </>
  );
}

interface PartProps {
  readonly field: RowField;
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function Part({ field, label, names, value, onChange }: PartProps) {
  const { language, words } = useLanguage();
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const set = (typed: string) => onChange(typed === '' ? null : typed);
  if (field.as === 'code')
    return (
      <ChoiceField
        label={label}
        choices={nounChoices(field.list as CodeList, language)}
        none={words.form.notSaid}
        value={text}
        onChange={set}
      />
    );
  if (field.as === 'office')
    return <AnyOfficeField label={label} name={label} required={false} value={text} onChange={set} />;
  if (field.as === 'project') return <ProjectPart label={label} names={names} value={text} onChange={onChange} />;
  if (field.as === 'day') return <DayField label={label} value={text} onChange={set} />;
  const typedNumber = (typed: string) => onChange(/^\d+$/.test(typed) ? Number(typed) : typed || null);
  return <TextField label={label} value={text} onChange={field.as === 'count' ? typedNumber : set} />;
}

/** Named as long as the form is open; the row keeps its id. */
function ProjectPart({ label, names, value, onChange }: Omit<PartProps, 'field'> & { readonly value: string }) {
  const [named, setNamed] = useState<Readonly<Record<string, string>>>({});
  return (
    <ProjectsField
      label={label}
      name={label}
      message={undefined}
      names={{ ...names, ...named }}
      most={1}
      value={value === '' ? '' : chosenText([{ id: value }])}
      onChange={(text) => {
        const [one] = chosenIn(text);
        if (one?.name !== undefined) setNamed({ ...named, [one.id]: one.name });
        onChange(one?.id ?? null);
      }}
    />
  );
}
