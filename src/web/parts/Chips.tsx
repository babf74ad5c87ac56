// Which part of a list is shown, with how many each has: one press each, kept in the address.
import { useAddress } from '../shell/useAddress.ts';
import styles from './chips.module.css';

interface ChipsProps {
  readonly label: string;
  /** The name in the address. */
  readonly name: string;
  /** An empty code stands for all. */
  readonly chips: readonly { readonly code: string; readonly word: string; readonly n: number }[];
}

export function Chips({ label, name, chips }: ChipsProps) {
  const { said, change } = useAddress();
  return (
    <div className={styles['chips']} role="group" aria-label={label}>
      {chips.map(({ code, word, n }) => (
        <button
          key={code}
          type="button"
          className="button"
          aria-pressed={said(name) === code}
          onClick={() => change({ [name]: code }, 'step')}
        >
          {word} <span className="tabular">{n}</span>
        </button>
      ))}
    </div>
  );
}
