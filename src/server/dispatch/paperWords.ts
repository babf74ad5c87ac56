// A paper about an item in words: in Chinese, for it goes out.
import type { ItemPaperFacts } from '../../app/dispatch/paper.ts';
import type { DispatchPaper } from '../../documents/dispatch/dispatchPaper.ts';
import { dispatchPaperWords as words } from '../../labels/dispatch/paper.ts';
import { periodName } from '../../labels/figures/periods.ts';
import { nounWord } from '../../labels/nouns.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest, profileAt } from '../../metrics/facts.ts';
import { cityNamed } from '../../storage/names.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';

/** The office that sends a paper out, the city's by the name under which its bulletin is issued; and whether all of it is invented. */
export async function paperSenderOf(
  store: Store,
  cityCode: string,
  { officeId, office }: { readonly officeId: string; readonly office: string },
): Promise<{ readonly issuer: string; readonly demo: boolean }> {
  const city = await inScope(store, countingScope(cityCode), (tx) => cityNamed(tx, cityCode));
  const ledger = await cityFacts(store, cityCode);
  const root = ledger.offices.find(({ parentId }) => parentId === null);
  const issuer = officeId === root?.id ? (profileAt(ledger, latest).issuer ?? office) : office;
  return { issuer, demo: city.demo };
}

export async function dispatchPaper(
  store: Store,
  cityCode: string,
  { paper, item, steps, on, says, late }: ItemPaperFacts,
): Promise<DispatchPaper> {
  const { issuer, demo } = await paperSenderOf(store, cityCode, item);
  const { no, owner, what, projectName, origin, originNote, measure, person, dueOn } = item;
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
    title: words.title(paper, no, demo ? words.demo : ''),
    addressee: words.addressee(owner),
    lead: paper === 'order' ? words.lead.order(periodName(on, 'zh'), due) : words.lead[paper](due, late),
    caption: words.caption,
    facts: [[words.item, words.said], ...facts.flatMap(([name, said]) => (said ? [[name, said] as const] : []))],
    steps: lines.length > 0 ? { heading: words.steps, lines } : null,
    closing: words.closing[paper],
    issuer,
    date: periodName(on, 'zh'),
    at: `${on}T00:00:00Z`,
  };
}
