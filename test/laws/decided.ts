// Laws that a decision or a reader breaks by itself: no city is asked.
import { draftPdf, page } from '../fixture/drafts/draftPdf.ts';
import { officeOf } from '../../src/app/imports/plan.ts';
import { readDraft } from '../../src/app/check/draftFile.ts';
import { openRecord } from '../../src/app/check/draftRecord.ts';
import { ChainRules } from '../../src/domain/chains/chainRules.ts';
import { arrivalBreaches, EvidencePolicy } from '../../src/domain/evidence/evidencePolicy.ts';
import { mostExported, mustBeWhole } from '../../src/domain/entries/exported.ts';
import { Fen } from '../../src/domain/money.ts';
import { mustRead } from '../../src/domain/readInput.ts';
import { foundingBreaches, type StageStanding } from '../../src/domain/stages/stageGates.ts';
import { type RequirementId, requirementIds } from '../../src/domain/stages/stageRequirements.ts';
import { StageRuleChange, stageRulesOn } from '../../src/domain/stages/stageRules.ts';
import { nameKey } from '../../src/names/normalise.ts';
import { runCheck, runRead } from '../../src/server/workers/jobs/check.ts';
import { defaultLimits } from '../../src/sheets/limits.ts';
import { readSheets } from '../../src/sheets/readSheets.ts';
import { workbookBytes } from '../../src/sheets/testWorkbook.ts';
import { parseLand, parsePercent } from '../../src/sheets/values.ts';
import type { Rows } from './rows.ts';

/** A project of which nothing is known. */
const bare: StageStanding = {
  stage: 'lead',
  status: 'active',
  project: {
    name: ' ',
    officeKind: null,
    place: null,
    investorId: null,
    investorSeat: null,
    moneySource: null,
    recipientId: null,
    hasInvestment: false,
    investmentUndetermined: false,
    milestones: new Map(),
    evidence: new Set(),
  },
  reachedBy: new Map(),
};

/** By the rules of a city that asks this of every lead. */
function gate(of: RequirementId) {
  const change = StageRuleChange.parse({ what: 'gate', of, rule: { from: 'lead', origins: ['typed'] } });
  const recorded = { change, effectiveFrom: '2024-01-01', recordedAt: '2024-01-01T00:00:00Z' };
  return foundingBreaches('typed', bare, stageRulesOn('2024-01-01', [recorded]));
}

const gates: Rows = Object.fromEntries(requirementIds.map((id) => [`stage_needs_${id}`, () => gate(id)]));

const policy = EvidencePolicy.parse({});
const noHost = {} as Parameters<typeof runCheck>[1];

export const decided: Rows = {
  export_too_long: () => mustBeWhole(mostExported + 1),
  ...gates,
  amount_too_large: () => mustRead(Fen, '999999999999999999'),
  amount_not_positive: () => mustRead(ChainRules, { strongOutputFen: '0' }),
  file_reaches_out: () => arrivalBreaches({ bytes: 1000, type: 'docx', active: false, reachesOut: true }, policy),
  office_name_ambiguous: () => {
    const office = { id: '', code: '', name: '', shortName: '', kind: 'county', parentId: null } as never;
    const plan = { officesByName: new Map([[nameKey('高新区'), [office, office]]]) };
    const { breach } = officeOf(plan as never, { values: { office: '高新区' } } as never) as { breach: unknown };
    return breach;
  },
  draft_too_large: () => readDraft(Buffer.alloc(3_000_001, 'x')),
  draft_unreadable: () => readDraft(Buffer.from('PK\u0003\u0004 and then nothing')),
  draft_format_unknown: () => readDraft(Buffer.from('89504e470d0a1a0a0000000d', 'hex')),
  // With LibreOffice or without: these bytes are no document.
  draft_format_old: () => readDraft(Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  draft_is_no_docx: () =>
    runCheck(
      { draft: '2023年', period: '2023', ledger: false, language: 'zh', comments: { taken: [], at: '2024-01-10' } },
      noHost,
    ),
  draft_pdf_pages_unread: () => runRead(draftPdf([page(['2023年新引进项目5个。']), []])),
  check_record_altered: () => openRecord({ record: 'e30', mark: '' }, { cityCode: '', marker: undefined }),
  too_many_styles: async () => {
    const styles = `<cellXfs>${'<xf numFmtId="0"/>'.repeat(3)}</cellXfs>`;
    const limits = { ...defaultLimits, styles: 1 };
    for await (const sheet of readSheets(workbookBytes({ styles }), { limits })) for await (const _ of sheet.rows());
  },
  cell_not_a_percent: () => parsePercent('三成左右'),
  cell_not_a_measure: () => parseLand('一大片', '亩'),
};
