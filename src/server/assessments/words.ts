// Schemes and results in words.
import type { PublishedResult } from '../../app/assessments/publish.ts';
import type { ResultContent } from '../../app/assessments/content.ts';
import type { PlansOfOffices } from '../../app/assessments/progress.ts';
import type { ScorePiece } from '../../domain/assessments/reading.ts';
import { lastDayOfObjections } from '../../domain/assessments/objection.ts';
import { schemeOn } from '../../domain/assessments/versions.ts';
import { yearBefore } from '../../domain/figures/period.ts';
import { figureName, unitWord } from '../../labels/figures/words.ts';
import type { Language } from '../../labels/language.ts';
import { type CityFacts, latest, periodAt, yearsAt } from '../../metrics/facts.ts';
import type { Figure } from '../../metrics/figure.ts';
import type { KeptScheme } from '../../storage/assessments/schemes.ts';
import { dayOf } from '../../storage/store.ts';
import type {
  OwnPlansView,
  PieceView,
  PublishedResultView,
  SchemeLine,
  SchemeResultView,
  SchemeView,
} from './views.ts';
import { figureRef } from '../figures/words.ts';

export function schemeState(versions: readonly KeptScheme[], today: string): SchemeLine['state'] {
  if (schemeOn(versions, today)) return 'in_force';
  const [last] = versions;
  if (last?.ended) return 'ended';
  return last && last.effectiveFrom > today ? 'ahead' : 'over';
}

export function schemeLine(versions: readonly KeptScheme[], last: KeptScheme, today: string): SchemeLine {
  const { schemeId, name, version, effectiveFrom, effectiveTo, body, reason, recordedAt, by } = last;
  return {
    schemeId,
    name,
    version,
    effectiveFrom,
    effectiveTo,
    reason,
    recordedAt,
    by,
    state: schemeState(versions, today),
    period: body.period,
    groups: body.groups.map((group) => group.name),
    indicators: body.indicators.length,
  };
}

interface TriedPlaces {
  readonly period: string;
  readonly groups: readonly {
    readonly name: string;
    readonly offices: readonly { readonly officeId: string; readonly place: number | null; readonly text: string }[];
  }[];
}

export function schemeView(versions: readonly KeptScheme[], facts: CityFacts, today: string): SchemeView {
  const [last] = versions as readonly [KeptScheme];
  const names = officeNames(facts);
  const { schemeId, name, version, effectiveFrom, effectiveTo, body } = last;
  return {
    schemeId,
    name,
    version,
    effectiveFrom,
    effectiveTo,
    body,
    state: schemeState(versions, today),
    versions: versions.map((one) => {
      const { schemeId: _schemeId, name: _name, body: _body, recordedBy: _recordedBy, ...said } = one;
      const tried = one.tried as TriedPlaces | null;
      return {
        ...said,
        tried: tried && {
          period: tried.period,
          groups: tried.groups.map((group) => ({
            name: group.name,
            offices: group.offices.map(({ officeId, place, text }) => ({ name: names(officeId), place, text })),
          })),
        },
      };
    }),
  };
}

function officeNames({ offices }: CityFacts): (id: string) => string {
  const names = new Map(offices.map(({ id, shortName }) => [id, shortName]));
  return (id) => names.get(id) ?? id;
}

/** A result as it is now, or as it was frozen. */
export function resultView(content: ResultContent, facts: CityFacts, language: Language): SchemeResultView {
  const before = yearBefore(periodAt(facts, content.period, latest), yearsAt(facts, latest)).text;
  const inGroups = content.groups.flatMap(({ offices }) => offices.map((one) => [one.officeId, one.name] as const));
  const names = new Map(inGroups);
  const { body, schemeId, name, version, period } = content;
  return {
    schemeId,
    name,
    version,
    period,
    before: content.before,
    basis: body.basis,
    often: body.often,
    indicators: body.indicators.map(({ id, name: called, part, requires }) => ({
      id,
      name: called,
      part,
      requires: requires && {
        name: nameOfFigure(facts, requires.figure, period, language),
        atLeast: requires.atLeast,
        otherwise: requires.otherwise,
      },
    })),
    groups: content.groups.map((group) => ({
      name: group.name,
      offices: group.offices.map((office) => ({
        ...office,
        hangsOn: office.hangsOn.map((id) => names.get(id) ?? id),
        indicators: office.indicators.map(({ pieces, ...one }) => ({
          ...one,
          pieces: pieces.map((piece) => pieceView(piece, { period, before })),
        })),
      })),
    })),
    excluded: content.excluded,
  };
}

function pieceView(piece: ScorePiece, of: { readonly period: string; readonly before: string }): PieceView {
  const base = { is: piece.is, text: piece.text ?? '', word: null, figure: null };
  if (piece.is === 'word') return { ...base, word: piece.word };
  if (piece.is !== 'read' || piece.key.startsWith('hand:')) return base;
  const [id = piece.key, isBefore] = piece.key.split('@');
  return { ...base, figure: { id, period: isBefore ? of.before : of.period, office: piece.officeId } };
}

function nameOfFigure(facts: CityFacts, id: string, period: string, language: Language): string {
  const definition = facts.catalogue.on(id, periodAt(facts, period, latest).to);
  return definition ? figureName(definition, language) : id;
}

export function ownPlansView(
  plans: PlansOfOffices,
  facts: CityFacts,
  period: string,
  language: Language,
): OwnPlansView {
  const names = officeNames(facts);
  const told = (office: string, figure: Figure | undefined) => {
    if (!figure || figure.value === null) return null;
    const { id, display } = figureRef(figure, language);
    return { id, period, office, text: display };
  };
  return {
    period,
    figures: plans.figures.map((id) => {
      const unit = facts.catalogue.on(id, periodAt(facts, period, latest).to)?.unit;
      const name = nameOfFigure(facts, id, period, language);
      return { id, name, unitWord: unit ? unitWord(unit, language) : '' };
    }),
    offices: plans.offices.map(({ officeId, figures }) => ({
      officeId,
      name: names(officeId),
      figures: figures.map(({ value, completion, pace }) => ({
        value: told(officeId, value),
        completion: told(officeId, completion),
        pace: told(officeId, pace),
      })),
    })),
  };
}

export function publishedView(found: PublishedResult, facts: CityFacts, language: Language): PublishedResultView {
  const { content, moved, publisher: _publisher, ...row } = found;
  return {
    ...row,
    result: resultView(content, facts, language),
    lastObjectionDay: lastDayOfObjections({
      publishedOn: dayOf(row.publishedAt),
      objectionDays: content.body.objectionDays,
    }),
    moved: moved.map(({ name, text, place, grade }) => ({
      name,
      text: { before: text[0], after: text[1] },
      place: { before: place[0], after: place[1] },
      grade: { before: grade[0], after: grade[1] },
    })),
  };
}
