import { Field, type FieldProps } from './Field.tsx';

export interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly required?: boolean;
  readonly type?: 'text' | 'time';
  /** Several lines. */
  readonly long?: boolean;
  /** A number: it is checked where numbers are exact, and not here. */
  readonly decimal?: boolean;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** Words to choose from, which need not be taken. */
  readonly among?: readonly string[] | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField(props: TextFieldProps) {
  const {
    type = 'text',
    required = false,
    long = false,
    decimal = false,
    least,
    most,
    among,
    value,
    onChange,
    ...field
  } = props;
  return (
    <Field {...field}>
      {(tie) => {
        const own = { ...tie, required, minLength: least, maxLength: most ?? (long ? 1000 : 200), value };
        if (long) return <textarea {...own} rows={3} onChange={({ target }) => onChange(target.value)} />;
        return (
          <>
            <input
              {...own}
              type={type}
              inputMode={decimal ? 'decimal' : 'text'}
              list={among ? `${tie.id}-among` : undefined}
              onChange={({ target }) => onChange(target.value)}
            />
            {among ? (
              <datalist id={`${tie.id}-among`}>
                {among.map((each) => (
                  <option key={each} value={each} />
                ))}
              </datalist>
            ) : null}
          </>
        );
      }}
    </Field>
  );
}
