// Evidence (佐证材料): files that an entry rests on, each of a kind that a stage's gate or a verifier can ask for.
import { z } from 'zod';
import type { Law } from '../../laws/laws.ts';
import type { Breach } from '../refusal.ts';

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
export const Attachment = z.strictObject({ fileId: z.uuid(), kind: z.enum(evidenceKinds) });
export type Attachment = z.output<typeof Attachment>;

/** unscanned: no scanner has seen it; failed: a scanner could not say. Each change is a row of the file's history. */
export const scanStates = ['unscanned', 'scanning', 'clean', 'infected', 'failed'] as const;
export type ScanState = (typeof scanStates)[number];

/** A stored file, as far as attaching asks. */
export interface KnownFile {
  readonly officeId: string;
  readonly state: ScanState;
  readonly withdrawn: boolean;
}

export const attachmentsMost = 50;

/**
 * May these files stand for an entry? A file sent in the name of an office out of the writer's reach is not there for
 * them. `before`: files that the entry already rests on.
 */
export function attachmentBreaches(
  attachments: readonly Attachment[],
  files: ReadonlyMap<string, KnownFile>,
  writable: ReadonlySet<string>,
  before: readonly string[] = [],
): Breach[] {
  const attached = new Set(before);
  const most = attachmentsMost;
  if (before.length + attachments.length > most)
    return [{ law: 'too_many_attachments', field: 'attachments', detail: { most } }];
  return attachments.flatMap(({ fileId }, n): Breach[] => {
    const file = files.get(fileId);
    const law = attached.has(fileId) ? 'file_attached_twice' : lawBrokenBy(file, writable);
    attached.add(fileId);
    // People count from one.
    return law ? [{ law, field: `attachments.${n}`, detail: { n: n + 1 } }] : [];
  });
}

function lawBrokenBy(file: KnownFile | undefined, writable: ReadonlySet<string>): Law | null {
  if (!file || !writable.has(file.officeId)) return 'file_unknown';
  if (file.withdrawn) return 'file_withdrawn';
  return file.state === 'infected' ? 'file_infected' : null;
}
