// Zones without a code and the city's own departments: typed or pasted, a line each.
import { useState } from 'react';
import { type FoundedKind, foundedKinds } from '../../../domain/offices/officeAct.ts';
import { isTerritory } from '../../../domain/offices/office.ts';
import { nounChoices } from '../../../labels/nouns.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useLanguage } from '../../language/language.tsx';
import { type DraftOffice, withLines } from './draft.ts';
import css from './founding.module.css';

interface AddOfficesProps {
  readonly offices: readonly DraftOffice[];
  readonly onChange: (offices: readonly DraftOffice[]) => void;
}

export function AddOffices({ offices, onChange }: AddOfficesProps) {
  const { language, words } = useLanguage();
  const { add, row } = words.founding;
  const [kind, setKind] = useState<FoundedKind>('bureau');
  const [above, setAbove] = useState('');
  const [lines, setLines] = useState('');
  const kinds = nounChoices('officeKind', language).filter(({ code }) => foundedKinds.some((one) => one === code));
  const grounds = offices.filter((office) => office.above === '' && isTerritory(office));
  return (
    <fieldset className={`field ${css['add']}`}>
      <legend>{add.title}</legend>
      <div className="form-grid">
        <ChoiceField label={row.kind} choices={kinds} value={kind} onChange={(code) => setKind(code as FoundedKind)} />
        <ChoiceField
          label={row.above}
          none={row.cityItself}
          choices={grounds.map(({ id, name }) => ({ code: id, word: name }))}
          value={above}
          onChange={setAbove}
        />
        <div className="wide">
          <TextField label={add.lines} hint={add.hint} long maxLength={20_000} value={lines} onChange={setLines} />
        </div>
      </div>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={lines.trim() === ''}
          onClick={() => {
            onChange(withLines(offices, lines, { kind, above }));
            setLines('');
            // A city has one.
            if (kind === 'bureau') setKind('department');
          }}
        >
          {add.action}
        </button>
      </div>
    </fieldset>
  );
}
