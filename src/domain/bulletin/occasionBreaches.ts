// What a text of one activity or outing may not say: what nothing ties to it would be told as nought, and it has neither counties nor
// a second period. And what only such a text may.
import type { Breach } from '../refusal.ts';
import { askedIn, askOf, occasionWords, piecesOf } from './say.ts';
import { isOfOccasion } from './serving.ts';
import type { TextBody } from './text.ts';

export interface OccasionFacts {
  readonly isFigure: (id: string) => boolean;
  /** Whether its rows can be of one occasion of the kind that the text tells of. */
  readonly isTied: (id: string) => boolean;
}

export function occasionBreaches(body: TextBody, facts: OccasionFacts): Breach[] {
  if (!isOfOccasion(body.subject))
    return sayingsOf(body).flatMap(([field, say]) =>
      piecesOf(say).flatMap((piece): Breach[] =>
        piece.as === 'word' && occasionWords.some((word) => word === piece.word)
          ? [{ law: 'text_word_of_occasion', field, detail: { name: piece.word } }]
          : [],
      ),
    );
  const untied = (id: string, field: string): Breach[] =>
    facts.isFigure(id) && !facts.isTied(id) ? [{ law: 'text_figure_not_of_occasion', field, detail: { id } }] : [];
  const part = (name: string, field: string): Breach => ({ law: 'text_part_not_of_occasion', field, detail: { name } });
  const said = sayingsOf(body).flatMap(([field, say]) =>
    piecesOf(say).flatMap((piece): Breach[] => {
      if (piece.as === 'text' || piece.as === 'unknown') return [];
      if (piece.as === 'word') return piece.of ? [part(askOf({ figure: piece.word, of: piece.of }), field)] : [];
      if (piece.of || piece.as === 'none') return [part(askOf(piece), field)];
      return untied(piece.figure, field);
    }),
  );
  const asked = body.sections.flatMap(({ figures, tables, charts, paragraphs }, s) => [
    ...figures.flatMap((id) => untied(id, `sections.${s}.figures`)),
    ...[...tables, ...charts].map((name) => part(name, `sections.${s}`)),
    ...paragraphs.flatMap((clauses, p) =>
      clauses.flatMap(({ when = [] }, c) =>
        when.flatMap(({ figure: ask }) => {
          const field = `sections.${s}.paragraphs.${p}.${c}.when`;
          const { figure, of } = askedIn(ask);
          return of ? [part(ask, field)] : untied(figure, field);
        }),
      ),
    ),
  ]);
  return [...said, ...asked];
}

/** Everything that is said, by its place. */
function sayingsOf({ title, paper = { dated: false }, sections }: TextBody): (readonly [field: string, say: string])[] {
  const around = Object.entries(paper).flatMap(([name, said]) =>
    typeof said === 'string' ? [[`paper.${name}`, said] as const] : [],
  );
  const inSections = sections.flatMap(({ heading, paragraphs }, s) => [
    [`sections.${s}.heading`, heading] as const,
    ...paragraphs.flatMap((clauses, p) =>
      clauses.flatMap(({ lead = '', say, zero, zeroYet = '' }, c) => {
        const place = `sections.${s}.paragraphs.${p}.${c}`;
        return [
          [`${place}.lead`, lead] as const,
          [`${place}.say`, say] as const,
          [`${place}.zero`, zero ?? ''] as const,
          [`${place}.zeroYet`, zeroYet] as const,
        ];
      }),
    ),
  ]);
  return [['title', title] as const, ...around, ...inSections];
}
