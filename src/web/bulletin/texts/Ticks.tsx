import type { Edit } from './edits.ts';
import styles from './texts.module.css';

interface TicksProps<Name extends string> {
  readonly all: readonly Name[];
  readonly chosen: readonly Name[];
  readonly words: Readonly<Record<Name, string>>;
  readonly edit: Edit<Name[]>;
}

/** Of a few names those that are wanted, in their own order. */
export function Ticks<Name extends string>({ all, chosen, words, edit }: TicksProps<Name>) {
  return all.map((name) => (
    <label key={name} className={styles['tickLine']}>
      <input
        type="checkbox"
        checked={chosen.includes(name)}
        onChange={({ target }) =>
          edit((before) => all.filter((each) => (each === name ? target.checked : before.includes(each))))
        }
      />
      {words[name]}
    </label>
  ));
}
