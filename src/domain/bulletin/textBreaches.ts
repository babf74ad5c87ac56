// What is wrong with a text, place by place.
import type { Breach } from '../refusal.ts';
import { occasionBreaches, type OccasionFacts } from './occasionBreaches.ts';
import { askedIn, askOf, asksOf, isTextWord, paperWords, piecesOf } from './say.ts';
import type { Clause, TextBody } from './text.ts';

export interface TextFacts extends OccasionFacts {
  /** Words of a saying that judge, and so need a rule. */
  readonly judging: (say: string) => readonly string[];
  /** Words of a saying that leave it open whether it may yet come. */
  readonly notYet: (say: string) => readonly string[];
}

/** What is wrong with a text, place by place. */
export function textBreaches(body: TextBody, facts: TextFacts): Breach[] {
  const { title, sections, paper } = body;
  const breaches: Breach[] = [...fieldBreaches(title, 'title', facts)];
  for (const [name, said] of Object.entries(paper ?? {}))
    if (typeof said === 'string') breaches.push(...paperBreaches(said, `paper.${name}`));
  if (new Set(sections.map(({ id }) => id)).size < sections.length)
    breaches.push({ law: 'text_section_twice', field: 'sections' });
  for (const [s, section] of sections.entries()) {
    const place = `sections.${s}`;
    breaches.push(...fieldBreaches(section.heading, `${place}.heading`, facts));
    if (asksOf(section.heading).length > 0) breaches.push({ law: 'text_heading_counts', field: `${place}.heading` });
    for (const figure of section.figures)
      if (!facts.isFigure(figure))
        breaches.push({ law: 'text_figure_unknown', field: `${place}.figures`, detail: { id: figure } });
    for (const [p, clauses] of section.paragraphs.entries())
      for (const [c, clause] of clauses.entries())
        breaches.push(...clauseBreaches(clause, `${place}.paragraphs.${p}.${c}`, facts));
  }
  return [...breaches, ...occasionBreaches(body, facts)];
}

/** Around the sentences stand words, and no figures. */
function paperBreaches(said: string, field: string): Breach[] {
  const known = (name: string) => isTextWord(name) || paperWords.some((word) => word === name);
  return piecesOf(said).flatMap((piece): Breach[] => {
    const name = piece.as === 'unknown' ? piece.field : 'figure' in piece ? askOf(piece) : '';
    return name === '' || known(name) ? [] : [{ law: 'text_field_unknown', field, detail: { name } }];
  });
}

function clauseBreaches(clause: Clause, place: string, facts: TextFacts): Breach[] {
  const { say, lead = '', zero, zeroYet = '', when = [] } = clause;
  const breaches = [
    ...fieldBreaches(say, `${place}.say`, facts),
    ...fieldBreaches(lead, `${place}.lead`, facts),
    ...fieldBreaches(zero ?? '', `${place}.zero`, facts),
    ...fieldBreaches(zeroYet, `${place}.zeroYet`, facts),
  ];
  for (const { figure } of when)
    if (!facts.isFigure(askedIn(figure).figure))
      breaches.push({ law: 'text_figure_unknown', field: `${place}.when`, detail: { id: figure } });
  const judging = [lead, say].flatMap(facts.judging);
  if (judging.length > 0 && when.length === 0)
    breaches.push({ law: 'text_judges_without_rule', field: `${place}.say`, detail: { words: judging.join('') } });
  const open = facts.notYet(zero ?? '');
  if (open.length > 0)
    breaches.push({ law: 'text_not_yet_of_the_past', field: `${place}.zero`, detail: { words: open.join('') } });
  return breaches;
}

function fieldBreaches(say: string, field: string, { isFigure }: TextFacts): Breach[] {
  return piecesOf(say).flatMap((piece): Breach[] => {
    if (piece.as === 'unknown') return [{ law: 'text_field_unknown', field, detail: { name: piece.field } }];
    if (!('figure' in piece) || isFigure(piece.figure)) return [];
    return [{ law: 'text_figure_unknown', field, detail: { id: piece.figure } }];
  });
}
