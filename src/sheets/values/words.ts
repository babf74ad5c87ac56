import { noWords, yesWords } from '../forms/words.ts';
import { type Answer, refused, value } from './answer.ts';
import { splitList } from './list.ts';
import { narrowed, notOneNumber, type RawValue, readRaw } from './raw.ts';

export interface Choice<T extends string> {
  value: T;
  /** Every way it is written; the first is shown to whoever wrote something else. */
  words: readonly string[];
}

/** What a cell holds at most. */
const longestCell = 32_767;

/** The text as written, without blanks around it; line ends become one kind. */
export function parseText(raw: RawValue, maxLength = 2_000): Answer<string> {
  const read = readShown(raw);
  if (read.kind !== 'value') return read;
  const text = read.value.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return text.length > maxLength
    ? refused('cell_text_too_long', `${text.slice(0, 50)}…`, String(maxLength))
    : value(text);
}

/** A code, in plain width and without the blanks by which some write it in groups: then it has the length of a credit code. */
export function parseCode(raw: RawValue): Answer<string> {
  const read = parseText(raw, 100);
  if (read.kind !== 'value') return read;
  const spaced = narrowed(read.value);
  const code = spaced.replaceAll(' ', '');
  if (notOneNumber(spaced) === 'cell_has_note_mark') return refused('cell_has_note_mark', read.value, 'code');
  const isGrouped = /^[0-9A-Z]{18}$/i.test(code);
  return /[!-~] [!-~]/.test(spaced) && !isGrouped ? refused('cell_parted_digits', read.value, 'code') : value(code);
}

/** No word for "nothing" or "not known" is this long, so a longer text need not be compared with them. */
function readShown(raw: RawValue): Answer<string> {
  const text = typeof raw === 'object' && raw?.kind === 'text' ? raw.text : null;
  if (text !== null && text.trim().length > 16) return value(text);
  const read = readRaw(raw, 'text');
  return read.kind === 'value' ? value(read.value.shown) : read;
}

/** One of a list. What fits two entries, or none, is refused with the list. */
export function parseChoice<T extends string>(raw: RawValue, choices: readonly Choice<T>[]): Answer<T> {
  const expected = choices.map(({ words }) => words[0] ?? '').join(' / ');
  const cell = typeof raw === 'string' || (typeof raw === 'object' && raw !== null) ? raw : raw?.toString();
  const shown = typeof cell === 'object' ? cell.text : (cell ?? '');
  const key = choiceKey(shown);
  const fitting = choices.filter((choice) => keysOf(choice).has(key));
  const [first, second] = fitting;
  if (second) return refused('cell_fits_two_choices', shown, expected);
  // Looked up before blanks and dashes are set aside: "none" may be a choice of its own.
  if (first && key !== '') return value(first.value);
  const read = readRaw(cell, expected);
  return read.kind === 'value' ? refused('cell_not_in_list', read.value.shown, expected) : read;
}

const keys = new WeakMap<Choice<string>, ReadonlySet<string>>();

/** A list is the same for every cell of its column: its words are taken apart once. */
function keysOf(choice: Choice<string>): ReadonlySet<string> {
  const known = keys.get(choice) ?? new Set(choice.words.map(choiceKey));
  keys.set(choice, known);
  return known;
}

const choiceKey = (text: string) =>
  narrowed(text)
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/[()[\]\u3010\u3011]/g, '');

const yesOrNo: readonly Choice<'yes' | 'no'>[] = [
  { value: 'yes', words: yesWords },
  { value: 'no', words: noWords },
];

export function parseYesNo(raw: RawValue): Answer<boolean> {
  const answer = parseChoice(raw, yesOrNo);
  if (answer.kind === 'value') return value(answer.value === 'yes');
  // What is no text at all says so by its own law.
  if (answer.kind !== 'refused' || answer.refusal.law !== 'cell_not_in_list') return answer;
  return refused('cell_not_yes_or_no', answer.refusal.value, answer.refusal.expected);
}

/** Names in one cell, in their order, each once. */
export function parseList(raw: RawValue): Answer<string[]> {
  const read = parseText(raw, longestCell);
  if (read.kind !== 'value') return read;
  const names = [...new Set(splitList(read.value).filter((name) => name !== ''))];
  return names.length === 0 ? { kind: 'empty' } : value(names);
}

/** Texts that run beside another list: equal ones stay, and so does the place of one that is not told. */
export function parseEach(raw: RawValue): Answer<string[]> {
  const read = parseText(raw, longestCell);
  if (read.kind !== 'value') return read;
  const parts = splitList(read.value);
  return parts.every((part) => part === '') ? { kind: 'empty' } : value(parts);
}
