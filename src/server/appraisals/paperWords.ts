// A paper about a review in words: in Chinese, for it goes out.
import type { AppraisalPaperFacts } from '../../app/appraisals/paper.ts';
import type { FactsLetter } from '../../documents/letter/factsLetter.ts';
import { yiExact } from '../../domain/money.ts';
import { appraisalPaperWords as words } from '../../labels/appraisals/paper.ts';
import { periodName } from '../../labels/figures/periods.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { Store } from '../../storage/store.ts';
import { cityOfLetter } from '../replies/cityOfLetter.ts';

const day = (on: string): string => periodName(on, 'zh');

export async function appraisalLetter(
  store: Store,
  cityCode: string,
  facts: AppraisalPaperFacts,
): Promise<FactsLetter> {
  const { paper, on, ended, appraisal } = facts;
  const { no, office, convener, convenerId, projectName } = appraisal;
  const { mark, issuerOf } = await cityOfLetter(store, cityCode);
  const conclusion = ended?.conclusion ?? null;
  const project = projectName ?? '';
  const isNotice = paper === 'notice' && conclusion !== null;
  return {
    file: words.file(paper, no),
    title: words.title(paper, no, mark(words.demo)),
    addressee: words.addressee(isNotice ? office : convener),
    lead: isNotice
      ? words.lead.notice(project, day(on), nounWord('appraisalConclusion', conclusion, 'zh'))
      : words.lead.opinions(project, day(appraisal.filedOn)),
    caption: words.caption,
    facts: [[words.item, words.said], ...factsOf(facts, isNotice)],
    table: opinionTable(facts),
    steps: stepsOf(facts),
    closing: isNotice ? words.closing[conclusion] : words.closing.opinions,
    issuer: issuerOf(convenerId, convener),
    date: day(on),
    at: `${on}T00:00:00Z`,
  };
}

function factsOf({ appraisal, ended }: AppraisalPaperFacts, isNotice: boolean): (readonly [string, string])[] {
  const { projectName, office, convener, lines, investmentFen, agreementType, what, documents } = appraisal;
  const said = isNotice ? ended : null;
  const told: (readonly [string, string | null])[] = [
    [words.facts.project, projectName],
    [words.facts.office, office],
    [words.facts.lines, lines],
    [words.facts.investment, investmentFen === null ? null : words.yi(yiExact(investmentFen))],
    [words.facts.agreement, nounWord('agreementType', agreementType, 'zh')],
    [words.facts.what, what],
    [words.facts.documents, documents],
    [words.facts.convener, convener],
    [words.facts.conclusion, said?.conclusion ? nounWord('appraisalConclusion', said.conclusion, 'zh') : null],
    [words.facts.reason, said?.what ?? null],
    [words.facts.conditions, said?.conditions ?? null],
    [words.facts.validUntil, said?.validUntil ? day(said.validUntil) : null],
  ];
  return told.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

/** What each department said last, and who has not answered. */
function opinionTable({ steps, appraisal }: AppraisalPaperFacts): NonNullable<FactsLetter['table']> {
  const { caption, head, awaited, none } = words.opinions;
  const last = new Map(steps.flatMap((step) => (step.opinion ? [[step.officeId, step] as const] : [])));
  const said = [...last.values()].map(({ office, opinion, what, conditions, on }) => [
    office,
    nounWord('appraisalOpinion', opinion ?? '', 'zh'),
    what,
    conditions ?? none,
    day(on),
  ]);
  const missing = appraisal.awaited.map(({ dueOn, late }, at) => [
    appraisal.awaitedNames[at] ?? '',
    awaited,
    late > 0 ? words.overdue(day(dueOn), late) : words.due(day(dueOn)),
    none,
    none,
  ]);
  return { caption, head, rows: [...said, ...missing] };
}

function stepsOf({ steps }: AppraisalPaperFacts): FactsLetter['steps'] {
  const lines = steps
    .filter(({ step }) => step !== 'opinion')
    .map(({ on, office, step, conclusion, what }) => {
      const called = nounWord('appraisalStep', step, 'zh');
      const how = conclusion ? `${called}（${nounWord('appraisalConclusion', conclusion, 'zh')}）` : called;
      return words.step(day(on), office, how, what);
    });
  return lines.length > 0 ? { heading: words.steps, lines } : null;
}
