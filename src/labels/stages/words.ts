// Words of stages: what a gate asks for, and what a signing is.
import type { SigningNature } from '../../domain/projects/milestone.ts';
import type { RequirementId } from '../../domain/stages/stageRequirements.ts';
import type { Language, Words } from '../language.ts';

export const signingNature: Readonly<Record<SigningNature, Words>> = {
  first: { zh: '首次签约', en: 'First signing' },
  upgrade: { zh: '升格（协议转合同，不计金额）', en: 'Upgrade to a contract (adds no amount)' },
  capital_increase: { zh: '增资（只计新增金额）', en: 'Increase of capital (only the increment)' },
  owner_change: { zh: '更换业主（业绩随后一次签约）', en: 'Change of owner (credit moves here)' },
};

const requirements: Readonly<Record<RequirementId, Words>> = {
  name: { zh: '项目名称', en: 'Name' },
  investor_or_source: { zh: '投资方或资金来源', en: 'Investor or source of the money' },
  county: { zh: '所在县市区或建设地点', en: 'County or place' },
  amount_or_undetermined: { zh: '计划总投资，或勾选未定', en: 'Planned investment, or "undetermined"' },
  amount: { zh: '计划总投资金额', en: 'Planned investment as an amount' },
  lead_office: { zh: '牵头单位', en: 'Office in the lead' },
  contract_day: { zh: '合同签订日', en: 'Day of the contract' },
  agreement_type: { zh: '协议类型', en: 'Type of agreement' },
  contract_file: { zh: '合同文件', en: 'Contract as a file' },
  review_record: { zh: '公平竞争审查记录', en: 'Record of the review' },
  recipient: { zh: '落户企业', en: 'Recipient company' },
  business_licence: { zh: '营业执照', en: 'Business licence' },
  filing_number: { zh: '立项备案文号或备案证', en: 'Number or certificate of the filing' },
  start_proof: {
    zh: '施工许可证号、施工许可或现场照片',
    en: 'Construction permit, its number, or a photo of the site',
  },
  site_photo: { zh: '现场照片', en: 'Photo of the site' },
  production_proof: { zh: '投产佐证', en: 'Proof of production' },
  capacity_proof: { zh: '达产佐证', en: 'Proof of full capacity' },
};

export function requirementWord(id: RequirementId, language: Language): string {
  return requirements[id][language];
}
