// What guards every answer: headers, and the sign that a write comes from our own page.
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../domain/refusal.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

export async function guard(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'script-src-attr': ["'none'"],
        'style-src': ["'self'"],
        // Marks of a drawn chart carry their own; no rule of style comes but from our own files.
        'style-src-attr': ["'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'frame-src': ["'none'"],
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
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', permissions);
    // Once the browser has come by TLS it stays there. A year, for this host: what else the city has is not ours to bind.
    if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
    if (reading.has(request.method)) return;
    // Beside SameSite: another site's form can send no header of its own, and a browser says where a request began.
    if (request.headers['x-yiwang'] !== '1') refuse('write_header_missing');
    if (!beganHere(request)) refuse('write_from_another_site');
  });
}

/** Camera and place serve the photos of a site; nothing else is asked of the device. */
const permissions =
  'camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), serial=(), display-capture=()';

/** What the browser itself says; where it says nothing (no TLS, an old one, a program), the address it names. */
function beganHere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin === undefined) return true;
  return URL.parse(origin)?.host === request.host;
}
