// What an entry names by an id: found by what is typed, shown with a way to take each out.
import type { ReactNode } from 'react';
import { LabelledField } from '../form/LabelledField.tsx';
import { useWords } from '../language/language.tsx';
import { type Chosen, chosenIn, chosenText } from './drawn.ts';
import css from './listed/listed.module.css';

export interface PickProps {
  readonly label: string;
  readonly name: string;
  readonly message: string | undefined;
  /** Of those that stood there already. */
  readonly names: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export interface Found {
  readonly id: string;
  readonly name: string;
  readonly beside: ReactNode;
}

interface PickFieldProps extends PickProps {
  /** Absent: as many as one likes. */
  readonly most?: number | undefined;
  readonly hint: string | undefined;
  readonly placeholder: string;
  /** What is called nothing here. */
  readonly nameless: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly found: readonly Found[];
}

export function PickField(props: PickFieldProps) {
  const { label, name, message, names, value, most, hint, placeholder, nameless, typed, onType, found } = props;
  const words = useWords();
  const chosen = chosenIn(value);
  const nameOf = ({ id, name: said }: Chosen) => said ?? names[id] ?? nameless;
  const full = most !== undefined && chosen.length >= most;
  const change = (next: readonly Chosen[]) => props.onChange(chosenText(next));
  const open = full ? [] : found.filter(({ id }) => !chosen.some((one) => one.id === id));
  return (
    <div className="wide">
      <LabelledField label={label} name={name} message={message} {...(hint ? { hint } : {})}>
        {(tie) => (
          <>
            {chosen.length > 0 ? (
              <ul className={css['entryChosen']}>
                {chosen.map((one) => (
                  <li key={one.id}>
                    <span>{nameOf(one)}</span>
                    <button
                      type="button"
                      className="plain-button"
                      aria-label={words.listed.dropProject(nameOf(one))}
                      onClick={() => change(chosen.filter(({ id }) => id !== one.id))}
                    >
                      {words.listed.drop}
                    </button>
                  </li>
                ))}
              </ul>
            ) : null}
            {full ? null : (
              <input
                {...tie}
                type="search"
                autoComplete="off"
                maxLength={100}
                placeholder={placeholder}
                value={typed}
                onChange={(event) => onType(event.target.value)}
              />
            )}
            {open.length > 0 ? (
              <ul className={css['entryChosen']}>
                {open.map(({ id, name: called, beside }) => (
                  <li key={id}>
                    <button
                      type="button"
                      className="plain-button"
                      onClick={() => {
                        change([...chosen, { id, name: called }]);
                        onType('');
                      }}
                    >
                      {called}
                    </button>
                    <span className="quiet">{beside}</span>
                  </li>
                ))}
              </ul>
            ) : null}
          </>
        )}
      </LabelledField>
    </div>
  );
}
