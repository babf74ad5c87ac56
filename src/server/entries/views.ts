// What a batch of entries comes to once it is written.
import { z } from 'zod';
import { list, view } from '../answerViews.ts';

export const RecordedView = view('RecordedView', { entryIds: list(z.string()), recordedAt: z.string() });
