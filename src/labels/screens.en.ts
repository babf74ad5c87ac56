// Every word of the page in English: the same shape as in Chinese, held by the compiler.
import { assessmentsEn } from './assessments/en.ts';
import { counted } from './counted.ts';
import { netEn } from './chains/answer.en.ts';
import { clausesEn } from './clauses/en.ts';
import type { Screens } from './screens.zh.ts';
import { chainsEn } from './chains/en.ts';
import { archiveEn } from './check/archive.en.ts';
import { checkEn } from './check/en.ts';
import { closesEn } from './closes/en.ts';
import { consentsEn } from './entries/consents.en.ts';
import { listedEn } from './entries/listed/listed.en.ts';
import { monthInEnglish, periodName } from './figures/periods.ts';
import { officesEn } from './offices/en.ts';
import { evidenceEn } from './evidence/en.ts';
import { periodEn } from './figures/period.en.ts';
import { targetsEn } from './figures/targets.en.ts';
import { cellsEn } from './figures/cells.en.ts';
import { catalogueEn } from './figures/catalogue.en.ts';
import { listsEn } from './figures/lists.en.ts';
import { corroborationEn } from './corroboration/en.ts';
import { creditEn } from './credit/en.ts';
import { disputesEn } from './identity/disputes.en.ts';
import { mergesEn } from './identity/merges.en.ts';
import { deskEn } from './verification/desk.en.ts';
import { enteringEn } from './projects/entering.en.ts';
import { gridEn } from './imports/grid.en.ts';
import { importsEn } from './imports/en.ts';
import { lightsEn } from './lights/en.ts';
import { appraisalsEn } from './appraisals/en.ts';
import { dispatchEn } from './dispatch/en.ts';
import { meetingsEn } from './dispatch/meetings.en.ts';
import { obstaclesEn } from './obstacles/en.ts';
import { promisesEn } from './promises/en.ts';
import { radarEn } from './radar/en.ts';
import { peopleEn } from './people/en.ts';
import { firmsEn } from './companies/en.ts';
import { searchEn } from './companies/search.en.ts';
import { signInEn } from './people/signIn.en.ts';
import { ownEntriesEn } from './people/ownEntries.en.ts';
import { pursuitsEn } from './pursuits/en.ts';
import { tasksEn } from './tasks/en.ts';
import { stagesEn } from './stages/en.ts';
import { templateEn } from './bulletin/template.en.ts';
import { textsEn } from './bulletin/texts.en.ts';
import { verificationEn } from './verification/en.ts';
import { workEn } from './work.en.ts';

export const screensEn: Screens = {
  ...assessmentsEn,
  ...workEn,
  ...consentsEn,
  ...listedEn,
  ...firmsEn,
  ...searchEn,
  ...signInEn,
  ...archiveEn,
  ...checkEn,
  ...chainsEn,
  ...stagesEn,
  ...ownEntriesEn,
  ...pursuitsEn,
  ...tasksEn,
  ...closesEn,
  ...templateEn,
  ...textsEn,
  ...verificationEn,
  ...evidenceEn,
  ...officesEn,
  ...cellsEn,
  ...catalogueEn,
  ...listsEn,
  ...clausesEn,
  ...corroborationEn,
  ...creditEn,
  ...peopleEn,
  ...netEn,
  ...disputesEn,
  ...mergesEn,
  ...deskEn,
  ...enteringEn,
  ...gridEn,
  ...importsEn,
  ...radarEn,
  ...lightsEn,
  ...obstaclesEn,
  ...dispatchEn,
  ...appraisalsEn,
  ...meetingsEn,
  ...promisesEn,
  ...periodEn,
  ...targetsEn,
  product: 'Yiwang',
  periodName: (period) => periodName(period, 'en'),
  monthName: monthInEnglish,
  unit: (unit) => `Unit: ${unit}`,
  yi: (amount) => `${amount} ×10⁸ yuan`,
  inBrackets: (text) => ` (${text})`,
  listComma: ', ',
  listStop: '; ',
  decision: {
    verified: 'verified',
    returned: 'returned',
    waiting: 'waiting for verification',
    asking: 'waiting for another office’s word',
  },
  frame: {
    skip: 'Skip to content',
    screens: 'Screens',
    overview: 'Overview',
    projects: 'Projects',
    imports: 'Import',
    verification: 'Verify',
    bulletin: 'Bulletin',
    check: 'Check',
    year: 'Year',
    otherLanguage: '中文',
    signOut: 'Sign out',
    demoBanner: 'Demo data: what is marked as an example is invented',
    waiting: 'Loading…',
    drawing: 'Drawing…',
    notDrawn: 'The chart was not drawn; load the page again',
    working: 'Working…',
    cancel: 'Cancel',
    sample: 'example',
    sampleRow: 'example row',
    chooseAll: 'Choose all',
    sampleHint: 'This value was never published; it was made up for the demo',
    sheetRow: (row) => `row ${row}`,
  },
  pager: { label: 'Pages', before: 'Previous', next: 'Next', of: (page, pages) => `Page ${page} of ${pages}` },
  failure: {
    title: 'That did not work',
    notFoundTitle: 'Not found',
    again: 'Try again',
    unreachable: 'The server cannot be reached. What you typed is still here; check the network and try again.',
    forbidden: 'Your account does not have this right. Use another account, or ask the administrator for it.',
    notFound: 'Not found: taken back meanwhile, or not of your office. Open it again from its list.',
    tooLarge: 'The file is too large. Split it and import the parts.',
    tooMany: 'Too many tries; wait a minute.',
    unexpected:
      'The server failed, by no fault of what you typed, which is still here. Try again; if it stays, tell the administrator the time.',
    notLoaded:
      'Parts of this screen did not arrive; a new version was installed, or the network failed. Open it again.',
    broken:
      'This is a fault of ours and nothing you did; the ledger is untouched. Open the screen again, and if it stays, tell the administrator the error below.',
    stillKept: (forms) =>
      `What you typed and did not send is still here (${forms}); go on after opening the screen again.`,
    reopen: 'Open again',
    reopenWithout: 'Clear what was not sent, then open',
    fault: 'The error',
    errorId: (id) => `Error: ${id}`,
    noSuchScreen: 'There is no such screen',
    toOverview: 'To the overview',
  },
  receipt: {
    title: 'Receipt',
    open: (name, value) => `${name} ${value}, open the receipt`.trim(),
    back: 'Back',
    close: 'Close',
    definition: 'Definition',
    version: (version, from, owner) => `Version ${version}, in force from ${from}, kept by ${owner}`,
    formula: 'Formula',
    missing: 'What is missing',
    target: 'Target',
    completion: (percent) => `, ${percent}% reached`,
    stretch: (value) => ` (stretch ${value})`,
    period: 'Period',
    asKnownAt: 'As known at',
    inputs: 'Made from these numbers',
    rows: (total) => `${counted(total)} rows`,
    hidden: (rows, offices) => `${counted(rows)} rows of other offices are counted but not yours to open: ${offices}`,
    hiddenOf: (office, rows) => `${office} ${counted(rows)}`,
    row: 'What',
    day: 'Day',
    adds: 'Adds',
    addsIn: (unit) => `Adds (${unit})`,
    hash: 'Hash',
  },
  overview: {
    computing: 'Counting…',
    computingLong: ' After many changes at once the first answer takes some ten seconds',
    title: (period) => `Investment promotion, ${period}`,
    office: 'Office',
    wholeCity: 'Whole city',
    headline: 'Main figures',
    completion: 'Of the target',
    pace: 'Ahead of time',
    points: (signed) => `${signed} points`,
    ofPeriod: 'Of the target of the period',
    stretch: 'Of the stretch target',
    growth: 'On the year',
    growthUpTo: (day) => `up to ${day}, against as many days of the year before`,
    funnel: 'From outings to funds',
    byMonth: 'By month',
    month: 'Month',
    monthsTable: 'The months in numbers',
    asKnownAt: (instant) => `Counted from the ledger as verified by ${instant}. Beside a “—” stands what is missing.`,
    nothing: 'Nothing verified in this period yet',
    nothingEnter: 'Drop your Excel or CSV sheets in and let another account verify them; the figures follow.',
    nothingRead: 'Choose another period, or wait until the offices have imported and verified.',
    toImports: 'To import',
  },
  bulletin: {
    screen: 'Bulletin',
    live: (instant) => `Counted from the ledger as verified by ${instant}; moves with the ledger.`,
    docx: 'Download Word',
    publishedDocx: 'Download Word as published',
    proofFile: 'Download with its proof',
    proof: 'Proof fingerprint',
    officeKey: (office) => `Key file of ${office}`,
    proofKeys: 'List of public keys',
    keysHint: 'The list of public keys may be handed on: chosen with a proof it says whose signature it is.',
    officeKeyWanted:
      'An office finds its own rows with its key file: whoever in the office has the right to export to Excel downloads it here; where nobody has, the administrator gives the right.',
    officeKeyHint:
      'The key file is for the office alone: chosen with a proof it shows whether all its rows are in, and whether others stand in its name.',
    filledBy: (version) =>
      `Filled in the Word template of that time (version ${version}); later versions change nothing`,
    publish: 'Publish',
    publishTitle: (period) => `Publish the bulletin of ${period}?`,
    publishHint:
      'Published, the text and every number with its receipt are frozen and read the same for ever. A later correction shows today’s number beside it.',
    published: 'Published versions',
    madeBy: (name, version) => (version === 0 ? `Text: ${name} (as shipped)` : `Text: ${name}, version ${version}`),
    unsaid: (count) => `${count} figures left out`,
    why: {
      no_base: 'what they are told against is nought',
      base_incomplete: 'the ledger of the year before may lack rows; say under Offices from which day it is complete',
      no_target: 'no target is set for the year; type it under Targets',
      no_target_of_period: 'the target is of the year alone; part it by quarter or month under Targets',
      no_stretch: 'no stretch target is set',
      across_years: 'the period lies in two years, and targets are of one',
      target_cut: 'a target is of all industries and ways',
      not_looked_at: 'no stock of the chains was taken in the period',
      not_tied: 'what it counts is tied to no chain, activity or outing',
      not_begun: 'the period lies ahead',
      parts_differ: 'part and whole are defined by versions that do not match; give both a new one',
      not_in_force: 'no definition is in force in this period',
      ledger_incomplete:
        'not known: the ledger is not complete from the first day of the period on, and what it has none of may well have been',
      withheld: 'its period is cut too finely; told to who may open these rows',
    },
    noneYet: 'None yet',
    allPublished: 'All that was published',
    period: 'Period',
    text: 'Text',
    when: 'Published',
    by: 'By',
    state: 'State',
    states: { latest: 'in force', replaced: 'replaced by a later one' },
    sinceLast: (at) => `Against the one published ${at}`,
    sameAsLast: 'Neither words nor figures have changed; there is nothing to publish.',
    changedWords: 'No figure has changed; words or rows have.',
    check: 'Check all figures',
    checking: 'Checking…',
    tied: (tied, all) => `${tied} of ${all} figures of the text tie to the ledger.`,
    untied: (n) => `${n} do not tie:`,
    wrongs: (n) => `${n} are contradicted:`,
    comparison: 'Beside the period before and the year before',
    now: 'This period',
    before: 'Period before',
    yearBefore: 'Year before',
    incomplete: (periods) =>
      `The ledger of ${periods} is not declared complete; say under Offices from which day it is.`,
    publishedTitle: 'Published bulletin',
    publishedBy: (at, by, known) => `Published ${at} by ${by}, as known at ${known}.`,
    toLive: 'The bulletin as of today',
    nothingMoved: 'No number has moved since it was published.',
    moved: (count) => `${count} numbers moved since`,
    figure: 'Figure',
    asPublished: 'As published',
    today: 'Today',
    nowReads: 'now ',
  },
};
