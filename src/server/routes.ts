// Every route of the API, by the files that register them; and what each takes and answers, for whoever asks with types.
import { accountRequestRoutes } from './people/requestRoutes.ts';
import { assessmentNumberRoutes, assessmentPlanRoutes } from './assessments/numberRoutes.ts';
import {
  assessmentObjectionRoutes,
  assessmentResultActRoutes,
  assessmentResultRoutes,
} from './assessments/resultRoutes.ts';
import { assessmentActRoutes, assessmentRoutes } from './assessments/schemeRoutes.ts';
import { bulletinRoutes } from './bulletin/routes.ts';
import { publicationFileRoutes } from './bulletin/publicationFileRoutes.ts';
import { proofRoutes } from './bulletin/proofRoutes.ts';
import { publicationRoutes } from './bulletin/publicationRoutes.ts';
import { chainFileRoutes, chainSheetRoute } from './chains/fileRoutes.ts';
import { chainRoutes } from './chains/routes.ts';
import { chainStockRoutes } from './chains/stockRoutes.ts';
import { chainTemplateRoutes } from './chains/templateRoutes.ts';
import { chainDrawingRoutes, chainVersionRoutes } from './chains/versionRoutes.ts';
import { chainDutyRoutes } from './chains/dutyRoutes.ts';
import { chainRuleRoutes } from './chains/ruleRoutes.ts';
import { registerCoverageRoutes } from './chains/coverageRoutes.ts';
import { corroborationRuleRoutes } from './corroboration/ruleRoutes.ts';
import { corroborationRoutes } from './corroboration/routes.ts';
import { companyMergeRoutes } from './companies/mergeRoutes.ts';
import { companyNameRoutes } from './identity/companyNameRoutes.ts';
import { companyRoutes } from './companies/routes.ts';
import { countersignRoutes } from './closes/countersignRoutes.ts';
import { closeRoutes } from './closes/routes.ts';
import { assessmentYearRoutes } from './closes/assessmentYearRoutes.ts';
import { clauseRoutes } from './clauses/routes.ts';
import { clauseReviewRoutes } from './clauses/reviewRoutes.ts';
import { creditRoutes } from './credit/routes.ts';
import { disputeRoutes } from './identity/disputeRoutes.ts';
import { protectionRoutes } from './identity/protectionRoutes.ts';
import { entryRoutes } from './entries/routes.ts';
import { listedRoutes } from './entries/listedRoutes.ts';
import { occasionRoutes } from './entries/occasionRoutes.ts';
import { ownEntryRoutes } from './people/ownEntryRoutes.ts';
import { exclusionRoutes } from './exclusions/routes.ts';
import { attachmentRoutes, evidenceRoutes } from './evidence/routes.ts';
import { evidencePolicyRoutes } from './evidence/policyRoutes.ts';
import { foundingRoutes } from './offices/foundingRoutes.ts';
import { profileRoutes } from './offices/profileRoutes.ts';
import { comparisonRoutes } from './bulletin/comparisonRoutes.ts';
import { templateRoutes } from './bulletin/templateRoutes.ts';
import { textPreviewRoutes } from './bulletin/textPreviewRoutes.ts';
import { textRoutes } from './bulletin/textRoutes.ts';
import { cityFigureRoutes } from './figures/cityFigureRoutes.ts';
import { cityFigureActRoutes } from './figures/cityFigureActRoutes.ts';
import { labelRoutes } from './figures/labelRoutes.ts';
import { placeActRoutes, placeRoutes } from './figures/placeRoutes.ts';
import { cellRoutes } from './figures/cellRoutes.ts';
import { figureRoutes } from './figures/routes.ts';
import { receiptRoutes } from './figures/receiptRoutes.ts';
import { targetRoutes } from './figures/targetRoutes.ts';
import { importActRoutes, importChoiceRoutes } from './imports/actRoutes.ts';
import { importDoubtRoutes } from './imports/doubtRoutes.ts';
import { gridRoutes } from './imports/gridRoutes.ts';
import { importRoutes } from './imports/routes.ts';
import { importSheetRoutes } from './imports/sheetRoutes.ts';
import { returnedImportRoutes } from './imports/returnedRoutes.ts';
import { stagedImportRoutes } from './imports/stagedRoutes.ts';
import { underWayRoutes } from './imports/underWayRoutes.ts';
import { mergeRoutes, mergingRoutes } from './identity/mergeRoutes.ts';
import { netRoutes } from './chains/answerRoutes.ts';
import { officeRoutes } from './offices/routes.ts';
import { cohortRoutes } from './promises/cohortRoutes.ts';
import { appraisalRoutes, signingGateRoutes } from './appraisals/routes.ts';
import { appraisalRuleRoutes } from './appraisals/ruleRoutes.ts';
import { dispatchRuleRoutes } from './dispatch/ruleRoutes.ts';
import { dispatchRoutes } from './dispatch/routes.ts';
import { meetingFileRoutes } from './dispatch/meetingFileRoutes.ts';
import { meetingRoutes } from './dispatch/meetingRoutes.ts';
import { obstacleRoutes } from './obstacles/routes.ts';
import { promiseRoutes } from './promises/routes.ts';
import { lightRoutes, lightRuleRoutes } from './lights/routes.ts';
import { archiveRoutes } from './check/archiveRoutes.ts';
import { checkReportRoutes } from './check/reportRoutes.ts';
import { checkRoutes } from './check/routes.ts';
import { officeTreeRoutes } from './offices/treeRoutes.ts';
import { peopleRoutes } from './people/routes.ts';
import { accountSheetRoutes } from './people/sheetRoutes.ts';
import { accountRoutes, grantRoutes } from './people/accountRoutes.ts';
import { boardRoutes } from './projects/boardRoutes.ts';
import { projectRoutes } from './projects/routes.ts';
import { radarRoutes } from './radar/routes.ts';
import { keptApartRoutes } from './radar/keptApartRoutes.ts';
import { packagingRoutes } from './stages/packagingRoutes.ts';
import { providerRoutes } from './people/providerRoutes.ts';
import { secondFactorRoutes } from './people/secondFactorRoutes.ts';
import { companyPageRoutes, searchRoutes } from './companies/searchRoutes.ts';
import { sessionRoutes, signInRoute } from './people/sessionRoutes.ts';
import { ownDeviceRoutes, ownSessionRoutes } from './people/ownSessionRoutes.ts';
import { signInPolicyRoutes } from './people/signInPolicyRoutes.ts';
import { funnelRoutes } from './pursuits/funnelRoutes.ts';
import { campaignRoutes } from './pursuits/campaignRoutes.ts';
import { pursuitListRoutes } from './pursuits/listRoutes.ts';
import { pursuitRoutes, pursuitStoryRoutes } from './pursuits/routes.ts';
import { pursuitActRoutes } from './pursuits/actRoutes.ts';
import { holdingRoutes } from './pursuits/holdingRoutes.ts';
import { stageRoutes } from './stages/routes.ts';
import { siteCheckRoutes, spotCheckRoutes } from './spotChecks/routes.ts';
import { consentRoutes } from './entries/consentRoutes.ts';
import { verificationRoutes } from './verification/routes.ts';
import { projectLabelRoutes } from './projects/labelRoutes.ts';
import { taskRoutes } from './tasks/routes.ts';
import { viewRoutes } from './projects/viewRoutes.ts';

export const routes = [
  taskRoutes,
  foundingRoutes,
  signInRoute,
  providerRoutes,
  sessionRoutes,
  ownSessionRoutes,
  ownDeviceRoutes,
  secondFactorRoutes,
  signInPolicyRoutes,
  peopleRoutes,
  grantRoutes,
  accountRoutes,
  accountRequestRoutes,
  officeRoutes,
  officeTreeRoutes,
  profileRoutes,
  creditRoutes,
  figureRoutes,
  receiptRoutes,
  targetRoutes,
  cellRoutes,
  textRoutes,
  textPreviewRoutes,
  comparisonRoutes,
  templateRoutes,
  cityFigureRoutes,
  cityFigureActRoutes,
  labelRoutes,
  placeRoutes,
  placeActRoutes,
  projectRoutes,
  boardRoutes,
  promiseRoutes,
  cohortRoutes,
  obstacleRoutes,
  dispatchRoutes,
  dispatchRuleRoutes,
  appraisalRoutes,
  signingGateRoutes,
  appraisalRuleRoutes,
  meetingRoutes,
  meetingFileRoutes,
  lightRoutes,
  lightRuleRoutes,
  companyRoutes,
  searchRoutes,
  companyPageRoutes,
  chainRoutes,
  chainVersionRoutes,
  chainStockRoutes,
  chainTemplateRoutes,
  chainDrawingRoutes,
  chainDutyRoutes,
  chainRuleRoutes,
  registerCoverageRoutes,
  entryRoutes,
  listedRoutes,
  occasionRoutes,
  ownEntryRoutes,
  stageRoutes,
  pursuitRoutes,
  pursuitStoryRoutes,
  pursuitActRoutes,
  holdingRoutes,
  funnelRoutes,
  campaignRoutes,
  packagingRoutes,
  mergeRoutes,
  mergingRoutes,
  companyMergeRoutes,
  companyNameRoutes,
  disputeRoutes,
  protectionRoutes,
  verificationRoutes,
  consentRoutes,
  radarRoutes,
  keptApartRoutes,
  exclusionRoutes,
  corroborationRoutes,
  corroborationRuleRoutes,
  spotCheckRoutes,
  siteCheckRoutes,
  clauseRoutes,
  clauseReviewRoutes,
  // Brings the parser of multipart bodies, which the routes of files use too.
  importRoutes,
  underWayRoutes,
  stagedImportRoutes,
  returnedImportRoutes,
  importChoiceRoutes,
  importSheetRoutes,
  importDoubtRoutes,
  gridRoutes,
  importActRoutes,
  accountSheetRoutes,
  chainFileRoutes,
  chainSheetRoute,
  evidenceRoutes,
  attachmentRoutes,
  evidencePolicyRoutes,
  pursuitListRoutes,
  bulletinRoutes,
  publicationRoutes,
  publicationFileRoutes,
  proofRoutes,
  assessmentRoutes,
  assessmentActRoutes,
  assessmentPlanRoutes,
  assessmentNumberRoutes,
  assessmentResultRoutes,
  assessmentObjectionRoutes,
  assessmentResultActRoutes,
  checkRoutes,
  checkReportRoutes,
  archiveRoutes,
  closeRoutes,
  countersignRoutes,
  assessmentYearRoutes,
  netRoutes,
  projectLabelRoutes,
  viewRoutes,
] as const;

type Served = NonNullable<Awaited<ReturnType<(typeof routes)[number]>>[number]['route']>;

/** What each route declares, by method and path below /api/v1: `GET /projects/:id`. */
export type Contract = { [One in Served as `${Uppercase<One['method']>} ${One['path']}`]: One['schema'] };
