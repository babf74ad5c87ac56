import type { ChooseProps } from './chooseProps.ts';
import { manyChoices } from './foundChoices.ts';
import { SearchedChoice } from './SearchedChoice.tsx';

/** One of a list: a few are seen at once, among many one searches. */
export function Choose(props: ChooseProps) {
  if (props.choices.length >= manyChoices) return <SearchedChoice {...props} />;
  const { choices, none, required = false, value, onChange, ...rest } = props;
  return (
    <select {...rest} required={required} value={value} onChange={(event) => onChange(event.target.value)}>
      {none === undefined ? null : <option value="">{none}</option>}
      {choices.map(({ code, word }) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </select>
  );
}
