// All laws, by what they are about. A breach can name no other: a law that is misspelt does not compile.
import { lawsOfAppraisals } from './appraisals/laws.ts';
import { lawsOfAssessments } from './assessments/laws.ts';
import { lawsOfBulletins } from './bulletin/laws.ts';
import { lawsOfChains } from './chains/laws.ts';
import { lawsOfDrafts } from './check/laws.ts';
import { lawsOfClauses } from './clauses/laws.ts';
import { lawsOfCloses } from './closes/laws.ts';
import { lawsOfCompanies } from './companies/laws.ts';
import { lawsOfCorroboration } from './corroboration/laws.ts';
import { lawsOfCredit } from './credit/laws.ts';
import { lawsOfEntries } from './entries/laws.ts';
import { lawsOfEvidence } from './evidence/laws.ts';
import { lawsOfExclusions } from './exclusions/laws.ts';
import { lawsOfFigures } from './figures/laws.ts';
import { lawsOfIdentity } from './identity/laws.ts';
import { lawsOfCells } from './imports/cells.ts';
import { lawsOfDoubts } from './imports/doubts.ts';
import { lawsOfFiles } from './imports/files.ts';
import { lawsOfImports } from './imports/laws.ts';
import { lawsOfTables } from './imports/tables.ts';
import { lawsOfKeeping } from './keeping/laws.ts';
import { lawsOfOffices } from './offices/laws.ts';
import { lawsOfAccounts } from './people/accounts.ts';
import { lawsOfProvider } from './people/provider.ts';
import { lawsOfSignIn } from './people/signIn.ts';
import { lawsOfProjects } from './projects/laws.ts';
import { lawsOfLights } from './lights/laws.ts';
import { lawsOfDispatch } from './dispatch/laws.ts';
import { lawsOfObstacles } from './obstacles/laws.ts';
import { lawsOfPromises } from './promises/laws.ts';
import { lawsOfPursuits } from './pursuits/laws.ts';
import { lawsOfRadar } from './radar/laws.ts';
import { lawsOfRequests } from './requests.ts';
import { lawsOfSpotChecks } from './spotChecks/laws.ts';
import { lawsOfStages } from './stages/laws.ts';
import { lawsOfVerification } from './verification/laws.ts';
import type { LawValue } from './law.ts';

/** In the order of the page ERRORS.md. Each law stands in one of them, once (laws.test.ts). */
export const lawGroups = {
  requests: lawsOfRequests,
  signIn: lawsOfSignIn,
  provider: lawsOfProvider,
  accounts: lawsOfAccounts,
  offices: lawsOfOffices,
  entries: lawsOfEntries,
  projects: lawsOfProjects,
  stages: lawsOfStages,
  companies: lawsOfCompanies,
  identity: lawsOfIdentity,
  radar: lawsOfRadar,
  evidence: lawsOfEvidence,
  verification: lawsOfVerification,
  exclusions: lawsOfExclusions,
  spotChecks: lawsOfSpotChecks,
  corroboration: lawsOfCorroboration,
  closes: lawsOfCloses,
  credit: lawsOfCredit,
  clauses: lawsOfClauses,
  appraisals: lawsOfAppraisals,
  promises: lawsOfPromises,
  lights: lawsOfLights,
  obstacles: lawsOfObstacles,
  dispatch: lawsOfDispatch,
  pursuits: lawsOfPursuits,
  chains: lawsOfChains,
  figures: lawsOfFigures,
  bulletins: lawsOfBulletins,
  assessments: lawsOfAssessments,
  drafts: lawsOfDrafts,
  files: lawsOfFiles,
  tables: lawsOfTables,
  doubts: lawsOfDoubts,
  cells: lawsOfCells,
  imports: lawsOfImports,
  keeping: lawsOfKeeping,
};

type Groups = typeof lawGroups;
export type LawGroup = keyof Groups;
export type LawOf<Group extends LawGroup> = keyof Groups[Group];
/** The id of a law. */
export type Law = { [Group in LawGroup]: LawOf<Group> }[LawGroup];

export const laws = Object.assign({}, ...Object.values(lawGroups)) as Readonly<Record<Law, LawValue>>;
