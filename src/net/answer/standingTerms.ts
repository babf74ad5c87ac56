// What speaks for a firm whatever node it would fill: that it expands, its size, lists, contacts, risks.
import { type FactElsewhere, type FirmElsewhere, said } from './firmElsewhere.ts';
import { largeEmployees, prospectPoints } from './prospectPoints.ts';
import { type Term, term } from './term.ts';

export function standingTerms(firm: FirmElsewhere): Term[] {
  return [
    ...of(firm, 'expanding')
      .slice(0, 1)
      .map((fact) => term('expanding', prospectPoints.expanding, { plan: said(fact, 'plan') }, fact)),
    ...sizeTerms(firm),
    ...listTerms(firm),
    ...(firm.contacts > 0
      ? [term('contacted', prospectPoints.contacted, { contacts: firm.contacts, on: firm.contactedOn ?? '' })]
      : []),
    ...outcomeTerms(firm),
    ...of(firm, 'risk').map((fact) => term('risk', prospectPoints.risk, { risk: said(fact, 'risk') }, fact)),
  ];
}

/** A firm that said no is called later than one that never was asked; the cause is there to be read. */
function outcomeTerms({ outcomes }: FirmElsewhere): Term[] {
  const { visited, signed, refused } = prospectPoints.outcome;
  const latest = (kind: string) => outcomes.filter((one) => one.kind === kind).slice(0, 1);
  return [
    ...latest('visited').map(({ on }) => term('visited_here', visited, { on })),
    ...latest('signed').map(({ on }) => term('signed_here', signed, { on })),
    ...latest('refused').map(({ on, cause }) => term('refused_here', refused, { on, cause: cause ?? '' })),
  ];
}

/** The latest source first, as they are read. */
function of({ facts }: FirmElsewhere, kind: string): FactElsewhere[] {
  return facts.filter((fact) => fact.kind === kind);
}

function sizeTerms(firm: FirmElsewhere): Term[] {
  const [employees] = of(firm, 'employees');
  const count = Number(employees ? said(employees, 'count') : 0);
  const [aboveScale] = of(firm, 'above_scale').filter(({ value }) => value['aboveScale'] === true);
  const [listed] = of(firm, 'listed');
  return [
    ...(employees && count >= largeEmployees
      ? [term('large', prospectPoints.large, { employees: count }, employees)]
      : []),
    ...(aboveScale ? [term('above_scale', prospectPoints.aboveScale, {}, aboveScale)] : []),
    ...(listed ? [term('listed', prospectPoints.listed, { exchange: said(listed, 'exchange') }, listed)] : []),
  ];
}

function listTerms(firm: FirmElsewhere): Term[] {
  const lists = new Map(
    of(firm, 'qualification')
      .toReversed()
      .map((fact) => [said(fact, 'list'), fact]),
  );
  return [...lists]
    .slice(0, 2)
    .map(([list, fact], no) =>
      term(`qualification_${no + 1}`, prospectPoints.qualification, { list, batch: said(fact, 'batch') }, fact),
    );
}
