import { useDeferredValue, useState } from 'react';
import { api } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { TextField } from '../../form/TextField.tsx';
import { useQuestion } from '../../form/useAct.ts';
import { useWords } from '../../language/language.tsx';
import type { TypedPlace } from './placeLines.ts';
import styles from './lists.module.css';

/** So many are shown at once; whoever looks for others types more. */
const shown = 8;

/** Divisions of the country by name or code, to be added with their codes: one by itself, or all that are below it. */
export function FindPlaces({ onAdd }: { readonly onAdd: (places: readonly TypedPlace[]) => void }) {
  const { places: w } = useWords();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data } = useApi('/divisions', { q }, { keep: true });
  const below = useQuestion(
    (_, above: string) => api('GET /divisions', { query: { above } }),
    (found) => onAdd(found.map(({ shortName: name, code }) => ({ name, code }))),
  );
  return (
    <div className="stack">
      <TextField label={w.find} hint={w.findHint} maxLength={40} value={typed} onChange={setTyped} />
      {q !== '' && data?.length === 0 ? <p className="quiet">{w.notFound}</p> : null}
      <ul className={styles['found']}>
        {(q === '' ? [] : (data ?? [])).slice(0, shown).map(({ code, name, shortName }) => (
          <li key={code}>
            <span>
              {name} <code>{code}</code>
            </span>
            <button
              type="button"
              className="plain-button"
              aria-label={w.addOne(name)}
              onClick={() => onAdd([{ name: shortName, code }])}
            >
              {w.addOnly}
            </button>
            {code.endsWith('00') ? (
              <button
                type="button"
                className="plain-button"
                aria-label={w.addAllOf(name)}
                disabled={below.busy}
                onClick={() => below.send(code)}
              >
                {w.addBelow}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
