// One of many: what is typed finds it, arrows and Enter choose it, and whoever leaves without a choice keeps the old one.
import { useCombobox } from 'downshift';
import { useState } from 'react';
import { useWords } from '../../language/language.tsx';
import type { ChooseProps } from './chooseProps.ts';
import { foundChoices } from './foundChoices.ts';
import './choose.css';

const { InputBlur, InputKeyDownEscape } = useCombobox.stateChangeTypes;
const leaving: ReadonlySet<unknown> = new Set([InputBlur, InputKeyDownEscape]);

export function SearchedChoice({ choices, none, required = false, value, onChange, id, ...rest }: ChooseProps) {
  const words = useWords();
  const all = none === undefined ? choices : [{ code: '', word: none }, ...choices];
  const chosen = choices.find(({ code }) => code === value) ?? null;
  const [typed, setTyped] = useState<string | undefined>();
  const shown = foundChoices(all, typed ?? '');
  const box = useCombobox({
    items: [...shown],
    itemToString: (item) => item?.word ?? '',
    itemToKey: (item) => item?.code,
    selectedItem: chosen,
    inputValue: typed ?? chosen?.word ?? '',
    defaultHighlightedIndex: 0,
    ...(id ? { inputId: id } : {}),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) onChange(selectedItem.code);
    },
    onStateChange: ({ type, isOpen }) => {
      if (isOpen === false || leaving.has(type)) setTyped(undefined);
    },
    // Who looks at another field has not chosen what happened to be marked.
    stateReducer: (state, { type, changes }) =>
      type === InputBlur ? { ...changes, selectedItem: state.selectedItem } : changes,
  });
  return (
    <span className="choose">
      <input
        {...box.getInputProps({
          ...rest,
          required,
          placeholder: none ?? words.form.findChoice,
          autoComplete: 'off',
          // At once, or an input method loses its place.
          onChange: (event) => setTyped(event.currentTarget.value),
          onFocus: (event) => event.currentTarget.select(),
          onKeyDown: (event) => {
            // It closes the list, and not the dialog in which the list stands.
            if (event.key === 'Escape' && box.isOpen) event.preventDefault();
          },
        })}
        aria-labelledby={undefined}
      />
      <ul {...box.getMenuProps({ 'aria-label': words.form.findChoice })} className="choose-list" hidden={!box.isOpen}>
        {shown.map((item, index) => (
          <li
            key={item.code}
            {...box.getItemProps({ item, index })}
            className={`${index === box.highlightedIndex ? 'choose-at' : ''} ${item.code === value ? 'choose-chosen' : ''}`}
          >
            {item.word}
          </li>
        ))}
        {shown.length === 0 ? <li className="choose-nothing">{words.form.noChoice}</li> : null}
      </ul>
    </span>
  );
}
