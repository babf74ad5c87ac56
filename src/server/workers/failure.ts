// What failed in a thread, as it crosses to the one that answers for it: refusals stay refusals.
import { Refusal, type Breach } from '../../domain/refusal.ts';
import { type Refused, SheetRefusal } from '../../sheets/refusal.ts';

export type JobFailure =
  | { readonly kind: 'refusal'; readonly breaches: readonly Breach[] }
  | { readonly kind: 'sheet'; readonly refused: Refused }
  | { readonly kind: 'fault'; readonly message: string; readonly stack?: string; readonly code?: string };

export function failureOf(error: unknown): JobFailure {
  if (error instanceof Refusal) return { kind: 'refusal', breaches: error.breaches };
  if (error instanceof SheetRefusal) {
    const { law, detail, sheet, cell } = error;
    return { kind: 'sheet', refused: { law, detail, ...(sheet ? { sheet } : {}), ...(cell ? { cell } : {}) } };
  }
  if (!(error instanceof Error)) return { kind: 'fault', message: String(error) };
  const { message, stack } = error;
  const { code } = error as { code?: unknown };
  return {
    kind: 'fault',
    message,
    ...(stack === undefined ? {} : { stack }),
    ...(typeof code === 'string' ? { code } : {}),
  };
}

export function errorOf(failure: JobFailure): Error {
  if (failure.kind === 'refusal') return new Refusal(failure.breaches);
  if (failure.kind === 'sheet') return new SheetRefusal(failure.refused);
  const { message, stack, code } = failure;
  return Object.assign(new Error(message), {
    ...(stack === undefined ? {} : { stack }),
    ...(code === undefined ? {} : { code }),
  });
}
