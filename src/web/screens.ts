// The screens and their addresses. Each is loaded when it is first opened.
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Address } from './address/params.ts';
import type { ScreenHandle } from './address/Understood.tsx';

/** A screen at its address, with the parameters that it understands there. */
function screen(
  path: string,
  load: () => Promise<{ readonly Component: ComponentType; readonly address?: Address }>,
): RouteObject {
  return {
    path,
    lazy: async () => {
      const { Component, address = {} } = await load();
      return { Component, handle: { address } satisfies ScreenHandle };
    },
  };
}

export const screens: readonly RouteObject[] = [
  screen('overview', async () => {
    const { OverviewScreen: Component, address } = await import('./overview/OverviewScreen.tsx');
    return { Component, address };
  }),
  screen('projects', async () => {
    const { LedgerScreen: Component, address } = await import('./projects/LedgerScreen.tsx');
    return { Component, address };
  }),
  screen('projects/:id', async () => {
    const { ProjectScreen: Component, address } = await import('./projects/ProjectScreen.tsx');
    return { Component, address };
  }),
  screen('entries', async () => {
    const { OwnEntriesScreen: Component, address } = await import('./entries/OwnEntriesScreen.tsx');
    return { Component, address };
  }),
  screen('companies/:id', async () => {
    const { CompanyScreen: Component } = await import('./search/CompanyScreen.tsx');
    return { Component };
  }),
  screen('imports', async () => {
    const { ImportsScreen: Component } = await import('./imports/ImportsScreen.tsx');
    return { Component };
  }),
  screen('imports/:id', async () => {
    const { ImportScreen: Component } = await import('./imports/ImportScreen.tsx');
    return { Component };
  }),
  screen('verification', async () => {
    const { VerificationScreen: Component, address } = await import('./verification/VerificationScreen.tsx');
    return { Component, address };
  }),
  screen('radar', async () => {
    const { RadarScreen: Component, address } = await import('./radar/RadarScreen.tsx');
    return { Component, address };
  }),
  screen('disputes', async () => {
    const { DisputesScreen: Component, address } = await import('./disputes/DisputesScreen.tsx');
    return { Component, address };
  }),
  screen('disputes/:id', async () => {
    const { DisputeScreen: Component } = await import('./disputes/DisputeScreen.tsx');
    return { Component };
  }),
  screen('exclusion-rules', async () => {
    const { ExclusionRulesScreen: Component } = await import('./exclusions/ExclusionRulesScreen.tsx');
    return { Component };
  }),
  screen('spot-checks', async () => {
    const { SpotChecksScreen: Component } = await import('./spotChecks/SpotChecksScreen.tsx');
    return { Component };
  }),
  screen('spot-checks/:id', async () => {
    const { SpotCheckScreen: Component } = await import('./spotChecks/SpotCheckScreen.tsx');
    return { Component };
  }),
  screen('clause-reviews', async () => {
    const { ReviewQueueScreen: Component } = await import('./clauses/ReviewQueueScreen.tsx');
    return { Component };
  }),
  screen('clause-rules', async () => {
    const { RulesScreen: Component } = await import('./clauses/RulesScreen.tsx');
    return { Component };
  }),
  screen('bulletin', async () => {
    const { BulletinScreen: Component } = await import('./bulletin/BulletinScreen.tsx');
    return { Component };
  }),
  screen('check', async () => {
    const { CheckScreen: Component } = await import('./check/CheckScreen.tsx');
    return { Component };
  }),
  screen('publications/:id', async () => {
    const { PublicationScreen: Component } = await import('./bulletin/PublicationScreen.tsx');
    return { Component };
  }),
  screen('net', async () => {
    const { LeaderScreen: Component, address } = await import('./net/LeaderScreen.tsx');
    return { Component, address };
  }),
  screen('net/chains', async () => {
    const { ChainsScreen: Component } = await import('./net/ChainsScreen.tsx');
    return { Component };
  }),
  screen('net/chains/:id', async () => {
    const { ChainScreen: Component, address } = await import('./net/ChainScreen.tsx');
    return { Component, address };
  }),
  screen('net/chains/new', async () => {
    const { NewChainScreen: Component } = await import('./chains/NewChainScreen.tsx');
    return { Component };
  }),
  screen('net/chains/:id/edit', async () => {
    const { ChainEditScreen: Component } = await import('./chains/ChainEditScreen.tsx');
    return { Component };
  }),
  screen('closes', async () => {
    const { CloseScreen: Component } = await import('./closes/CloseScreen.tsx');
    return { Component };
  }),
  screen('people', async () => {
    const { PeopleScreen: Component, address } = await import('./people/PeopleScreen.tsx');
    return { Component, address };
  }),
  screen('people/:id', async () => {
    const { PersonScreen: Component } = await import('./people/PersonScreen.tsx');
    return { Component };
  }),
  screen('account', async () => {
    const { AccountScreen: Component } = await import('./signIn/AccountScreen.tsx');
    return { Component };
  }),
  screen('sign-in-policy', async () => {
    const { SignInPolicyScreen: Component } = await import('./signIn/SignInPolicyScreen.tsx');
    return { Component };
  }),
  screen('stage-rules', async () => {
    const { StageRulesScreen: Component } = await import('./stages/StageRulesScreen.tsx');
    return { Component };
  }),
  screen('credit', async () => {
    const { CreditScreen: Component, address } = await import('./credit/CreditScreen.tsx');
    return { Component, address };
  }),
  screen('offices', async () => {
    const { OfficesScreen: Component } = await import('./offices/OfficesScreen.tsx');
    return { Component };
  }),
  screen('pursuits', async () => {
    const { PursuitsScreen: Component, address } = await import('./pursuits/PursuitsScreen.tsx');
    return { Component, address };
  }),
  screen('pursuits/:id', async () => {
    const { PursuitScreen: Component } = await import('./pursuits/PursuitScreen.tsx');
    return { Component };
  }),
  screen('funnel', async () => {
    const { FunnelScreen: Component, address } = await import('./pursuits/FunnelScreen.tsx');
    return { Component, address };
  }),
  screen('campaigns', async () => {
    const { CampaignsScreen: Component } = await import('./pursuits/CampaignsScreen.tsx');
    return { Component };
  }),
  screen('campaigns/:id', async () => {
    const { CampaignScreen: Component } = await import('./pursuits/CampaignScreen.tsx');
    return { Component };
  }),
];
