// What may stand in the bureau's Word file, to be copied: words, loops, and every figure by its name or its code.
import { useDeferredValue, useState } from 'react';
import { useApi } from '../../api/useApi.ts';
import { TextField } from '../../form/TextField.tsx';
import { useWords } from '../../language/language.tsx';
import styles from './texts.module.css';
import type { AskedFigures } from './useTextDraft.ts';

const shown = 40;

interface FieldsProps {
  readonly asked: AskedFigures;
  readonly isOfOccasion: boolean;
}

export function TemplateFields(of: FieldsProps) {
  const words = useWords().template;
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.fields}</summary>
      {open ? <Fields {...of} /> : null}
    </details>
  );
}

function Fields({ asked, isOfOccasion }: FieldsProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim().toLowerCase());
  const { data = [] } = useApi('/figures', asked);
  const figures = data.filter(
    ({ id, name, absence }) => absence !== 'not_tied' && (id.includes(wanted) || name.toLowerCase().includes(wanted)),
  );
  const { always, ofOccasion, ofPeriod } = words.template.examples;
  const examples = [...always, ...(isOfOccasion ? ofOccasion : ofPeriod)];
  return (
    <div className="stack">
      <p className="quiet">{words.template.formsHint}</p>
      <ul className={styles['figures']}>
        {examples.map(([field, says]) => (
          <Field key={field} field={field} says={says} />
        ))}
      </ul>
      <TextField label={words.texts.find} value={typed} onChange={setTyped} />
      <ul className={styles['figures']}>
        {figures.slice(0, shown).map(({ id, name, display }) => (
          <Field key={id} field={`{${id}}`} says={`${name} ${display}`} />
        ))}
      </ul>
    </div>
  );
}

function Field({ field, says }: { readonly field: string; readonly says: string }) {
  const words = useWords().template;
  const [copied, setCopied] = useState(false);
  return (
    <li>
      <button
        type="button"
        className="plain-button"
        onClick={() => void navigator.clipboard.writeText(field).then(() => setCopied(true))}
      >
        <code>{field}</code> <span className="quiet">{says}</span> {copied ? <span>{words.copied}</span> : null}
      </button>
    </li>
  );
}
