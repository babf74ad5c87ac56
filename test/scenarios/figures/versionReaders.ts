// Who in the program asks for the value of a figure, and where that is printed: every such place says of a change of definition what
// both versions count, or it is said here why there is none to tell.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is asked of the server, and how it is read (changedVersions.test.ts). */
export const places = [
  'a figure',
  'all figures',
  'a receipt',
  'a completion',
  'a pace',
  'headlines',
  'the steps of the overview',
  'the table by county',
  'the table by industry',
  'the chart of months',
  'a text',
  'a draft of a text',
  'a text as a document',
  'the bureau’s own file, at its end',
  'the bureau’s own file, where it has a place for it',
  'a publication',
  'a publication as a document',
  'columns of other periods',
  'the funnel',
  'a campaign',
  'a published campaign',
  'targets',
  'a period to be closed',
] as const;
export type Place = (typeof places)[number];

export const readers: Readonly<Record<string, readonly Place[] | string>> = {
  // A change within the period is not told beside a score yet: its receipt tells it.
  'src/app/assessments/members.ts': 'sorts offices into groups by the size of a figure, and prints nothing',
  'src/app/assessments/progress.ts': 'each number opens its receipt, which tells',
  'src/app/assessments/readings.ts':
    'counts by the version of the period, and each number opens its receipt, which tells',
  'src/app/bulletin/comparison.ts': ['columns of other periods'],
  'src/app/bulletin/bulletin.ts': ['a text', 'a draft of a text', 'a text as a document'],
  'src/app/bulletin/closesTold.ts': 'asks whether an office has rows, and prints no value',
  'src/app/bulletin/filledTemplate.ts': ['the bureau’s own file, at its end'],
  'src/app/bulletin/proof/plan.ts':
    'proves what is printed, each fact with its version; the publication beside it tells',
  'src/app/bulletin/publish.ts': ['a publication', 'a publication as a document'],
  'src/app/bulletin/templateFill.ts': ['the bureau’s own file, where it has a place for it'],
  'src/app/check/cityLedger.ts': 'a number is held against it, which opens its receipt',
  'src/app/closes/closeGrid.ts': 'by how much one version differs between two instants',
  'src/app/closes/closedFigures.ts': 'by the version in force at the close, which the signed line names',
  'src/app/closes/closedPeriod.ts': ['a period to be closed'],
  'src/app/closes/closedReading.ts': 'stands beside a figure that tells it, by the same version',
  'src/app/figures/effects.ts': 'before and after a version, each by its own, which is what is asked',
  'src/app/figures/overview.ts': [
    'headlines',
    'the steps of the overview',
    'the table by county',
    'the table by industry',
    'the chart of months',
  ],
  'src/app/figures/previewFigure.ts': 'a draft is opened as a receipt',
  'src/app/figures/question.ts': ['a figure', 'all figures'],
  'src/app/figures/receipt.ts': ['a receipt'],
  'src/app/figures/targets.ts': ['targets'],
  'src/app/pursuits/campaigns.ts': ['a campaign', 'a published campaign'],
  'src/app/pursuits/funnel.ts': ['the funnel'],
  'src/app/stages/packagingPreview.ts': 'before and after an act, both by one version',
  'src/cli/figures.ts': 'prints beneath each figure what its receipt says',
  'src/metrics/asPackaged.ts': 'counts which projects are packages, and prints nothing',
  'src/metrics/bridge.ts': 'it is what tells',
  'src/metrics/bulletinFigures.ts': ['a text'],
  'src/metrics/campaign.ts': ['a campaign'],
  'src/metrics/exactFigure.ts': 'a number is held against it, which opens its receipt',
  'src/metrics/figure.ts': 'it is what answers',
  'src/metrics/inSql/countsThatDiffer.ts': 'holds both executors against each other, version by version',
  'src/server/figures/beside.ts': ['a figure', 'headlines', 'a completion', 'a pace'],
  'src/server/figures/cityFigureActRoutes.ts': 'names the version in force beside the one that is drafted',
  'src/server/figures/receiptRoutes.ts': ['a receipt'],
  'src/server/figures/routes.ts': ['a figure', 'all figures', 'headlines'],
  'src/server/figures/words.ts': ['a figure'],
};

const asks =
  /\b(?:figureOf|figureAsked|exactFigure|answerBulletin|countiesWithout|requireFigure|allFigures|campaignTable|overviewOf)\b/u;
const counts = /import \{[^}]*\bcount\b[^}]*\} from '[^']*count\.ts'/u;
/** Imports alone: what a file calls it has to import, or to export. */
const importing = /import (?!type)\{[^}]*\}/gu;

/** Every file of the program that does. */
export function filesThatAsk(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path) && !path.endsWith('.test.ts'))
    .map((path) => join('src', path))
    .filter((path) => {
      const text = readFileSync(path, 'utf8');
      return counts.test(text) || [...text.matchAll(importing)].some(([names]) => asks.test(names)) || declares(text);
    })
    .toSorted();
}

const declares = (text: string): boolean => /export (?:async )?function (?:figureOf|exactFigure)\b/u.test(text);
