// Of something that was sent and cannot be read: what would be right in its place.
import type { Breach } from '../domain/refusal.ts';
import type { Language, Words } from './language.ts';

/** What goes in for `{nearest}` and `{known}` of an unknown field. */
export function fieldWords(name: 'nearest' | 'known', value: string, language: Language): string {
  if (value === '') return '';
  if (name === 'nearest') return language === 'zh' ? `；是不是“${value}”？` : `; did you mean "${value}"?`;
  return language === 'zh' ? `；可用的是：${value}` : `; known are: ${value}`;
}

const wanted: Readonly<Record<string, Words>> = {
  something: { zh: '这一项必填，请补上', en: 'it is required; fill it in' },
  string: { zh: '应为文字', en: 'a text is wanted' },
  number: { zh: '应为数字', en: 'a number is wanted' },
  int: { zh: '应为整数', en: 'a whole number is wanted' },
  boolean: { zh: '应为 true 或 false', en: 'true or false is wanted' },
  array: { zh: '应为列表', en: 'a list is wanted' },
  object: { zh: '应为一组字段（JSON 对象）', en: 'an object with fields is wanted' },
  record: { zh: '应为一组字段（JSON 对象）', en: 'an object with fields is wanted' },
  one_of: { zh: '可填的是：{choices}', en: 'it is one of: {choices}' },
  uuid: { zh: '应为编号（UUID），请从列表中选择', en: 'an id (UUID) is wanted; choose from the list' },
  datetime: { zh: '应为时刻，如 2024-01-05T09:00:00Z', en: 'an instant is wanted, as 2024-01-05T09:00:00Z' },
  json: { zh: '提交的内容不是 JSON', en: 'what was sent is no JSON' },
  whole_form: {
    zh: '文件没有传完或已损坏，请重新上传',
    en: 'the form with the file was cut off or broken; send it again',
  },
  file: { zh: '请附上一个文件', en: 'a file is wanted' },
  address: {
    zh: '地址里有无法识别的编码，请检查 % 之后的字符',
    en: 'the address is not encoded rightly; check what follows each %',
  },
  shorter_address: { zh: '地址里的编号过长，请检查地址', en: 'a part of the address is too long; check it' },
  least_string: { zh: '至少 {bound} 个字', en: 'at least {bound} characters' },
  most_string: { zh: '至多 {bound} 个字，请缩短', en: 'at most {bound} characters; shorten it' },
  least_number: { zh: '不能小于 {bound}', en: 'no less than {bound}' },
  most_number: { zh: '不能大于 {bound}', en: 'no more than {bound}' },
  least_array: { zh: '至少 {bound} 项', en: 'at least {bound} of them' },
  most_array: { zh: '至多 {bound} 项，请分批提交', en: 'at most {bound} of them; send the rest apart' },
};
const unnamed: Words = { zh: '请按提示修改', en: 'mend it and send again' };

/** What goes in for `{wanted}`. */
export function wantedWords({ detail = {} }: Breach, language: Language): string {
  const bare =
    detail['wants'] === 'least_string' && detail['bound'] === 1 ? 'something' : String(detail['wants'] ?? '');
  const words = (wanted[bare] ?? unnamed)[language];
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? ''));
}
