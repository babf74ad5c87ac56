// A paper about an item in words: in Chinese, for it goes out.
import type { ItemPaperFacts } from '../../app/dispatch/paper.ts';
import type { FactsLetter } from '../../documents/letter/factsLetter.ts';
import { dispatchPaperWords as words } from '../../labels/dispatch/paper.ts';
import { periodName } from '../../labels/figures/periods.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { Store } from '../../storage/store.ts';
import { cityOfLetter } from '../replies/cityOfLetter.ts';

export async function dispatchPaper(
  store: Store,
  cityCode: string,
  { paper, item, steps, on, says, late }: ItemPaperFacts,
): Promise<FactsLetter> {
  const { mark, issuerOf } = await cityOfLetter(store, cityCode);
  const { no, owner, office, what, projectName, origin, originNote, measure, person, dueOn } = item;
  const due = periodName(dueOn, 'zh');
  const told = [nounWord('itemOrigin', origin, 'zh'), originNote ?? ''].filter(Boolean).join('：');
  const facts: (readonly [string, string | null])[] = [
    [words.facts.what, what],
    [words.facts.project, projectName],
    [words.facts.origin, told],
    [words.facts.measure, measure],
    [words.facts.owner, owner],
    [words.facts.person, person],
    [words.facts.due, due],
    [words.facts.says, says],
  ];
  const own = steps.findLastIndex(({ step }) => step === paper);
  const before = paper === 'order' ? [] : steps.slice(0, own);
  const lines = before.map((step) =>
    words.step(periodName(step.on, 'zh'), step.office, nounWord('itemStep', step.step, 'zh'), step.what),
  );
  return {
    file: words.file(paper, no),
    title: words.title(paper, no, mark(words.demo)),
    addressee: words.addressee(owner),
    lead: paper === 'order' ? words.lead.order(periodName(on, 'zh'), due) : words.lead[paper](due, late),
    caption: words.caption,
    facts: [[words.item, words.said], ...facts.flatMap(([name, said]) => (said ? [[name, said] as const] : []))],
    steps: lines.length > 0 ? { heading: words.steps, lines } : null,
    closing: words.closing[paper],
    issuer: issuerOf(item.officeId, office),
    date: periodName(on, 'zh'),
    at: `${on}T00:00:00Z`,
  };
}
