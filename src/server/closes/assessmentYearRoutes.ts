// From when to when an assessment year runs.
import { assessmentYears, setAssessmentYear } from '../../app/closes/assessmentYears.ts';
import { AssessmentYearInput } from '../../domain/closes/assessmentYear.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';
import { AssessmentYearView } from './views.ts';
import { list } from '../answerViews.ts';

export function assessmentYearRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/assessment-years',
      {
        access: wholeCity,
        schema: {
          tags: ['closes'],
          summary: "The city's assessment years, latest first",
          response: { 200: list(AssessmentYearView) },
        },
      },
      (request): Promise<AssessmentYearView[]> => assessmentYears(store, actorOf(request).cityCode),
    ),

    app.post(
      '/assessment-years',
      {
        access: rightInCity('admin'),
        schema: {
          tags: ['closes'],
          summary: 'Set an assessment year (right: admin of the whole city)',
          body: AssessmentYearInput.extend({ key }),
          response: { 200: list(AssessmentYearView) },
        },
      },
      (request): Promise<AssessmentYearView[]> => {
        const { key: ownKey, ...input } = request.body;
        return setAssessmentYear(store, actorOf(request), { key: ownKey, input });
      },
    ),
  ] as const;
}
