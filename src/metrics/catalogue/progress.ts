// What every figure has besides that may have a target: how far it is reached. Made from its definition, so that no figure lacks it;
// where the program or the city gave a figure of that name itself, that one holds.
import {
  type CountingDefinition,
  type Definition,
  type ProgressKind,
  progressKinds,
  type RatioDefinition,
} from '../definition.ts';

const goals: Readonly<Partial<Record<ProgressKind, RatioDefinition['goal']>>> = {
  stretch_completion: 'stretch',
  period_completion: 'period',
};

/** The longer endings first: one ends with another. */
const endings = progressKinds.toSorted((a, b) => b.length - a.length);

/** `funds_arrived_pace` → `funds_arrived` and `pace`; undefined for what has no such ending. */
export function progressNamed(id: string): { readonly of: string; readonly kind: ProgressKind } | undefined {
  const kind = endings.find((ending) => id.endsWith(`_${ending}`));
  return kind && { of: id.slice(0, -kind.length - 1), kind };
}

/** Definitions, and before each what is made of it. */
export const withProgress = (definitions: readonly Definition[]): Definition[] =>
  definitions.flatMap((one) =>
    one.kind === 'counting' ? [...progressKinds.map((kind) => progressFigure(one, kind)), one] : [one],
  );

export function progressFigure(of: CountingDefinition, kind: ProgressKind): RatioDefinition {
  const { id, version, effectiveFrom, effectiveTo, owner, name } = of;
  const goal = goals[kind];
  return {
    id: `${id}_${kind}`,
    version,
    effectiveFrom,
    effectiveTo,
    owner,
    ...(name ? { name } : {}),
    kind: 'ratio',
    ratio: kind === 'pace' ? 'pace' : 'completion',
    ...(goal ? { goal } : {}),
    unit: kind === 'pace' ? 'points' : 'percent',
    printing: { decimals: 1, zeros: 'keep' },
    numerator: { figure: id, shift: 'none' },
    made: kind,
  };
}
