// The server: guards, sign-in, one file of routes per noun, the page.
import compress from '@fastify/compress';
import { compressWhole } from './replies/compressWhole.ts';
import cookie from '@fastify/cookie';
import etag from '@fastify/etag';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { constants } from 'node:zlib';
import { sha256Bytes } from '../crypto/fingerprint.ts';
import { declareAnswers, holdAnswers, writeAnswer } from './answers.ts';
import { answerError } from './errors.ts';
import { guardRoutes } from './guardRoutes.ts';
import { healthRoute } from './keeping/healthRoute.ts';
import { type RequestCounts, countRequests, usualLimits, usualPatience } from './limits.ts';
import { describe } from './openApi.ts';
import { servePage } from './pageFiles.ts';
import { patientWith, waitForTyped } from './patience.ts';
import { twinWatch } from './radar/twinWatch.ts';
import type { Routes, ServerOptions } from './route.ts';
import { routes } from './routes.ts';
import { guard } from './security.ts';
import { readBySchema, refuseUndeclared } from './strict.ts';
import { answerUnreadable } from './unreadable.ts';
import { ImportsUnderWay } from './imports/underWay.ts';
import { openWork } from './workers/work.ts';

export async function buildServer(given: ServerOptions): Promise<FastifyInstance> {
  const options = { ...given, store: { ...given.store, secrets: given.vault } };
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
  const underWay = new ImportsUnderWay(options.store, work);
  const stopping = new AbortController();
  app.addHook('preClose', async () => stopping.abort());
  const twins = twinWatch({ ...options, work, stopping: stopping.signal });
  app.addHook('onListen', async () => {
    work.warm();
    // What cannot be read now is read, and told, at the first question.
    twins.begin().catch(() => {});
  });
  app.addHook('onClose', () => work.close());
  // Routes are registered after what counts their requests, and guarded before.
  let counted: RequestCounts;
  guardRoutes(app, options, () => counted);
  waitForTyped(app, patience);
  await guard(app);
  await app.register(cookie);
  await app.register(etag, { hashFn: (payload) => sha256Bytes(payload).toString('base64') });
  compressWhole(app);
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
      for (const add of routes) await add(api as unknown as Routes, { ...options, work, underWay, twins });
    },
    { prefix: '/api/v1' },
  );
  await servePage(app, options.webRoot);
  return app;
}
