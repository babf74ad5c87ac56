// What is done in threads of the pool, and what it may cost. A thread loads of the program what its jobs need.
export interface Budget {
  /** Short work does not wait behind an import. */
  readonly lane: LaneName;
  /** From its beginning; what takes longer is ended. */
  readonly seconds: number;
}

export type LaneName = 'short' | 'long' | 'twins';

export const jobs = {
  check: { lane: 'short', seconds: 60, load: async () => ({ run: (await import('./jobs/check.ts')).runCheck }) },
  readDraft: { lane: 'short', seconds: 60, load: async () => ({ run: (await import('./jobs/check.ts')).runRead }) },
  document: {
    lane: 'short',
    seconds: 60,
    load: async () => ({ run: (await import('./jobs/document.ts')).runDocument }),
  },
  templateFields: {
    lane: 'short',
    seconds: 60,
    load: async () => ({ run: (await import('./jobs/template.ts')).readFields }),
  },
  templateFill: {
    lane: 'short',
    seconds: 60,
    load: async () => ({ run: (await import('./jobs/template.ts')).runFill }),
  },
  proof: { lane: 'short', seconds: 120, load: async () => ({ run: (await import('./jobs/proof.ts')).runProof }) },
  workbook: {
    lane: 'short',
    seconds: 300,
    load: async () => ({ run: (await import('./jobs/workbook.ts')).runWorkbook }),
  },
  ledger: { lane: 'short', seconds: 300, load: async () => (await import('./jobs/exports.ts')).ledger },
  refused: { lane: 'short', seconds: 300, load: async () => (await import('./jobs/exports.ts')).refusedRows },
  ownFile: { lane: 'short', seconds: 300, load: async () => (await import('./jobs/exports.ts')).ownFile },
  prospects: { lane: 'short', seconds: 120, load: async () => (await import('./jobs/sheets.ts')).readProspects },
  chain: { lane: 'short', seconds: 120, load: async () => (await import('./jobs/sheets.ts')).chain },
  importSheet: { lane: 'short', seconds: 120, load: async () => (await import('./jobs/sheets.ts')).importSheet },
  grid: { lane: 'short', seconds: 60, load: async () => ({ run: (await import('./jobs/grid.ts')).runGrid }) },
  accounts: { lane: 'short', seconds: 60, load: async () => (await import('./jobs/sheets.ts')).accountRows },
  twins: { lane: 'twins', seconds: 600, load: async () => (await import('./jobs/twins.ts')).compared },
  radar: { lane: 'twins', seconds: 600, load: async () => (await import('./jobs/twins.ts')).radar },
  likelyTwins: { lane: 'twins', seconds: 600, load: async () => (await import('./jobs/twins.ts')).likely },
  twinsOfRows: { lane: 'twins', seconds: 600, load: async () => (await import('./jobs/twins.ts')).seen },
  triedDoubts: { lane: 'twins', seconds: 600, load: async () => (await import('./jobs/triedDoubts.ts')).triedDoubts },
  suspicions: { lane: 'twins', seconds: 600, load: async () => (await import('./jobs/suspicions.ts')).secondLooks },
  keepApart: { lane: 'twins', seconds: 600, load: async () => (await import('./jobs/twins.ts')).apart },
  decide: { lane: 'long', seconds: 3600, load: async () => (await import('./jobs/decide.ts')).decideMany },
  import: { lane: 'long', seconds: 3600, load: async () => ({ run: (await import('./jobs/import.ts')).runImport }) },
} as const satisfies Readonly<
  Record<string, Budget & { load(): Promise<{ run(input: never, host: never): unknown }> }>
>;

export type JobName = keyof typeof jobs;
type Run<J extends JobName> = Awaited<ReturnType<(typeof jobs)[J]['load']>>['run'];
export type JobInput<J extends JobName> = Parameters<Run<J>>[0];
export type JobResult<J extends JobName> = Awaited<ReturnType<Run<J>>>;
