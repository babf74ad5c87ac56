// What is wrong with a definition that comes from outside: a figure that could not be counted, or would be counted as something
// that nobody means, is not kept.
import { signingSource } from '../../domain/projects/milestone.ts';
import { textWords } from '../../domain/bulletin/say.ts';
import { comparisonsOf } from '../../domain/figures/comparisons.ts';
import { isOfPieces, type Made, unitsFor } from '../../domain/figures/units.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { Catalogue } from '../../metrics/catalogue/catalogue.ts';
import type { CountingDefinition, Definition, RatioDefinition } from '../../metrics/definition.ts';
import { isMoneyUnit } from '../../metrics/units.ts';
import { countableField } from '../../storage/figures/countable.ts';
import { sourceOf } from '../../storage/figures/sources.ts';

/** In the order in which they are mended. */
export function definitionBreaches(definition: Definition, catalogue: Catalogue): Breach[] {
  const { id, version, effectiveFrom, effectiveTo, name } = definition;
  const breaches: Breach[] = [];
  if (textWords.some((word) => word === id)) breaches.push({ law: 'figure_id_reserved', field: 'definition.id' });
  const before = catalogue.versionsOf(id);
  const next = nextFigureVersion(catalogue, id);
  if (version !== next)
    breaches.push({ law: 'figure_version_not_next', field: 'definition.version', detail: { version: next } });
  if (!name && before.length === 0) breaches.push({ law: 'figure_without_name', field: 'definition.name' });
  if (effectiveTo !== null && effectiveTo < effectiveFrom)
    breaches.push({ law: 'figure_ends_before_it_begins', field: 'definition.effectiveTo' });
  const counted = definition.kind === 'counting' ? countingBreaches(definition) : ratioBreaches(definition, catalogue);
  return [...breaches, ...counted];
}

export function nextFigureVersion(catalogue: Catalogue, id: string): number {
  return (catalogue.versionsOf(id)[0]?.version ?? 0) + 1;
}

function countingBreaches(definition: CountingDefinition): Breach[] {
  const { entries, measure, conditions } = definition;
  const breaches = conditions.flatMap((condition, n): Breach[] => {
    const field = countableField(entries, condition.field);
    const place = `definition.conditions.${n}`;
    if (!field) return [{ law: 'figure_field_unknown', field: `${place}.field`, detail: { name: condition.field } }];
    const isYesNo = 'value' in condition && typeof condition.value === 'boolean';
    return comparisonsOf[field.kind].includes(condition.op) && isYesNo === (field.kind === 'yesno')
      ? []
      : [{ law: 'figure_condition_unfit', field: `${place}.op`, detail: { name: condition.field } }];
  });
  if (!isCountedSo(definition)) breaches.push({ law: 'figure_measure_unfit', field: 'definition.measure' });
  if (!isPrintedSo(definition, { how: measure.kind, of: 'of' in measure ? measure.of : undefined }))
    breaches.push({ law: 'figure_unit_unfit', field: 'definition.unit' });
  return breaches;
}

function isPrintedSo({ unit, printing }: Definition, made: Made): boolean {
  return unitsFor(made).includes(unit) && ('decimals' in printing || isOfPieces(made));
}

/** Whether the rows have what is counted, and what tells them apart. */
export function isCountedSo({
  entries,
  measure,
  once,
  splitBy,
}: Pick<CountingDefinition, 'entries' | 'measure' | 'once' | 'splitBy'>): boolean {
  const { project, subject, amount, fields, stock, standing } = sourceOf(entries);
  // What stood on several days is no sum, and what happened on several is more than the last of it.
  if ((measure.kind === 'latest') !== (stock === true)) return false;
  // What begins and ends is either counted by what stands, or not at all.
  if ((measure.kind === 'standing') !== (standing === true)) return false;
  const ofProject = project !== undefined;
  if ((once || splitBy) && !ofProject) return false;
  // Only signings say what they are, and what an increase of capital adds.
  const isSigning = entries === signingSource;
  if (once === 'credited_signing' && !isSigning) return false;
  if (measure.kind === 'distinct') {
    return measure.of === 'office' || (measure.of === 'project' ? ofProject : subject !== undefined);
  }
  if (measure.kind === 'count' || measure.kind === 'span' || measure.kind === 'standing') return true;
  if (measure.of === 'investmentFen' || measure.of === 'contractUsd') return ofProject;
  if (measure.of === 'signedFen') return isSigning;
  return measure.of === 'amountFen' ? amount !== undefined : measure.of in fields;
}

function ratioBreaches(definition: RatioDefinition, catalogue: Catalogue): Breach[] {
  const { ratio, goal, numerator, denominator, effectiveFrom } = definition;
  const inputs = [numerator, ...(denominator ? [denominator] : [])];
  const unknown = inputs.flatMap((input): Breach[] =>
    catalogue.ids.has(input.figure)
      ? []
      : [{ law: 'figure_unknown', field: 'definition', detail: { id: input.figure } }],
  );
  if (unknown.length > 0) return unknown;
  const of = inputs.map(({ figure }) => catalogue.on(figure, effectiveFrom) ?? latestOf(catalogue, figure));
  const isSame = of.every(
    (one) =>
      one?.kind === 'counting' &&
      (isMoneyUnit(one.unit) ? one.unit : '') === (of[0] && isMoneyUnit(of[0].unit) ? of[0].unit : ''),
  );
  const isWhole = (ratio === 'completion') === (denominator === undefined);
  // What every counted figure has by itself nobody writes.
  const isMade = ratio === 'pace' || goal !== undefined;
  const isGrowth = denominator?.shift === 'year_before' && denominator.figure === numerator.figure;
  if (isMade || !isSame || !isWhole || (ratio === 'growth') !== isGrowth || numerator.shift !== 'none')
    return [{ law: 'figure_ratio_unfit', field: 'definition.numerator' }];
  const isOfPart = ratio !== 'mean' || (of[0]?.unit === definition.unit && !isMoneyUnit(definition.unit));
  return isOfPart && isPrintedSo(definition, { how: ratio })
    ? []
    : [{ law: 'figure_unit_unfit', field: 'definition.unit' }];
}

function latestOf(catalogue: Catalogue, id: string): Definition | undefined {
  return catalogue.versionsOf(id).find((one): one is Definition => one.kind !== 'ended');
}
