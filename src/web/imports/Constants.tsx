// What a table lacks and its form wants: filled in once for all of its rows.
import { useState } from 'react';
import type { ImportField, ImportSheet } from '../../server/imports/views.ts';
import { useApi } from '../api/useApi.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useWords } from '../language/language.tsx';
import type { MapTable } from './useMapping.ts';

interface ConstantsProps {
  readonly sheet: ImportSheet;
  readonly map: MapTable;
}

export function Constants({ sheet, map }: ConstantsProps) {
  const words = useWords();
  const w = words.readAs;
  const [typed, type] = useState<Readonly<Record<string, string>>>({});
  const [more, setMore] = useState<readonly string[]>([]);
  const carried = new Set(sheet.columns.map(({ field }) => field));
  const free = sheet.fields.filter(({ field }) => !carried.has(field));
  const isAsked = ({ field, required }: ImportField) =>
    required || sheet.constants[field] !== undefined || more.includes(field);
  const asked = free.filter(isAsked);
  const others = free.filter((one) => !isAsked(one));
  const changed = Object.entries(typed).filter(([field, text]) => text !== (sheet.constants[field] ?? ''));
  if (free.length === 0) return null;
  return (
    <div className="constants">
      <h4>{w.constants}</h4>
      <p className="quiet">{w.constantsHint}</p>
      <div className="table-head-fields">
        {asked.map((one) => (
          <Constant
            key={one.field}
            field={one}
            value={typed[one.field] ?? sheet.constants[one.field] ?? ''}
            onChange={(text) => type({ ...typed, [one.field]: text })}
          />
        ))}
        <ChoiceField
          label={w.more}
          value=""
          none={w.choose}
          choices={others.map(({ field, name }) => ({ code: field, word: name }))}
          onChange={(field) => setMore([...more, field])}
        />
        <button
          type="button"
          className="button"
          disabled={changed.length === 0 || map.busy}
          onClick={() =>
            map.send({ constants: Object.fromEntries(changed.map(([field, text]) => [field, text.trim() || null])) })
          }
        >
          {w.put}
        </button>
      </div>
    </div>
  );
}

interface ConstantProps {
  readonly field: ImportField;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function Constant({ field: { field, name, kind, choices }, value, onChange }: ConstantProps) {
  const words = useWords();
  const { data: offices } = useApi('/offices');
  const same = { label: name, name: field, value, onChange };
  if (kind === 'day') return <DayField {...same} />;
  if (kind === 'choice')
    return <ChoiceField {...same} none={words.readAs.choose} choices={choices.map((word) => ({ code: word, word }))} />;
  const known = (offices ?? []).filter(({ enterable, endedOn }) => enterable && !endedOn).map((one) => one.name);
  return <TextField {...same} {...(field === 'office' ? { among: known } : {})} maxLength={1000} />;
}
