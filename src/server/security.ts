// What guards every answer: headers, and the sign that a write comes from our own page.
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../domain/refusal.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

export async function guard(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        // antd puts its styles into the page while it runs; scripts get no such leave.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // Whoever puts TLS in front says this for the whole host; on plain loopback it would mean nothing.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  // Beside SameSite: another site's form can send no header of its own.
  app.addHook('onRequest', async (request) => {
    if (!reading.has(request.method) && request.headers['x-yiwang'] !== '1') refuse('write_header_missing');
  });
}
