// What may be asked of rows that one may not open. Asked once per request, with all rights of who asks.
import { cellBreaches, type CellRule, isEndOfMonth, isEveryday } from '../../domain/figures/cells.ts';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import { type Actor, readingRoles } from '../../domain/people/role.ts';
import type { Question } from '../../metrics/count.ts';
import { type CityFacts, latest } from '../../metrics/facts.ts';
import { spansBelow } from '../../metrics/officesBelow.ts';
import { occasionIn, type Way, wayText } from '../../domain/figures/way.ts';
import { officesOnWay } from '../../metrics/ways/way.ts';
import { publicationInstants } from '../../storage/bulletin/publications.ts';
import { KeptAppended } from '../../storage/figures/keptAppended.ts';
import type { Store } from '../../storage/store.ts';
import { officesInReach } from '../people/reach.ts';
import { cellRuleInForce } from './cellRule.ts';
import { countFineQuestion } from './fineQuestions.ts';

/** An answer that is at most this old on somebody's screen may be opened there. */
const onScreen = 3_600_000;

const instants = new KeptAppended('publication', publicationInstants);

/** What one person may ask. */
export interface Sight {
  readonly rule: CellRule;
  /** Every row behind the question may be opened: of an activity or an outing all that hang on it, whoever's they are. */
  opens(question: Pick<Question, 'officeId' | 'way'>): boolean;
  /** Laws that a question breaks; of rows that may be opened none. */
  breaches(question: Question): readonly Breach[];
  /** Whether it breaks none. Asked of each question that another brings along: an industry, a month, the period before. */
  readonly tells: (question: Question) => boolean;
  /** Asked as it stands on everybody's screen. */
  isEveryday(question: Question): boolean;
}

export async function sightOf(store: Store, actor: Actor, facts: CityFacts): Promise<Sight> {
  const [inForce, published, officeIds] = await Promise.all([
    cellRuleInForce(store, facts),
    instants.get(store, facts),
    officesInReach(store, actor, readingRoles),
  ]);
  const reach = new Set(officeIds);
  const told = new Set([...published, ...facts.closes.map(({ closedAt }) => closedAt)].map((at) => Date.parse(at)));
  const now = store.clock().getTime();
  const all = facts.offices.map(({ id }) => id);
  const onOccasions = new Map<string, readonly string[]>();
  /** Of what is not there all rows are asked for, as of what is another's: neither can be told from the other. */
  const officesOn = (way: Way): readonly string[] => {
    const found = onOccasions.get(wayText(way)) ?? [...officesOnWay(facts, way)];
    onOccasions.set(wayText(way), found);
    return found.length > 0 ? found : all;
  };
  const opens = ({ officeId, way }: Pick<Question, 'officeId' | 'way'>): boolean => {
    const counted = officeId ? spansBelow(facts.officeHistory, officeId, latest) : [];
    const ofOthers = way && occasionIn(way) ? officesOn(way) : all;
    const offices = officeId ? counted.flatMap((span) => [...span.offices]) : ofOthers;
    return reach.size > 0 && offices.every((id) => reach.has(id));
  };
  const isNow = ({ at }: Question): boolean =>
    at === latest || at >= Math.min(now - onScreen, Date.parse(facts.foldedAt));
  const isTold = (question: Question, { toldInstantsOnly }: CellRule): boolean => {
    const { at } = question;
    return !toldInstantsOnly || isNow(question) || at === latest || told.has(at) || isEndOfMonth(at);
  };
  const breachesOf = (question: Question): readonly Breach[] => {
    if (opens(question)) return [];
    const breaches = cellBreaches(question, inForce);
    return isTold(question, inForce) ? breaches : [...breaches, { law: 'instant_not_told', field: 'asKnownAt' }];
  };
  return {
    rule: inForce,
    opens,
    breaches: breachesOf,
    tells: (question) => breachesOf(question).length === 0,
    isEveryday: (question) => isNow(question) && isEveryday(question),
  };
}

/** Conditions of one's own choosing cut as finely as one likes: whoever may not open the rows is counted. */
export async function mayTry(store: Store, actor: Actor, facts: CityFacts, question: Question): Promise<Sight> {
  const sight = await mayAsk(store, actor, facts, question);
  if (!sight.opens(question)) await countFineQuestion(store, actor, question, sight.rule.questionsAnHour);
  return sight;
}

/** Refuses a question that is too fine for who asks, and counts what is asked of the rows of others beyond the everyday. */
export async function mayAsk(store: Store, actor: Actor, facts: CityFacts, question: Question): Promise<Sight> {
  const sight = await sightOf(store, actor, facts);
  const breaches = sight.breaches(question);
  const isCounted = breaches.length > 0 || !(sight.isEveryday(question) || sight.opens(question));
  if (isCounted) await countFineQuestion(store, actor, question, sight.rule.questionsAnHour);
  if (breaches.length > 0) throw new Refusal(breaches);
  return sight;
}
