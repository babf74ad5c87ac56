// Evidence (佐证材料): files that an entry rests on, each of a kind that a stage's gate or a verifier can ask for.
import { z } from 'zod';

/**
 * contract 合同, business_licence 营业执照, filing_certificate 备案证, construction_permit 施工许可, site_photo 现场照片,
 * bank_slip 银行回单, invoice 发票, capital_verification 验资报告, land_receipt 土地款凭证, progress_sheet 形象进度确认单,
 * review_record 审查记录, other 其他.
 */
export const evidenceKinds = [
  'contract',
  'business_licence',
  'filing_certificate',
  'construction_permit',
  'site_photo',
  'bank_slip',
  'invoice',
  'capital_verification',
  'land_receipt',
  'progress_sheet',
  'review_record',
  'other',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** A stored file that an entry names, and what it is said to show. */
export const Attachment = z.object({ fileId: z.uuid(), kind: z.enum(evidenceKinds) });
export type Attachment = z.output<typeof Attachment>;
