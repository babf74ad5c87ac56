// A choice, or something typed, in the middle of a sentence.
interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly code: string; readonly word: string }[];
  /** Named where nothing is chosen yet. */
  readonly none?: string;
  readonly onChange: (value: string) => void;
}

export function Pick({ label, value, choices, none, onChange }: PickProps) {
  const isKnown = choices.some(({ code }) => code === value);
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {none !== undefined || !isKnown ? <option value="">{none ?? `${label}…`}</option> : null}
      {value !== '' && !isKnown ? <option value={value}>{value}</option> : null}
      {choices.map(({ code, word }) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </select>
  );
}

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly kind?: 'number' | 'day' | 'text';
  readonly among?: readonly string[] | undefined;
  readonly onChange: (value: string) => void;
}

export function Typed({ label, value, kind = 'text', among, onChange }: TypedProps) {
  const list = among && among.length > 0 ? `among ${label}` : undefined;
  return (
    <>
      <input
        aria-label={label}
        className={`typed-${kind}`}
        type={kind === 'day' ? 'date' : 'text'}
        inputMode={kind === 'number' ? 'decimal' : undefined}
        placeholder={kind === 'text' ? label : undefined}
        maxLength={200}
        list={list}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {list ? (
        <datalist id={list}>
          {among?.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

/** Several texts, a line each. */
export function Lines({ label, value, onChange }: Omit<TypedProps, 'kind' | 'among'>) {
  return (
    <textarea
      aria-label={label}
      placeholder={label}
      rows={Math.min(8, Math.max(2, value.split('\n').length))}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
