// What speaks for a firm whatever node it would fill: dealings with firms here, moves, size, lists, contacts, risks.
import type { FactElsewhere, FirmElsewhere } from './firmElsewhere.ts';
import { corridors, largeEmployees, prospectPoints } from './prospectPoints.ts';
import { type Term, term } from './term.ts';

export function standingTerms(firm: FirmElsewhere, cityCode: string): Term[] {
  return [
    ...partnerTerms(firm),
    ...investedTerms(firm, cityCode),
    ...placeTerms(firm, cityCode),
    ...sizeTerms(firm),
    ...listTerms(firm),
    ...(firm.contacts > 0
      ? [term('contacted', prospectPoints.contacted, { contacts: firm.contacts, on: firm.contactedOn ?? '' })]
      : []),
    ...of(firm, 'risk').map((fact) => term('risk', prospectPoints.risk, { risk: said(fact, 'risk') }, fact)),
  ];
}

/** The latest source first, as they are read. */
function of({ facts }: FirmElsewhere, kind: string): FactElsewhere[] {
  return facts.filter((fact) => fact.kind === kind);
}

function said({ value }: FactElsewhere, name: string): string {
  const each = value[name];
  return typeof each === 'string' || typeof each === 'number' ? String(each) : '';
}

function partnerTerms({ partners }: FirmElsewhere): Term[] {
  const { first, more, most } = prospectPoints.partner;
  return (['supplies', 'buys_from'] as const).flatMap((relation) => {
    const [one, ...others] = partners.filter((partner) => partner.relation === relation);
    if (!one) return [];
    const points = Math.min(most, first + others.length * more);
    return [term(relation, points, { firm: one.name, firms: others.length + 1 }, one)];
  });
}

function investedTerms(firm: FirmElsewhere, cityCode: string): Term[] {
  const home = firm.divisionCode?.slice(0, 4);
  const outside = of(firm, 'invested_in').filter((fact) => said(fact, 'divisionCode').slice(0, 4) !== home);
  const [latest] = outside;
  const near = outside.find((fact) => said(fact, 'divisionCode').startsWith(cityCode.slice(0, 2)));
  const { outside: far, inProvince } = prospectPoints.invested;
  return [
    ...(latest
      ? [term('invested_outside', far, { times: outside.length, what: said(latest, 'project') }, latest)]
      : []),
    ...(near ? [term('invested_in_province', inProvince, { what: said(near, 'project') }, near)] : []),
    ...of(firm, 'expanding')
      .slice(0, 1)
      .map((fact) => term('expanding', prospectPoints.expanding, { plan: said(fact, 'plan') }, fact)),
  ];
}

function placeTerms({ divisionCode, source, sourceOn, sample }: FirmElsewhere, cityCode: string): Term[] {
  const province = divisionCode?.slice(0, 2) ?? '';
  const from = { source, sourceOn, sample };
  if (province !== '' && province === cityCode.slice(0, 2))
    return [term('same_province', prospectPoints.sameProvince, {}, from)];
  const corridor = Object.keys(corridors).find((name) => corridors[name]?.includes(province));
  return corridor ? [term(`corridor_${corridor}`, prospectPoints.corridor, {}, from)] : [];
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
