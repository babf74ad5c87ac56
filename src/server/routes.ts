// Every route of the API, by the files that register them; and what each takes and answers, for whoever asks with types.
import { accountRequestRoutes } from './people/requestRoutes.ts';
import { bulletinRoutes } from './bulletin/routes.ts';
import { chainFileRoutes } from './chains/fileRoutes.ts';
import { chainRoutes } from './chains/routes.ts';
import { companyMergeRoutes } from './companies/mergeRoutes.ts';
import { companyNameRoutes } from './identity/companyNameRoutes.ts';
import { companyRoutes } from './companies/routes.ts';
import { closeRoutes } from './closes/routes.ts';
import { clauseRoutes } from './clauses/routes.ts';
import { creditRoutes } from './credit/routes.ts';
import { disputeRoutes } from './identity/disputeRoutes.ts';
import { entryRoutes } from './entries/routes.ts';
import { ownEntryRoutes } from './people/ownEntryRoutes.ts';
import { exclusionRoutes } from './exclusions/routes.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { cellRoutes } from './figures/cellRoutes.ts';
import { figureRoutes } from './figures/routes.ts';
import { importRoutes } from './imports/routes.ts';
import { mergeRoutes } from './identity/mergeRoutes.ts';
import { netRoutes } from './chains/answerRoutes.ts';
import { officeRoutes } from './offices/routes.ts';
import { checkRoutes } from './check/routes.ts';
import { officeTreeRoutes } from './offices/treeRoutes.ts';
import { peopleRoutes } from './people/routes.ts';
import { projectRoutes } from './projects/routes.ts';
import { radarRoutes } from './radar/routes.ts';
import { packagingRoutes } from './stages/packagingRoutes.ts';
import { providerRoutes } from './people/providerRoutes.ts';
import { secondFactorRoutes } from './people/secondFactorRoutes.ts';
import { searchRoutes } from './companies/searchRoutes.ts';
import { sessionRoutes, signInRoute } from './people/sessionRoutes.ts';
import { signInPolicyRoutes } from './people/signInPolicyRoutes.ts';
import { funnelRoutes } from './pursuits/funnelRoutes.ts';
import { pursuitListRoutes } from './pursuits/listRoutes.ts';
import { pursuitRoutes } from './pursuits/routes.ts';
import { stageRoutes } from './stages/routes.ts';
import { spotCheckRoutes } from './spotChecks/routes.ts';
import { consentRoutes } from './entries/consentRoutes.ts';
import { verificationRoutes } from './verification/routes.ts';
import { viewRoutes } from './projects/viewRoutes.ts';

export const routes = [
  signInRoute,
  providerRoutes,
  sessionRoutes,
  secondFactorRoutes,
  signInPolicyRoutes,
  peopleRoutes,
  accountRequestRoutes,
  officeRoutes,
  officeTreeRoutes,
  creditRoutes,
  figureRoutes,
  cellRoutes,
  projectRoutes,
  companyRoutes,
  searchRoutes,
  chainRoutes,
  entryRoutes,
  ownEntryRoutes,
  stageRoutes,
  pursuitRoutes,
  funnelRoutes,
  packagingRoutes,
  mergeRoutes,
  companyMergeRoutes,
  companyNameRoutes,
  disputeRoutes,
  verificationRoutes,
  consentRoutes,
  radarRoutes,
  exclusionRoutes,
  spotCheckRoutes,
  // Brings the parser of multipart bodies, which the routes of files use too.
  clauseRoutes,
  importRoutes,
  chainFileRoutes,
  evidenceRoutes,
  pursuitListRoutes,
  bulletinRoutes,
  checkRoutes,
  closeRoutes,
  netRoutes,
  viewRoutes,
] as const;

type Served = NonNullable<Awaited<ReturnType<(typeof routes)[number]>>[number]['route']>;

/** What each route declares, by method and path below /api/v1: `GET /projects/:id`. */
export type Contract = { [One in Served as `${Uppercase<One['method']>} ${One['path']}`]: One['schema'] };
