// What a share says of itself: 制造业 | 占 | 全市 的 69.35%.
import { listOf } from '../../claims/draft.ts';
import type { Mention } from '../../mentions/mention.ts';
import { unlinked } from '../../mentions/role.ts';
import type { DraftSection } from '../../readings/section.ts';
import { shareNouns, shareVerbs } from '../../words/shares.ts';

interface SharePhrase {
  /** Whose share, in the share's own clause; empty where that was said before. */
  readonly subject: string;
  /** Of what; empty where that was said before. */
  readonly whole: string;
}

const nouns = [...shareNouns].toSorted((a, b) => b.length - a.length);
const verbs = [...shareVerbs].toSorted((a, b) => b.length - a.length);

function sharePhraseOf(lead: string): SharePhrase {
  let said = unlinked(lead).replace(/(?:由|从)的?$/, '');
  const noun = nouns.find((one) => said.endsWith(one));
  if (noun) said = said.slice(0, -noun.length);
  const verb = verbs.find((one) => said.includes(one));
  const at = verb ? said.lastIndexOf(verb) : -1;
  if (verb && at >= 0)
    return { subject: subjectOf(said.slice(0, at)), whole: said.slice(at + verb.length).replace(/的$/, '') };
  return noun
    ? { subject: subjectOf(said.replace(/的$/, '')), whole: '' }
    : { subject: '', whole: said.endsWith('率') ? '' : said.replace(/^[和与及、]/, '').replace(/的$/, '') };
}

const subjectOf = (words: string): string =>
  unlinked(words)
    .replace(/^(?:其中|其|均|也|,|和|、)+/, '')
    .replace(/(?:分别|各|均|也|已|共|所)+$/, '');

/** Of a claim: its own words, or those of the list that it goes on with. */
export function phraseOf(section: DraftSection, claim: Mention): { subject: string; named: string } {
  const list = listOf(section, claim);
  const head = list[0] ?? claim;
  const first = sharePhraseOf(head.lead === '' || !/[占比份贡]/.test(head.lead) ? head.header + head.lead : head.lead);
  if (head === claim) return { subject: first.subject, named: first.whole };
  return { subject: '', named: sharePhraseOf(claim.lead).whole || first.whole };
}
