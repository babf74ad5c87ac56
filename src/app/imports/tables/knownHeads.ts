// What was said of a table holds for the sender's next file with the same head, as answers to doubts do.
import { z } from 'zod';
import { codeText, textLine, textLines } from '../../../domain/text.ts';
import { wholeFrom } from '../../../domain/whole.ts';
import { lastingConstants } from '../../../sheets/constants.ts';
import { forms, isFormId } from '../../../sheets/forms/index.ts';
import type { TableOverride } from '../../../sheets/tables/override.ts';
import type { KnownHead } from '../../../sheets/tables/heads/saidHeads.ts';
import { rememberAnswers, rememberedAnswers } from '../../../storage/imports/rememberedAnswers.ts';
import type { Tx } from '../../../storage/store.ts';
import type { ImportReading, ImportTableReading } from '../reading.ts';
import { tableAt, type TableSaid } from './said.ts';

/** Beside the kinds of doubts. */
const kind = 'table';

const letter = codeText(/^[A-Z]{1,3}$/);
const Kept = z.strictObject({
  first: textLine(0, 100),
  depth: wholeFrom(1),
  form: textLine(0, 40).nullable().optional(),
  isHead: z.literal(false).optional(),
  columns: z.record(letter, textLine(0, 60).nullable()).optional(),
  units: z.record(letter, textLine(1, 20)).optional(),
  constants: z.record(textLine(1, 60), textLines(1, 4000)).optional(),
});

interface Of {
  readonly cityCode: string;
  readonly officeId: string;
}

export async function knownHeads(tx: Tx, { cityCode, officeId }: Of): Promise<KnownHead[]> {
  const kept = (await rememberedAnswers(tx, cityCode, officeId)).filter((one) => one.kind === kind);
  return kept.flatMap(({ signature, answer, answeredAt }): KnownHead[] => {
    const read = Kept.safeParse(JSON.parse(answer));
    if (!read.success) return [];
    const { first, depth, ...said } = read.data;
    return [{ first, signature, depth, said: { ...(said as KnownHead['said']), saidAt: answeredAt } }];
  });
}

/** `before` and `now`: the file as it was read before this was said, and after. */
export async function rememberHead(
  tx: Tx,
  of: Of,
  by: { readonly accountId: string; readonly at: string },
  { before, now, said }: { readonly before: ImportReading; readonly now: ImportReading; readonly said: TableSaid },
): Promise<void> {
  const { sheet, headRow, was } = said;
  if (said.forget) return forgetHead(tx, of, by, { before, said });
  const heads = [headRow, was].flatMap((row) => {
    const override = now.overrides.find((one) => one.sheet === sheet && one.headRow === row);
    const table = tableAt(now, sheet, row) ?? tableAt(before, sheet, row);
    return row === undefined || !override || !table?.head ? [] : [{ override, table, head: table.head }];
  });
  await rememberAnswers(
    tx,
    of,
    by,
    heads.map(({ override, table: { headRows }, head: { first, signature } }) => ({
      kind,
      signature,
      part: '',
      answer: JSON.stringify(
        isOfSeveral(now, { first, signature })
          ? null
          : { first, depth: headRows[1] - headRows[0] + 1, ...lasting(override) },
      ),
    })),
  );
}

/** The next file with that head is read as if nobody had said anything. */
async function forgetHead(
  tx: Tx,
  of: Of,
  by: { readonly accountId: string; readonly at: string },
  { before, said: { sheet, headRow } }: { readonly before: ImportReading; readonly said: TableSaid },
): Promise<void> {
  const override = before.overrides.find((one) => one.sheet === sheet && one.headRow === headRow);
  const known = override?.knownBy ?? tableAt(before, sheet, headRow)?.head;
  if (known) await rememberAnswers(tx, of, by, [{ kind, signature: known.signature, part: '', answer: 'null' }]);
}

/** Tables with one head are of different forms: of the next one it has to be said again. */
function isOfSeveral(
  { tables }: ImportReading,
  { first, signature }: NonNullable<ImportTableReading['head']>,
): boolean {
  const same = tables.filter(({ head }) => head?.first === first && head.signature === signature);
  return new Set(same.map(({ form }) => form)).size > 1;
}

function lasting({ form, isHead, columns, units, constants }: TableOverride) {
  const shape = form !== undefined && form !== null && isFormId(form) ? forms[form] : undefined;
  return { form, isHead, columns, units, constants: shape && lastingConstants(shape, constants ?? {}) };
}
