// The server: guards, sign-in, one file of routes per noun, the page.
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import etag from '@fastify/etag';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { constants } from 'node:zlib';
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
import { declareAnswers, holdAnswers, writeAnswer } from './answers.ts';
import { answerError } from './errors.ts';
import { exclusionRoutes } from './exclusions/routes.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { cellRoutes } from './figures/cellRoutes.ts';
import { figureRoutes } from './figures/routes.ts';
import { guardRoutes } from './guardRoutes.ts';
import { healthRoute } from './keeping/healthRoute.ts';
import { importRoutes } from './imports/routes.ts';
import { type Counted, countRequests, usualLimits, usualPatience } from './limits.ts';
import { mergeRoutes } from './identity/mergeRoutes.ts';
import { netRoutes } from './chains/answerRoutes.ts';
import { officeRoutes } from './offices/routes.ts';
import { checkRoutes } from './check/routes.ts';
import { officeTreeRoutes } from './offices/treeRoutes.ts';
import { describe } from './openApi.ts';
import { servePage } from './pageFiles.ts';
import { peopleRoutes } from './people/routes.ts';
import { patientWith, waitForTyped } from './patience.ts';
import { projectRoutes } from './projects/routes.ts';
import { radarRoutes } from './radar/routes.ts';
import { packagingRoutes } from './stages/packagingRoutes.ts';
import { providerRoutes } from './people/providerRoutes.ts';
import type { Routes, ServerOptions, ServingOptions } from './route.ts';
import { guard } from './security.ts';
import { secondFactorRoutes } from './people/secondFactorRoutes.ts';
import { searchRoutes } from './companies/searchRoutes.ts';
import { sessionRoutes, signInRoute } from './people/sessionRoutes.ts';
import { signInPolicyRoutes } from './people/signInPolicyRoutes.ts';
import { funnelRoutes } from './pursuits/funnelRoutes.ts';
import { pursuitListRoutes } from './pursuits/listRoutes.ts';
import { pursuitRoutes } from './pursuits/routes.ts';
import { readBySchema, refuseUndeclared } from './strict.ts';
import { stageRoutes } from './stages/routes.ts';
import { spotCheckRoutes } from './spotChecks/routes.ts';
import { answerUnreadable } from './unreadable.ts';
import { consentRoutes } from './entries/consentRoutes.ts';
import { verificationRoutes } from './verification/routes.ts';
import { viewRoutes } from './projects/viewRoutes.ts';
import { openWork } from './workers/work.ts';

const routes: readonly ((app: Routes, options: ServingOptions) => unknown)[] = [
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
];

export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const patience = options.patience ?? usualPatience;
  const app = fastify({
    ...patientWith(patience),
    logger: false,
    // A proxy for TLS stands on the same machine; nobody else's word on the sender's address is taken.
    trustProxy: 'loopback',
    bodyLimit: 4 * 1024 * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    // What the router itself refuses, before any route is found.
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (error, request, reply) => {
      void answerError(options, error, request, reply);
    },
  });
  app.setValidatorCompiler(readBySchema);
  app.setSerializerCompiler(writeAnswer);
  holdAnswers(app);
  app.setErrorHandler<FastifyError>((error, request, reply) => answerError(options, error, request, reply));
  const work = openWork(options.store, options.log);
  app.addHook('onListen', async () => work.warm());
  app.addHook('onClose', () => work.close());
  // Routes are registered after what counts their requests, and guarded before.
  let counted: Counted;
  guardRoutes(app, options.store, () => counted);
  waitForTyped(app, patience);
  await guard(app);
  await app.register(cookie);
  await app.register(etag);
  await app.register(compress, {
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await app.register(rateLimit, { global: false });
  counted = countRequests(app, options.limits ?? usualLimits);
  await describe(app);
  healthRoute(app as unknown as Routes, options);
  await app.register(
    async (api) => {
      api.addHook('onSend', async (_, reply) => {
        // What one person may see is nobody else's, and is asked for anew each time (304 where it is the same).
        if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
      });
      refuseUndeclared(api);
      declareAnswers(api);
      for (const add of routes) await add(api as unknown as Routes, { ...options, work });
    },
    { prefix: '/api/v1' },
  );
  await servePage(app, options.webRoot);
  return app;
}
