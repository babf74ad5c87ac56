// Signals as rows that can be counted: where they lie, and what of them is looked at.
import { sourceOf } from '../figures/sources.ts';

export const signalSource = sourceOf('funds_signal');
export const signalKindSql = signalSource.fields['fundsSignal'] ?? '';
