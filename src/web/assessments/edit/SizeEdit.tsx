import { useContext } from 'react';
import type { SchemeGroup } from '../../../domain/assessments/scheme.ts';
import { useWords } from '../../language/language.tsx';
import { InlineChoice, InlineLine, InlineText } from './Inline.tsx';
import { NameableContext } from './InputEdit.tsx';

type Size = SchemeGroup['size'];

interface SizeProps {
  readonly size: Size;
  readonly onChange: (size: Size) => void;
}

/** Of the kinds of a group only offices of a size, by a figure of the year before. */
export function SizeEdit({ size, onChange }: SizeProps) {
  const w = useWords().assessments;
  const { figures } = useContext(NameableContext);
  const choices = [{ code: '', word: w.anySize }, ...figures.map(({ id, name }) => ({ code: id, word: name }))];
  const bound = (name: 'from' | 'below', label: string) =>
    size ? (
      <>
        {label}
        <InlineText
          label={label}
          decimal
          value={size[name] ?? ''}
          onChange={(text) => onChange({ ...size, [name]: text === '' ? null : text })}
        />
      </>
    ) : null;
  return (
    <InlineLine>
      {w.size}
      <InlineChoice
        label={w.size}
        value={size?.figure ?? ''}
        choices={choices}
        onChange={(figure) =>
          onChange(figure === '' ? null : { figure, from: size?.from ?? null, below: size?.below ?? null })
        }
      />
      {bound('from', w.sizeFrom)}
      {bound('below', w.sizeBelow)}
    </InlineLine>
  );
}
