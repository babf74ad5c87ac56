import { z } from 'zod';
import { companyPage } from '../../app/companies/companyPage.ts';
import { findIndustries } from '../../app/companies/industries.ts';
import { heldFirm } from '../../app/pursuits/heldFirm.ts';
import { likelyCompanies } from '../../app/companies/likelyCompanies.ts';
import { searchEverywhere } from '../../app/companies/search.ts';
import { rowsInReach, wholeCity } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { searchResults } from './searchWords.ts';
import { companyView, likelyCompanyView } from './words.ts';
import { Id, type Routes, type ServerOptions, wholeNumber } from '../route.ts';
import { CompanyView, HeldFirmView, FoundIndustryView, LikelyCompanyView, SearchResults } from './searchViews.ts';
import { textLine } from '../../domain/text.ts';
import { list } from '../answerViews.ts';

export function searchRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/search',
      {
        access: rowsInReach(),
        schema: {
          tags: ['search'],
          summary:
            'Projects in reach, companies, and outings, activities, talks and papers in reach, by a fragment of two characters, a code, a label, pinyin or initials; of several words each has to be found, and a year narrows to its rows',
          querystring: z.strictObject({
            q: textLine(0, 60),
            page: wholeNumber(1, 50).default(1),
            size: wholeNumber(1, 50).default(8),
          }),
          response: { 200: SearchResults },
        },
      },
      async (request): Promise<SearchResults> => {
        const { q, page, size } = request.query;
        const found = await searchEverywhere(store, actorOf(request), { asked: q, page, size });
        return { ...searchResults(found, languageOf(request)), page, size };
      },
    ),

    app.get(
      '/companies/likely',
      {
        access: rowsInReach(),
        schema: {
          tags: ['companies'],
          summary:
            'Companies that a name being typed may mean, with what speaks for and against each; none when nothing does',
          querystring: z.strictObject({ name: textLine(2, 200) }),
          response: { 200: list(LikelyCompanyView) },
        },
      },
      async (request): Promise<LikelyCompanyView[]> => {
        const language = languageOf(request);
        const likely = await likelyCompanies(store, actorOf(request), request.query.name);
        return likely.map((one) => likelyCompanyView(one, language));
      },
    ),

    app.get(
      '/companies/held',
      {
        access: rowsInReach(),
        schema: {
          tags: ['companies'],
          summary: 'Which office courts a firm of this name, and until when it is protected; nothing where nobody does',
          querystring: z.strictObject({ name: textLine(2, 200) }),
          response: { 200: list(HeldFirmView) },
        },
      },
      async (request): Promise<HeldFirmView[]> => {
        const held = await heldFirm(store, actorOf(request), request.query.name);
        return held ? [held] : [];
      },
    ),
  ] as const;
}

export function companyPageRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/industries/found',
      {
        access: wholeCity,
        schema: {
          tags: ['companies'],
          summary: 'Classes of GB/T 4754 by a part of the name, pinyin, first letters or code; the likeliest twelve',
          querystring: z.strictObject({ typed: textLine(1, 60) }),
          response: { 200: list(FoundIndustryView) },
        },
      },
      async (request): Promise<FoundIndustryView[]> =>
        findIndustries(store, actorOf(request).cityCode, request.query.typed),
    ),

    app.get(
      '/companies/:id',
      {
        access: rowsInReach(404),
        schema: {
          tags: ['companies'],
          summary: 'A company of the register, or of the city where it is in reach: names, facts, projects in reach',
          params: Id,
          response: { 200: CompanyView },
        },
      },
      async (request): Promise<CompanyView> =>
        companyView(await companyPage(store, actorOf(request), request.params.id), languageOf(request)),
    ),
  ] as const;
}
