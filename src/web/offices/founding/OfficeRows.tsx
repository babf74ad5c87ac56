// The offices that the city will have, each to be changed or left out before it is founded.
import { isTerritory } from '../../../domain/offices/office.ts';
import { type FoundedKind, foundedKinds } from '../../../domain/offices/officeAct.ts';
import { nounChoices } from '../../../labels/nouns.ts';
import { useLanguage } from '../../language/language.tsx';
import type { DraftOffice } from './draft.ts';
import css from './founding.module.css';

interface OfficeRowsProps {
  readonly offices: readonly DraftOffice[];
  readonly messageOf: (id: string) => string | undefined;
  readonly onChange: (offices: readonly DraftOffice[]) => void;
}

export function OfficeRows({ offices, messageOf, onChange }: OfficeRowsProps) {
  const { words } = useLanguage();
  const { name, shortName, code, kind, above } = words.founding.row;
  if (offices.length === 0) return <p>{words.founding.noOffices}</p>;
  return (
    <ul className={css['offices']}>
      <li className={css['head']} aria-hidden="true">
        {[name, shortName, code, kind, above].map((word) => (
          <span key={word}>{word}</span>
        ))}
      </li>
      {offices.map((office) => (
        <OfficeRow
          key={office.id}
          office={office}
          others={offices}
          message={messageOf(office.id)}
          onChange={(next) => onChange(offices.map((one) => (one.id === office.id ? next : one)))}
          onRemove={() =>
            onChange(
              offices
                .filter(({ id }) => id !== office.id)
                .map((one) => (one.above === office.id ? { ...one, above: '' } : one)),
            )
          }
        />
      ))}
    </ul>
  );
}

interface OfficeRowProps {
  readonly office: DraftOffice;
  readonly others: readonly DraftOffice[];
  readonly message: string | undefined;
  readonly onChange: (next: DraftOffice) => void;
  readonly onRemove: () => void;
}

function OfficeRow({ office, others, message, onChange, onRemove }: OfficeRowProps) {
  const { language, words } = useLanguage();
  const { row } = words.founding;
  const kinds = nounChoices('officeKind', language).filter(({ code }) => foundedKinds.some((kind) => kind === code));
  const hasBelow = others.some(({ above }) => above === office.id);
  const parents = hasBelow ? [] : others.filter((one) => one.id !== office.id && one.above === '' && isTerritory(one));
  const text = (field: 'name' | 'shortName' | 'code', most: number) => (
    <input
      aria-label={row.of(office.name, row[field])}
      required
      maxLength={most}
      value={office[field]}
      onChange={(event) => onChange({ ...office, [field]: event.target.value })}
    />
  );
  return (
    <li className={message ? css['wrong'] : undefined}>
      {text('name', 60)}
      {text('shortName', 20)}
      {text('code', 20)}
      <select
        aria-label={row.of(office.name, row.kind)}
        value={office.kind}
        onChange={(event) => onChange({ ...office, kind: event.target.value as FoundedKind })}
      >
        {kinds.map(({ code, word }) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
      <select
        aria-label={row.of(office.name, row.above)}
        value={office.above}
        onChange={(event) => onChange({ ...office, above: event.target.value })}
      >
        <option value="">{row.cityItself}</option>
        {parents.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" className="plain-button" aria-label={row.of(office.name, row.remove)} onClick={onRemove}>
        {row.remove}
      </button>
      {message ? (
        <p className="field-message" role="alert">
          {message}
        </p>
      ) : null}
    </li>
  );
}
