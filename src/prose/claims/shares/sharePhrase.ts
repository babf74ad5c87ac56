// What a share says of itself: 制造业 | 占 | 全市 的 69.35%.
import { unlinked } from '../../mentions/role.ts';
import { shareNouns, shareVerbs } from '../../words/shares.ts';

export interface SharePhrase {
  /** Whose share, in the share's own clause; empty where that was said before. */
  readonly subject: string;
  /** Of what; empty where that was said before. */
  readonly whole: string;
}

const nouns = [...shareNouns].toSorted((a, b) => b.length - a.length);
const verbs = [...shareVerbs].toSorted((a, b) => b.length - a.length);

export function sharePhraseOf(lead: string): SharePhrase {
  let said = unlinked(lead).replace(/(?:由|从)的?$/, '');
  const noun = nouns.find((one) => said.endsWith(one));
  if (noun) said = said.slice(0, -noun.length);
  const verb = verbs.find((one) => said.includes(one));
  const at = verb ? said.lastIndexOf(verb) : -1;
  if (verb && at >= 0)
    return { subject: subjectOf(said.slice(0, at)), whole: said.slice(at + verb.length).replace(/的$/, '') };
  return noun
    ? { subject: subjectOf(said.replace(/的$/, '')), whole: '' }
    : { subject: '', whole: said.replace(/^[和与及、]/, '').replace(/的$/, '') };
}

const subjectOf = (words: string): string =>
  unlinked(words)
    .replace(/^(?:其中|其|均|也|,|和|、)+/, '')
    .replace(/(?:分别|各|均|也|已|共|所)+$/, '');
