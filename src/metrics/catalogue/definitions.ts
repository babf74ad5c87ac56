// All governed figures: the common ones and each city's own. A definition here never changes; a new version is added.
import type { CountedKind } from '../../domain/entries/nouns.ts';
import { activityFigures } from './activities.ts';
import liaocheng2023 from '../cities/liaocheng-2023.json' with { type: 'json' };
import type { Definition, DefinitionInput } from '../definition.ts';
import { CountingDefinition, RatioDefinition } from '../definition.ts';
import { fundFigures } from './funds.ts';
import { outingFigures } from './outings.ts';
import { pursuitFigures } from './pursuits.ts';
import { projectFigures } from './projects.ts';
import { withSharedCredit } from './sharedCredit.ts';
import { siteCheckFigures } from './siteChecks.ts';

/** By what they count, or at first count. What is counted entry by entry is here, also where no figure is its own. */
const common: Readonly<Record<CountedKind | 'outings' | 'siteChecks' | 'pursuits', readonly DefinitionInput[]>> = {
  milestone: projectFigures,
  fund_arrival: fundFigures,
  outings: outingFigures,
  activity: activityFigures,
  contact: [],
  siteChecks: siteCheckFigures,
  pursuits: pursuitFigures,
};

export const definitions: readonly Definition[] = [
  ...withSharedCredit(Object.values(common).flat()),
  ...(liaocheng2023 as DefinitionInput[]),
].map((d) => (d.kind === 'counting' ? CountingDefinition.parse(d) : RatioDefinition.parse(d)));

export const governedFigureIds: ReadonlySet<string> = new Set(definitions.map((d) => d.id));

const versions = new Map<string, Definition[]>();
for (const d of definitions)
  versions.set(
    d.id,
    [d, ...(versions.get(d.id) ?? [])].toSorted((a, b) => b.version - a.version),
  );

/** The version of a figure in force on a day; undefined where there is none. */
export function definitionOn(id: string, day: string): Definition | undefined {
  return versions.get(id)?.find((d) => d.effectiveFrom <= day && (d.effectiveTo === null || day <= d.effectiveTo));
}
