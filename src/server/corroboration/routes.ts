import { z } from 'zod';
import type { SuspicionPage } from '../../app/corroboration/suspicions.ts';
import { fundsGrades } from '../../domain/corroboration/gradeScheme.ts';
import { signNames } from '../../domain/corroboration/suspicion/rules.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { yiExact } from '../../domain/money.ts';
import { textLine } from '../../domain/text.ts';
import { gradeView } from '../../labels/corroboration/gradeText.ts';
import { reasonText, signWord } from '../../labels/corroboration/reasonText.ts';
import type { Language } from '../../labels/language.ts';
import { rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { optionalText, page, type Routes, type ServingOptions, size } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { SuspicionsPage } from './views.ts';

const Asked = z.strictObject({
  period: textLine(4, 24),
  office: optionalText,
  sign: z.enum(signNames).optional(),
  grade: z.enum(fundsGrades).optional(),
  page,
  size,
});

export function corroborationRoutes(app: Routes, { work }: ServingOptions) {
  return [
    app.get(
      '/suspicions',
      {
        access: rowsInReach(),
        schema: {
          tags: ['corroboration'],
          summary: 'Fund arrivals that want a second look, with why; no verdict',
          querystring: Asked,
          response: { 200: SuspicionsPage },
        },
      },
      async (request, reply): Promise<SuspicionsPage> => {
        const { period, ...asked } = request.query;
        const { from, to } = parsePeriod(period);
        const found = await work.run(
          'suspicions',
          { actor: actorOf(request), asked: { ...asked, period: { from, to } } },
          sentBy(request, reply),
        );
        return { ...pageView(found, languageOf(request)), page: asked.page, size: asked.size };
      },
    ),
  ] as const;
}

function pageView(found: SuspicionPage, language: Language): Omit<SuspicionsPage, 'page' | 'size'> {
  return {
    rows: found.rows.map(({ arrival, graded, points, relief, reasons }) => ({
      entryId: arrival.id,
      projectId: arrival.projectId,
      projectCode: arrival.projectCode,
      projectName: arrival.projectName,
      office: found.offices.get(arrival.officeId) ?? '',
      day: arrival.on,
      amountYi: yiExact(BigInt(arrival.fen)),
      points,
      relief,
      graded: gradeView(graded, language),
      reasons: reasons.map((reason) => ({
        sign: reason.sign,
        name: signWord(reason.sign, language),
        points: reason.points,
        words: reasonText(reason, language),
      })),
    })),
    total: found.total,
    amountYi: yiExact(found.fen),
    looked: found.looked,
    from: found.from,
    signs: signNames.flatMap((sign) => {
      const rows = found.bySign[sign] ?? 0;
      return rows > 0 ? [{ sign, name: signWord(sign, language), rows }] : [];
    }),
  };
}
