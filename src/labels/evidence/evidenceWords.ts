// The field's words for kinds of evidence, for what a scanner says, and for the setting that minds it.
import type { EvidenceKind, ScanState } from '../../domain/evidence/evidence.ts';
import type { openUnscannedChoices } from '../../domain/evidence/evidencePolicy.ts';
import type { Words } from '../language.ts';

export const evidenceKind: Readonly<Record<EvidenceKind, Words>> = {
  contract: { zh: '合同', en: 'Contract' },
  business_licence: { zh: '营业执照', en: 'Business licence' },
  filing_certificate: { zh: '备案证', en: 'Filing certificate' },
  construction_permit: { zh: '施工许可', en: 'Construction permit' },
  site_photo: { zh: '现场照片', en: 'Site photo' },
  bank_slip: { zh: '银行回单', en: 'Bank slip' },
  invoice: { zh: '发票', en: 'Invoice' },
  capital_verification: { zh: '验资报告', en: 'Capital verification report' },
  land_receipt: { zh: '土地款凭证', en: 'Land payment receipt' },
  progress_sheet: { zh: '形象进度确认单', en: 'Progress confirmation' },
  review_record: { zh: '审查记录', en: 'Review record' },
  other: { zh: '其他', en: 'Other' },
};

export const scanState: Readonly<Record<ScanState, Words>> = {
  unscanned: { zh: '未查毒', en: 'Not scanned' },
  scanning: { zh: '查毒中', en: 'Being scanned' },
  clean: { zh: '已查毒', en: 'Scanned' },
  infected: { zh: '带病毒', en: 'Infected' },
  failed: { zh: '查毒失败', en: 'Scan failed' },
};

export const openUnscanned: Readonly<Record<(typeof openUnscannedChoices)[number], Words>> = {
  never: { zh: '不可打开', en: 'Never' },
  without_scanner: { zh: '没有配置查毒时可打开', en: 'Where no scanner is set up' },
  always: { zh: '可打开（带病毒的除外）', en: 'Always, unless infected' },
};
