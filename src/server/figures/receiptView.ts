// A receipt in words: the number, how it is counted, the formula with numbers put in, and a page of its rows.
import { inputFigures, receiptPage } from '../../app/figures/receipt.ts';
import { definitionText } from '../../labels/figures/definitionText.ts';
import { formulaOf } from '../../labels/figures/formula.ts';
import { figureName } from '../../labels/figures/words.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { Actor } from '../../domain/people/role.ts';
import { labelsAt } from '../../metrics/catalogue/askedConditions.ts';
import type { Definition } from '../../metrics/definition.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import type { Figure } from '../../metrics/figure.ts';
import { occasionAt } from '../../metrics/ways/occasions.ts';
import { occasionIn } from '../../domain/figures/way.ts';
import type { Store } from '../../storage/store.ts';
import { receiptRowView } from './receiptWords.ts';
import type { Receipt } from './views.ts';
import { figureView, hashedView, type Viewing } from './words.ts';

interface Asked {
  readonly page: number;
  readonly size: number;
  readonly asKnownAt: string;
}

export async function receiptView(
  store: Store,
  actor: Actor,
  figure: Figure,
  view: Viewing,
  { page, size, asKnownAt }: Asked,
): Promise<Receipt> {
  const { facts, language } = view;
  const found = await receiptPage(store, actor, facts, figure, { page, size, at: view.question.at });
  const offices = new Map(facts.offices.map((office) => [office.id, office.shortName]));
  const inputs = inputFigures(figure, facts, view.question);
  const { definition } = figure;
  return {
    ...hashedView(figure, view),
    definitionText: definitionText(
      definition,
      language,
      namesOfFigures(facts, language),
      labelsAt(facts.labels, view.question.at),
    ),
    formula: formulaOf(figure, language),
    asKnownAt,
    owner: ownerOf(facts, definition.owner, language),
    effectiveFrom: definition.effectiveFrom,
    ...occasionOf(view),
    ...(inputs.length > 0 ? { inputsView: inputs.map((input) => figureView(input, view)) } : {}),
    rows: found.lines.map((line) => receiptRowView(line, definition, language, offices)),
    total: found.total,
    page,
    size,
    hidden: found.hidden.map(({ officeId, rows }) => ({ office: offices.get(officeId) ?? officeId, rows })),
  };
}

/** Where only its rows are opened: which activity or outing it is. */
function occasionOf({ facts, question: { way, at } }: Viewing): Pick<Receipt, 'occasion'> {
  const named = occasionIn(way);
  const found = named && occasionAt(facts, named, at);
  return found ? { occasion: { kind: found.kind, id: found.id, name: found.name } } : {};
}

/** What a city calls a figure, its own ones too. */
export function namesOfFigures({ catalogue }: CityFacts, language: Language): (id: string) => string {
  return (id) => {
    const named = catalogue.versionsOf(id).find((one) => one.kind !== 'ended' && one.name);
    return figureName(named && named.kind !== 'ended' ? named : { id }, language);
  };
}

/** Figures of investment are kept by the city's bureau, where it has one. */
function ownerOf({ offices }: CityFacts, owner: Definition['owner'], language: Language): string {
  const bureau = offices.find(({ kind, endedOn }) => kind === 'bureau' && !endedOn);
  return owner === 'promotion' && bureau ? bureau.name : nounWord('authority', owner, language);
}
