import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { cityLedger } from '../app/check/cityLedger.ts';
import { readDraft } from '../app/check/draftFile.ts';
import { checkReport, type CheckReport } from '../app/check/report.ts';
import { unreadPagesIn } from '../labels/check/pages.ts';
import { claimKind, claimVerdict, claimRemark } from '../labels/check/claims.ts';
import { figureName } from '../labels/figures/words.ts';
import { refuse } from '../domain/refusal.ts';
import type { Figure } from '../metrics/figure.ts';
import { type Command, WrongUsage } from './command.ts';
import { terminalLanguage } from './language.ts';
import { namedCity, withLedger } from './open.ts';

export const check: Command = {
  usage: 'check FILE [--json] [--ledger] [--period 2023] [--city CODE]',
  does: 'every figure of a draft recomputed (.docx, .xlsx, .pdf, text); status 1 where one is wrong or a page could not be read',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        ledger: { type: 'boolean' },
        period: { type: 'string', default: '' },
        city: { type: 'string' },
      },
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new WrongUsage('one file');
    const draft = await readDraft(await readFile(path).catch(() => refuse('file_unreadable', 'file')));
    const { period } = values;
    const report = values.ledger
      ? await withLedger(io.err, async (store) => {
          const cityCode = await namedCity(store, values.city);
          return checkReport(draft, { period, ledger: await cityLedger(store, cityCode) });
        })
      : await checkReport<Figure>(draft, { period });
    const { unreadPages = [] } = draft;
    if (unreadPages.length > 0) io.err(unreadPagesIn[terminalLanguage()](unreadPages));
    io.out(values.json ? JSON.stringify(reportJson(report), null, 2) : lines(report).join('\n'));
    const isWhole = unreadPages.length === 0;
    return isWhole && report.claims.every(({ claim }) => claim.verdict !== 'mismatch') ? 0 : 1;
  },
};

function reportJson({ claims }: CheckReport<Figure>) {
  return {
    claims: claims.map(({ claim, ledger, place }) => ({
      ...claim,
      ...(place === undefined ? {} : { place }),
      ...(ledger
        ? {
            ledger: {
              figure: ledger.figure.id,
              version: ledger.figure.version,
              period: ledger.figure.period,
              office: ledger.figure.officeId,
              section: ledger.figure.section,
              hash: ledger.figure.hash,
              ...(ledger.cause ? { cause: ledger.cause } : {}),
            },
          }
        : {}),
    })),
  };
}

function lines({ claims, draft }: CheckReport<Figure>): string[] {
  const language = terminalLanguage();
  return claims.map(({ claim, ledger, place }) => {
    const line = draft.text.slice(0, claim.start).split('\n').length;
    const where = place ?? String(line);
    const what = ledger ? figureName(ledger.figure.definition, language) : '';
    const remark = claim.remark ? claimRemark(claim.remark, language) : '';
    const said = [
      claimVerdict(claim.verdict, language),
      claim.text,
      claimKind(claim.kind, language),
      what,
      claim.formula,
    ];
    return [where, ...said, remark].filter(Boolean).join('  ');
  });
}
