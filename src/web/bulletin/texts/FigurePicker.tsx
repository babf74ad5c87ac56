// The figures that a clause may name, to be found by name or code, each as it stands in the period that is previewed, or in a
// second period beside it.
import { useDeferredValue, useState } from 'react';
import { askOf } from '../../../domain/bulletin/say.ts';
import { parsePeriod } from '../../../domain/figures/period.ts';
import {
  isRelativePeriod,
  periodRelative,
  type RelativePeriod,
  relativePeriods,
} from '../../../domain/figures/relativePeriod.ts';
import { useApi } from '../../api/useApi.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useWords } from '../../language/language.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import styles from './texts.module.css';
import type { AskedFigures } from './useTextDraft.ts';

const forms = ['figure', 'rise', 'names', 'none'] as const;
type Form = (typeof forms)[number];

interface PickerProps {
  readonly asked: AskedFigures;
  readonly isOfOccasion: boolean;
  /** Given a field as it stands in a clause: `{funds_arrived}`. */
  readonly onPick: (field: string) => void;
  readonly onClose: () => void;
}

/** How many are listed at once; whoever looks for others types more. */
const most = 60;

export function FigurePicker({ asked, isOfOccasion, onPick, onClose }: PickerProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [form, setForm] = useState<Form>('figure');
  const [of, setOf] = useState<RelativePeriod>();
  const wanted = useDeferredValue(typed.trim().toLowerCase());
  const shown = shownIn(asked.period, of);
  const { data } = useApi('/figures', { ...asked, period: shown });
  // What nothing ties to the activity or outing would be refused.
  const found = data?.filter(
    ({ id, name, absence }) => absence !== 'not_tied' && (id.includes(wanted) || name.toLowerCase().includes(wanted)),
  );
  const pick = (figure: string) =>
    onPick(form === 'figure' ? `{${askOf({ figure, of })}}` : `{${form}:${askOf({ figure, of })}}`);
  return (
    <Dialog title={words.texts.insert} onClose={onClose}>
      <div className="stack">
        <TextField label={words.texts.find} value={typed} onChange={setTyped} />
        <div className="row" role="radiogroup" aria-label={words.texts.insert}>
          {forms
            .filter((each) => !isOfOccasion || each === 'figure' || each === 'names')
            .map((each) => (
              <label key={each} className={styles['tickLine']}>
                <input type="radio" name="form" checked={form === each} onChange={() => setForm(each)} />
                {words.texts.forms[each]}
              </label>
            ))}
        </div>
        {isOfOccasion ? null : (
          <ChoiceField
            label={words.texts.ofPeriod}
            none={words.texts.ownPeriod}
            choices={relativePeriods.map((code) => ({ code, word: words.texts.ofPeriods[code] }))}
            value={of ?? ''}
            onChange={(code) => setOf(isRelativePeriod(code) ? code : undefined)}
          />
        )}
        {of ? (
          <button type="button" className="plain-button" onClick={() => onPick(`{${askOf({ figure: 'span', of })}}`)}>
            {words.texts.insertPeriod(words.periodName(shown))}
          </button>
        ) : null}
        {found ? null : <Waiting />}
        {found?.length === 0 ? <p className="quiet">{words.texts.notFound}</p> : null}
        <ul className={styles['figures']}>
          {found?.slice(0, most).map(({ id, name, display }) => (
            <li key={id}>
              <button type="button" className="plain-button" onClick={() => pick(id)}>
                <span>{name}</span> <code>{id}</code> <span className="quiet">{display}</span>
              </button>
            </li>
          ))}
        </ul>
        <div className="row row-end">
          <button type="button" className="button" onClick={onClose}>
            {words.frame.cancel}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

/** Days of a year of assessment are the server's to know: of such a text the figures are shown as they are of the year. */
function shownIn(period: string, of: RelativePeriod | undefined): string {
  return /^A\d{4}$/u.test(period) ? period : periodRelative(parsePeriod(period), of).text;
}
