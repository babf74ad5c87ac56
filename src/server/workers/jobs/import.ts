// A workbook is read and held against the ledger, written, or taken back: by the thread's own connections, in the name of
// whoever sent it. What it becomes lies in the ledger, so that only the import's id is answered.
import { applyImport } from '../../../app/imports/apply.ts';
import { answerDoubts, type DoubtAnswers } from '../../../app/imports/doubts/answerDoubts.ts';
import { type ImportRequest, type MappingRequest, previewAgain, previewImport } from '../../../app/imports/preview.ts';
import { chooseTwins, type TwinChoices } from '../../../app/imports/twins/chooseTwins.ts';
import { undoImport } from '../../../app/imports/undo.ts';
import { mustStillHold } from '../../../app/people/reach.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { countingScope, inScope } from '../../../storage/store.ts';
import type { Host } from '../host.ts';

interface Acts {
  readonly preview: Omit<ImportRequest, 'bytes'> & { readonly bytes: Uint8Array };
  readonly mapping: MappingRequest;
  readonly twins: TwinChoices;
  readonly doubts: DoubtAnswers;
  readonly apply: { readonly importId: string; readonly key: string };
  readonly undo: { readonly importId: string; readonly key: string; readonly reason: string };
}
export type ImportAct = { readonly [A in keyof Acts]: { readonly act: A; readonly request: Acts[A] } }[keyof Acts];

export async function runImport(
  { actor, ...of }: { readonly actor: Actor } & ImportAct,
  { store: opened, signal, progress, again }: Host,
): Promise<string> {
  const control = { signal, onProgress: progress, onAgain: again };
  // Who writes may still wait for somebody's long write to end, and says when its own has begun.
  if (of.act !== 'apply' && of.act !== 'undo') progress({ step: 'reading', rows: 0 });
  const store = await opened();
  // It may have waited for its turn.
  await inScope(store, countingScope(actor.cityCode), (tx) => mustStillHold(tx, actor));
  if (of.act === 'preview') {
    const { bytes, ...request } = of.request;
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return (await previewImport(store, actor, { ...request, bytes: file }, control)).id;
  }
  if (of.act === 'mapping') await previewAgain(store, actor, of.request, control);
  else if (of.act === 'twins') await chooseTwins(store, actor, of.request, control);
  else if (of.act === 'doubts') await answerDoubts(store, actor, of.request, control);
  else if (of.act === 'apply') await applyImport(store, actor, of.request, control);
  else await undoImport(store, actor, of.request, control);
  return of.request.importId;
}
