// The city's rules for files.
import { z } from 'zod';
import { readEvidencePolicy, setEvidencePolicy } from '../../app/evidence/evidencePolicy.ts';
import { EvidencePolicy } from '../../domain/evidence/evidencePolicy.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';

const Policy = z.strictObject({ key, policy: EvidencePolicy });

export function evidencePolicyRoutes(app: Routes, { store }: ServerOptions) {
  const tags = ['evidence'];
  return [
    app.get(
      '/evidence-policy',
      { access: wholeCity, schema: { tags, summary: "The city's rules for files", response: { 200: EvidencePolicy } } },
      (request): Promise<EvidencePolicy> => readEvidencePolicy(store, actorOf(request)),
    ),

    app.post(
      '/evidence-policy',
      {
        access: rightInCity('admin'),
        schema: {
          tags,
          summary: 'Set them; what is left out has its default',
          body: Policy,
          response: { 200: EvidencePolicy },
        },
      },
      (request): Promise<EvidencePolicy> => setEvidencePolicy(store, actorOf(request), request.body),
    ),
  ] as const;
}
