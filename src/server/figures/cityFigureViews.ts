// Figures of the city's own, as they were given.
import { z } from 'zod';
import { SetFigure } from '../../app/figures/cityFigures.ts';
import { view } from '../answerViews.ts';
import { saidVersion } from '../bulletin/textViews.ts';

export const CityFigureView = view('CityFigureView', {
  ...saidVersion,
  figureId: z.string(),
  body: SetFigure.shape.definition,
});
export type CityFigureView = z.infer<typeof CityFigureView>;
