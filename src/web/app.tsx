// The screens and their addresses. Each is loaded when it is first opened.
import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, Navigate } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './api/queryClient.ts';
import { Broken } from './parts/Broken.tsx';
import { Frame } from './shell/Frame.tsx';
import { NoSuchScreen } from './shell/NoSuchScreen.tsx';
import { SessionGate } from './shell/session.tsx';
import { Waiting } from './parts/Waiting.tsx';
import { LanguageProvider } from './language/language.tsx';

const router = createBrowserRouter([
  {
    hydrateFallbackElement: <Waiting />,
    element: (
      <SessionGate>
        <Frame />
      </SessionGate>
    ),
    errorElement: <Broken />,
    children: [
      {
        errorElement: <Broken />,
        children: [
          { index: true, element: <Navigate to="/home" replace /> },
          { path: 'sign-in', element: <Navigate to="/home" replace /> },
          {
            path: 'home',
            lazy: async () => ({ Component: (await import('./tasks/HomeScreen.tsx')).HomeScreen }),
          },
          {
            path: 'overview',
            lazy: async () => ({ Component: (await import('./figures/OverviewScreen.tsx')).OverviewScreen }),
          },
          {
            path: 'projects',
            lazy: async () => ({ Component: (await import('./projects/LedgerScreen.tsx')).LedgerScreen }),
          },
          {
            path: 'projects/board',
            lazy: async () => ({ Component: (await import('./projects/board/BoardScreen.tsx')).BoardScreen }),
          },
          {
            path: 'projects/:id',
            lazy: async () => ({ Component: (await import('./projects/page/ProjectScreen.tsx')).ProjectScreen }),
          },
          {
            path: 'entries',
            lazy: async () => ({ Component: (await import('./entries/OwnEntriesScreen.tsx')).OwnEntriesScreen }),
          },
          {
            path: 'listed',
            lazy: async () => ({ Component: (await import('./entries/listed/ListedScreen.tsx')).FirstListed }),
          },
          {
            path: 'listed/:kind',
            lazy: async () => ({ Component: (await import('./entries/listed/ListedScreen.tsx')).ListedScreen }),
          },
          {
            path: 'listed/:kind/:id',
            lazy: async () => ({
              Component: (await import('./entries/listed/ListedEntryScreen.tsx')).ListedEntryScreen,
            }),
          },
          {
            path: 'companies/:id',
            lazy: async () => ({ Component: (await import('./companies/CompanyScreen.tsx')).CompanyScreen }),
          },
          {
            path: 'imports',
            lazy: async () => ({ Component: (await import('./imports/ImportsScreen.tsx')).ImportsScreen }),
          },
          {
            path: 'imports/grid',
            lazy: async () => ({ Component: (await import('./imports/grid/GridScreen.tsx')).GridScreen }),
          },
          {
            path: 'imports/:id',
            lazy: async () => ({ Component: (await import('./imports/ImportScreen.tsx')).ImportScreen }),
          },
          {
            path: 'verification',
            lazy: async () => ({
              Component: (await import('./verification/VerificationScreen.tsx')).VerificationScreen,
            }),
          },
          {
            path: 'verification/desk',
            lazy: async () => ({ Component: (await import('./verification/desk/DeskScreen.tsx')).DeskScreen }),
          },
          {
            path: 'consents',
            lazy: async () => ({ Component: (await import('./entries/ConsentsScreen.tsx')).ConsentsScreen }),
          },
          {
            path: 'radar',
            lazy: async () => ({ Component: (await import('./radar/RadarScreen.tsx')).RadarScreen }),
          },
          {
            path: 'disputes',
            lazy: async () => ({ Component: (await import('./identity/DisputesScreen.tsx')).DisputesScreen }),
          },
          {
            path: 'disputes/:id',
            lazy: async () => ({ Component: (await import('./identity/DisputeScreen.tsx')).DisputeScreen }),
          },
          {
            path: 'exclusion-rules',
            lazy: async () => ({
              Component: (await import('./exclusions/ExclusionRulesScreen.tsx')).ExclusionRulesScreen,
            }),
          },
          {
            path: 'suspicions',
            lazy: async () => ({
              Component: (await import('./corroboration/SuspicionsScreen.tsx')).SuspicionsScreen,
            }),
          },
          {
            path: 'corroboration-rules',
            lazy: async () => ({
              Component: (await import('./corroboration/rules/RulesScreen.tsx')).CorroborationRulesScreen,
            }),
          },
          {
            path: 'spot-checks',
            lazy: async () => ({ Component: (await import('./spotChecks/SpotChecksScreen.tsx')).SpotChecksScreen }),
          },
          {
            path: 'spot-checks/:id',
            lazy: async () => ({ Component: (await import('./spotChecks/SpotCheckScreen.tsx')).SpotCheckScreen }),
          },
          {
            path: 'clause-reviews',
            lazy: async () => ({ Component: (await import('./clauses/ReviewQueueScreen.tsx')).ReviewQueueScreen }),
          },
          {
            path: 'clause-rules',
            lazy: async () => ({ Component: (await import('./clauses/RulesScreen.tsx')).RulesScreen }),
          },
          {
            path: 'bulletin',
            lazy: async () => ({ Component: (await import('./bulletin/BulletinScreen.tsx')).BulletinScreen }),
          },
          {
            path: 'figures',
            lazy: async () => ({
              Component: (await import('./figures/catalogue/CatalogueScreen.tsx')).CatalogueScreen,
            }),
          },
          {
            path: 'figures/new',
            lazy: async () => ({ Component: (await import('./figures/edit/FigureEditor.tsx')).NewFigureScreen }),
          },
          {
            path: 'figures/:id',
            lazy: async () => ({ Component: (await import('./figures/catalogue/FigureScreen.tsx')).FigureScreen }),
          },
          {
            path: 'figures/:id/edit',
            lazy: async () => ({ Component: (await import('./figures/edit/FigureEditor.tsx')).ReviseFigureScreen }),
          },
          { path: 'lists', element: <Navigate to="/lists/investorClass" replace /> },
          {
            path: 'lists/places',
            lazy: async () => ({ Component: (await import('./figures/lists/PlacesScreen.tsx')).PlacesScreen }),
          },
          {
            path: 'lists/places/:listId',
            lazy: async () => ({ Component: (await import('./figures/lists/PlaceListScreen.tsx')).PlaceListScreen }),
          },
          {
            path: 'lists/:kind',
            lazy: async () => ({ Component: (await import('./figures/lists/LabelsScreen.tsx')).LabelsScreen }),
          },
          {
            path: 'texts',
            lazy: async () => ({ Component: (await import('./bulletin/texts/TextsScreen.tsx')).TextsScreen }),
          },
          {
            path: 'texts/:textId',
            lazy: async () => ({ Component: (await import('./bulletin/texts/TextScreen.tsx')).TextScreen }),
          },
          {
            path: 'targets',
            lazy: async () => ({ Component: (await import('./figures/TargetsScreen.tsx')).TargetsScreen }),
          },
          {
            path: 'assessments',
            lazy: async () => ({
              Component: (await import('./assessments/AssessmentsScreen.tsx')).AssessmentsScreen,
            }),
          },
          {
            path: 'assessments/:schemeId',
            lazy: async () => ({ Component: (await import('./assessments/SchemeScreen.tsx')).SchemeScreen }),
          },
          {
            path: 'assessments/:schemeId/edit',
            lazy: async () => ({ Component: (await import('./assessments/edit/EditorScreen.tsx')).EditorScreen }),
          },
          {
            path: 'assessment-results/:id',
            lazy: async () => ({
              Component: (await import('./assessments/PublishedScreen.tsx')).PublishedScreen,
            }),
          },
          {
            path: 'check',
            lazy: async () => ({ Component: (await import('./check/CheckScreen.tsx')).CheckScreen }),
          },
          {
            path: 'archive',
            lazy: async () => ({ Component: (await import('./check/ArchiveScreen.tsx')).ArchiveScreen }),
          },
          {
            path: 'archive/:id',
            lazy: async () => ({ Component: (await import('./check/ArchivedScreen.tsx')).ArchivedScreen }),
          },
          {
            path: 'publications',
            lazy: async () => ({ Component: (await import('./bulletin/PublicationsScreen.tsx')).PublicationsScreen }),
          },
          {
            path: 'publications/:id',
            lazy: async () => ({ Component: (await import('./bulletin/PublicationScreen.tsx')).PublicationScreen }),
          },
          {
            path: 'net',
            lazy: async () => ({ Component: (await import('./chains/LeaderScreen.tsx')).LeaderScreen }),
          },
          {
            path: 'net/coverage',
            lazy: async () => ({ Component: (await import('./chains/coverage/CoverageScreen.tsx')).CoverageScreen }),
          },
          {
            path: 'net/chains',
            lazy: async () => ({ Component: (await import('./chains/ChainsScreen.tsx')).ChainsScreen }),
          },
          {
            path: 'net/chains/:id',
            lazy: async () => ({ Component: (await import('./chains/ChainScreen.tsx')).ChainScreen }),
          },
          {
            path: 'net/chains/new',
            lazy: async () => ({ Component: (await import('./chains/edit/NewChainScreen.tsx')).NewChainScreen }),
          },
          {
            path: 'net/chains/:id/edit',
            lazy: async () => ({ Component: (await import('./chains/edit/ChainEditScreen.tsx')).ChainEditScreen }),
          },
          {
            path: 'closes',
            lazy: async () => ({ Component: (await import('./closes/CloseScreen.tsx')).CloseScreen }),
          },
          {
            path: 'people',
            lazy: async () => ({ Component: (await import('./people/PeopleScreen.tsx')).PeopleScreen }),
          },
          {
            path: 'people/sheet',
            lazy: async () => ({ Component: (await import('./people/AccountSheetScreen.tsx')).AccountSheetScreen }),
          },
          {
            path: 'people/:id',
            lazy: async () => ({ Component: (await import('./people/PersonScreen.tsx')).PersonScreen }),
          },
          {
            path: 'account',
            lazy: async () => ({ Component: (await import('./people/signIn/AccountScreen.tsx')).AccountScreen }),
          },
          {
            path: 'sign-in-policy',
            lazy: async () => ({
              Component: (await import('./people/signIn/SignInPolicyScreen.tsx')).SignInPolicyScreen,
            }),
          },
          {
            path: 'stage-rules',
            lazy: async () => ({ Component: (await import('./stages/StageRulesScreen.tsx')).StageRulesScreen }),
          },
          {
            path: 'credit',
            lazy: async () => ({ Component: (await import('./credit/CreditScreen.tsx')).CreditScreen }),
          },
          {
            path: 'offices',
            lazy: async () => ({ Component: (await import('./offices/OfficesScreen.tsx')).OfficesScreen }),
          },
          {
            path: 'pursuits',
            lazy: async () => ({ Component: (await import('./pursuits/PursuitsScreen.tsx')).PursuitsScreen }),
          },
          {
            path: 'pursuits/:id',
            lazy: async () => ({ Component: (await import('./pursuits/PursuitScreen.tsx')).PursuitScreen }),
          },
          {
            path: 'funnel',
            lazy: async () => ({ Component: (await import('./pursuits/FunnelScreen.tsx')).FunnelScreen }),
          },
          {
            path: 'campaigns',
            lazy: async () => ({ Component: (await import('./pursuits/CampaignsScreen.tsx')).CampaignsScreen }),
          },
          {
            path: 'campaigns/:id',
            lazy: async () => ({ Component: (await import('./pursuits/CampaignScreen.tsx')).CampaignScreen }),
          },
          {
            path: 'lights',
            lazy: async () => ({ Component: (await import('./lights/LightsScreen.tsx')).LightsScreen }),
          },
          {
            path: 'light-rules',
            lazy: async () => ({ Component: (await import('./lights/LightRulesScreen.tsx')).LightRulesScreen }),
          },
          {
            path: 'appraisals',
            lazy: async () => ({ Component: (await import('./appraisals/AppraisalsScreen.tsx')).AppraisalsScreen }),
          },
          {
            path: 'appraisals/:id',
            lazy: async () => ({ Component: (await import('./appraisals/AppraisalScreen.tsx')).AppraisalScreen }),
          },
          {
            path: 'appraisal-rule',
            lazy: async () => ({
              Component: (await import('./appraisals/AppraisalRuleScreen.tsx')).AppraisalRuleScreen,
            }),
          },
          {
            path: 'dispatch',
            lazy: async () => ({ Component: (await import('./dispatch/DispatchScreen.tsx')).DispatchScreen }),
          },
          {
            path: 'dispatch/:id',
            lazy: async () => ({ Component: (await import('./dispatch/ItemScreen.tsx')).ItemScreen }),
          },
          {
            path: 'meetings',
            lazy: async () => ({ Component: (await import('./dispatch/meetings/MeetingsScreen.tsx')).MeetingsScreen }),
          },
          {
            path: 'meetings/agenda',
            lazy: async () => ({ Component: (await import('./dispatch/meetings/AgendaScreen.tsx')).AgendaScreen }),
          },
          {
            path: 'meetings/:id',
            lazy: async () => ({ Component: (await import('./dispatch/meetings/MeetingScreen.tsx')).MeetingScreen }),
          },
          {
            path: 'obstacles',
            lazy: async () => ({ Component: (await import('./obstacles/ObstaclesScreen.tsx')).ObstaclesScreen }),
          },
          {
            path: 'promises',
            lazy: async () => ({ Component: (await import('./promises/PromisesScreen.tsx')).PromisesScreen }),
          },
          {
            path: 'cohorts',
            lazy: async () => ({ Component: (await import('./promises/CohortsScreen.tsx')).CohortsScreen }),
          },
          { path: '*', element: <NoSuchScreen /> },
        ],
      },
    ],
  },
]);

export function App() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  );
}
