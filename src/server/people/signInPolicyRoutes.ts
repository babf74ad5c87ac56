import { readSignInPolicy, setSignInPolicy } from '../../app/people/signIn/signInPolicy.ts';
import { SignInPolicy } from '../../domain/people/signInPolicy.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { actorOf } from './caller.ts';
import type { Routes, ServerOptions } from '../route.ts';

export function signInPolicyRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/sign-in-policy',
      {
        access: wholeCity,
        schema: { tags: ['session'], summary: "The city's settings of sign-in", response: { 200: SignInPolicy } },
      },
      (request): Promise<SignInPolicy> => readSignInPolicy(store, actorOf(request)),
    ),
    app.post(
      '/sign-in-policy',
      {
        access: rightInCity('admin'),
        schema: {
          tags: ['session'],
          summary: 'Set them; what is left out has its default',
          body: SignInPolicy,
          response: { 200: SignInPolicy },
        },
      },
      (request): Promise<SignInPolicy> => setSignInPolicy(store, actorOf(request), request.body),
    ),
  ] as const;
}
