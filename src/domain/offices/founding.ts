// A city as its first administrator founds it: by a page, with a code that the server printed, or by a file at the server.
import { z } from 'zod';
import type { Breach } from '../refusal.ts';
import { NewAccountInput } from '../people/account.ts';
import { passwordBreaches } from '../people/password.ts';
import { defaultSignInPolicy } from '../people/signInPolicy.ts';
import { chainTemplate } from '../chains/chainTemplates.ts';
import { codeText, secretText } from '../text.ts';
import { cityBreaches, CityInput } from './city.ts';
import { cityProfileBreaches } from './cityProfile.ts';

export const FirstAdministrator = NewAccountInput.pick({ username: true, name: true }).extend({
  /** Chosen by the person, who need not change it. */
  password: secretText(200),
});
export type FirstAdministrator = z.output<typeof FirstAdministrator>;

export const FoundingInput = CityInput.extend({
  /** Absent: an account by the usual name, whose password is made and told once. */
  administrator: FirstAdministrator.optional(),
  /** Ids of templates of chains, of which the city begins with copies. */
  chains: z
    .array(codeText(/^[a-z][a-z_]{1,40}$/))
    .max(50)
    .default([]),
});
export type FoundingInput = z.output<typeof FoundingInput>;

export interface FoundingFacts {
  readonly today: string;
  /** Codes of GB/T 2260 among those that the offices say they have. */
  readonly divisions: { has(code: string): boolean };
}

/** What keeps a city from being founded, all of it at once. */
export function breachesOfFounding(founding: FoundingInput, { today, divisions }: FoundingFacts): Breach[] {
  const { administrator, chains, offices } = founding;
  const unknown = offices.flatMap(({ divisionCode }, n): Breach[] =>
    divisionCode && !divisions.has(divisionCode)
      ? [{ law: 'division_unknown', field: `offices.${n}.divisionCode` }]
      : [],
  );
  const weak = administrator
    ? passwordBreaches(administrator.password, administrator.username, defaultSignInPolicy, 'administrator.password')
    : [];
  const noChains = chains.flatMap((id, n): Breach[] => {
    const field = `chains.${n}`;
    const template = chainTemplate(id);
    if (!template) return [{ law: 'chain_template_unknown', field, detail: { id } }];
    return chains.indexOf(id) < n ? [{ law: 'chain_name_taken', field, detail: { name: template.name } }] : [];
  });
  return [...cityBreaches(founding), ...unknown, ...cityProfileBreaches(founding, today), ...noChains, ...weak];
}
