// What was done to an entry, for the audit trail: its steps, the use cases that did them, and words for values.
import { type EntryKind, isEntryKind } from '../../domain/entries/nouns.ts';
import { nounAct } from './nouns.ts';
import type { Language, Words } from '../language.ts';

const steps = {
  recorded: { zh: '登记', en: 'Recorded' },
  corrected: { zh: '更正', en: 'Corrected' },
  withdrawn: { zh: '撤回', en: 'Taken back' },
  verified: { zh: '审核通过', en: 'Verified' },
  returned: { zh: '退回', en: 'Returned' },
  closed: { zh: '结账', en: 'Period closed' },
  reopened: { zh: '重开账期', en: 'Period reopened' },
  attached: { zh: '补充材料', en: 'Evidence added' },
  detached: { zh: '撤下材料', en: 'Evidence taken back' },
  asked: { zh: '征求意见', en: 'Asked for a word' },
  agreed: { zh: '同意', en: 'Agreed' },
  refused: { zh: '不同意', en: 'Refused' },
} as const satisfies Readonly<Record<string, Words>>;

export type TrailAct = keyof typeof steps;

export function trailActWord(act: TrailAct, language: Language): string {
  return steps[act][language];
}

const useCases: Readonly<Record<string, Words>> = {
  give_consent: { zh: '答复征求意见', en: 'Answer another office' },
  move_back: { zh: '退回阶段', en: 'Go back a stage' },
  split_project: { zh: '拆分项目', en: 'Split a project' },
  merge_projects: { zh: '合并打包', en: 'Merge into a package' },
  merge_reports: { zh: '并入项目', en: 'Merge two reports of one project' },
  undo_merge: { zh: '拆回项目', en: 'Undo a merge' },
  merge_companies: { zh: '归并企业', en: 'Merge two companies' },
  undo_company_merge: { zh: '拆回企业', en: 'Undo a merge of companies' },
  add_company_alias: { zh: '登记企业别名', en: 'State another name of a company' },
  withdraw_company_alias: { zh: '撤销企业别名', en: 'Withdraw a name of a company' },
  state_company_parent: { zh: '登记母公司', en: 'State the parent of a company' },
  open_dispute: { zh: '提出争议', en: 'Open a dispute' },
  decide_dispute: { zh: '裁定争议', en: 'Decide a dispute' },
  set_protection: { zh: '设定保护期', en: 'Set the protection period' },
  undo_packaging: { zh: '撤销拆分合并', en: 'Undo a split or merge' },
  pursuit_contacted: { zh: '登记目标企业接触', en: 'Record a contact of a target company' },
  pursuit_lead: { zh: '目标企业转为线索', en: 'Make a target company a lead' },
  withdraw_entry: { zh: '撤回登记', en: 'Take an entry back' },
  apply_import: { zh: '导入表格', en: 'Import a workbook' },
  undo_import: { zh: '撤销导入', en: 'Undo an import' },
  verify: { zh: '审核', en: 'Verify' },
  attach_files: { zh: '补充材料', en: 'Add evidence' },
  withdraw_file: { zh: '撤下材料', en: 'Take evidence back' },
};

/** The name of a use case; one without a name is called by what it did. */
export function useCaseName(useCase: string | null, act: TrailAct, language: Language): string {
  return (useCase && (useCases[useCase]?.[language] ?? ofNoun(useCase, language))) || trailActWord(act, language);
}

/** `record_fund_arrival`, `correct_project`. */
function ofNoun(useCase: string, language: Language): string | undefined {
  const [, act, noun] = /^(record|correct)_(\w+)$/.exec(useCase) ?? [];
  const kind = [noun, `${noun}_version`].find((name): name is EntryKind => name !== undefined && isEntryKind(name));
  return kind && nounAct(kind, act as 'record' | 'correct', language);
}

const values = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  outOfReach: { zh: '（权限外）', en: '(out of reach)' },
} as const satisfies Readonly<Record<string, Words>>;

export function entryValueWord(value: keyof typeof values, language: Language): string {
  return values[value][language];
}
