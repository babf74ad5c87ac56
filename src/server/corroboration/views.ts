// Answers of corroboration.
import { z } from 'zod';
import { fundsGrades } from '../../domain/corroboration/gradeScheme.ts';
import { view } from '../answerViews.ts';

/** How far an arrival is borne out, and by what. */
export const GradeView = view('GradeView', {
  grade: z.enum(fundsGrades),
  name: z.string(),
  why: z.string(),
});
