// What the recipe of a noun puts into files that are there: `put` stands in the place of `find`, which is there once.
export interface Line {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** The door: by it alone the noun is one, and the compiler asks for all that it still lacks. */
export const door: readonly Line[] = [
  {
    file: 'src/domain/entries/nouns.ts',
    find: `import { milestoneNoun } from`,
    put: `import { landPlotNoun } from '../projects/landPlot.ts';\nimport { milestoneNoun } from`,
  },
  {
    file: 'src/domain/entries/nouns.ts',
    find: `] as const;\n\ntype AnyNoun`,
    put: `  landPlotNoun,\n] as const;\n\ntype AnyNoun`,
  },
];

/** What the compiler asks for. */
export const asked: readonly Line[] = [
  {
    file: 'src/laws/projects/laws.ts',
    find: `export const lawsOfProjects = {\n`,
    put: `export const lawsOfProjects = {\n  land_area_not_positive: {\n    status: 422,\n    zh: '地块面积须大于 0',\n    en: 'The area of a plot must be above 0',\n  },\n`,
  },
  {
    file: 'src/labels/entries/nouns.ts',
    find: `import { milestoneWords } from`,
    put: `import { landPlotWords } from './landPlot.ts';\nimport { milestoneWords } from`,
  },
  {
    file: 'src/labels/entries/nouns.ts',
    find: `  credit_agreement: creditAgreementWords,\n`,
    put: `  credit_agreement: creditAgreementWords,\n  land_plot: landPlotWords,\n`,
  },
  {
    file: 'src/sheets/forms/index.ts',
    find: `import { outingProjects,`,
    put: `import { landPlots } from './landPlots.ts';\nimport { outingProjects,`,
  },
  {
    file: 'src/sheets/forms/index.ts',
    find: `  paper: papers,\n`,
    put: `  paper: papers,\n  land_plot: landPlots,\n`,
  },
  {
    file: 'src/metrics/catalogue/definitions.ts',
    find: `  contact: [],\n`,
    put: `  contact: [],
  land_plot: [
    {
      id: 'land_plots',
      version: 1,
      effectiveFrom: '2021-01-01',
      owner: 'promotion',
      kind: 'counting',
      entries: 'land_plot',
      day: 'event',
      measure: { kind: 'distinct', of: 'subject' },
      conditions: [],
      unit: 'item',
      printing: { decimals: 0 },
    },
  ],\n`,
  },
];

/** What the compiler asks for in the tests. */
export const askedInTests: readonly Line[] = [
  {
    file: 'test/scenarios/samples/referenceSamples.ts',
    find: `  contact: contactAct,\n`,
    put: `  contact: contactAct,
  land_plot: (given, projectId) => {
    const plot = { code: 'LQ-1', areaMu: '30', county: '临清市', use: 'mixed', status: 'ready' };
    return { kind: 'land_plot', input: LandPlotInput.parse({ head: { id: uuidv7(), ...given }, projectId, ...plot }) };
  },\n`,
  },
  {
    file: 'test/scenarios/samples/referenceSamples.ts',
    find: `  contacts: {`,
    put: `  land_plot: {
    code: 'SX-1',
    areaMu: '30',
    county: '莘县',
    use: 'mixed',
    status: 'ready',
    listedOn: '2023-04-04',
    project: ownProject,
  },
  contacts: {`,
  },
  {
    file: 'test/scenarios/samples/referenceSamples.ts',
    find: `import type { OfficePlace } from`,
    put: `import { LandPlotInput } from '../../../src/domain/projects/landPlot.ts';\nimport type { OfficePlace } from`,
  },
];

/** What a pure test asks for. */
export const askedByTests: readonly Line[] = [
  {
    file: 'src/domain/glossary.ts',
    find: `  { id: 'contact', en:`,
    put: `  { id: 'land_plot', en: 'land plot', zh: '地块', means: 'a plot of land on which a project can be built' },\n  { id: 'contact', en:`,
  },
  {
    file: 'src/domain/projects/nouns.test.ts',
    find: `describe('project', () => {\n`,
    put: `test('a plot without an area', () => {\n  const plot = { head, code: 'LQ-1', areaMu: '0', county: '临清市', use: 'mixed', status: 'ready' };\n  const facts = { ...base, projects: new Set<string>(), companies: new Set<string>() };\n  expect(laws(nounBreaches(landPlotNoun, LandPlotInput.parse(plot), facts))).toEqual(['land_area_not_positive']);\n});\n\ndescribe('project', () => {\n`,
  },
  {
    file: 'src/domain/projects/nouns.test.ts',
    find: `import { milestoneBreaches,`,
    put: `import { LandPlotInput, landPlotNoun } from './landPlot.ts';\nimport { milestoneBreaches,`,
  },
];
