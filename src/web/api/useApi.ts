// Reading by route: keyed by language and path, so that a switch of language asks again.
import type { UseQueryResult } from '@tanstack/react-query';
import { useLanguage } from '../language/language.tsx';
import type { AnswerOf, PlaceOf, QueryOf, Read } from './contract.ts';
import { addressOf, type Query, send } from './request.ts';
import { type ReadingOf, useAnswer } from './useAnswer.ts';

type Asked<P extends Read> = PlaceOf<`GET ${P}`> & QueryOf<`GET ${P}`>;
type Args<P extends Read> =
  Readonly<Record<never, never>> extends Asked<P>
    ? [asked?: Asked<P>, reading?: ReadingOf<AnswerOf<`GET ${P}`>>]
    : [asked: Asked<P>, reading?: ReadingOf<AnswerOf<`GET ${P}`>>];

/** `asked` holds what stands in the path, by its name there, and the parameters. */
export function useApi<P extends Read>(
  path: P,
  ...[asked, reading = {}]: Args<P>
): UseQueryResult<AnswerOf<`GET ${P}`>> {
  const { language } = useLanguage();
  const address = addressOf(path, asked ?? {});
  const parameters = Object.entries<string | number | null | undefined>(asked ?? {});
  const query: Query = Object.fromEntries(parameters.filter(([name]) => !path.includes(`:${name}`)));
  return useAnswer(
    [address, query, language],
    async (signal) => (await send('GET', address, { query, signal })) as AnswerOf<`GET ${P}`>,
    reading,
  );
}
