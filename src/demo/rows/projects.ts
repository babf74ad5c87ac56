// Projects as rows of F1, of the ledger of leads, and of packages.
import type { FormRecord } from '../../sheets/forms/index.ts';
import { officeName } from '../offices.ts';
import { type DemoProject, yiOfWan } from '../projects/project.ts';
import { formRecord } from './formRecord.ts';

export interface Signing {
  readonly project: DemoProject;
  readonly day: string;
  readonly agreement: string;
  readonly number: string;
  readonly origin?: 'carried_over';
  /** Where the row says another amount than the project's: it is put right in a later quarter. */
  readonly mistakenWan?: number;
  readonly note?: string;
}

export function signedRow(signing: Signing): FormRecord {
  const { project } = signing;
  const [phase1, phase2, phase3] = project.phasesWan.map(yiOfWan);
  return formRecord(
    'signed',
    {
      ...facts(project),
      ...(signing.mistakenWan ? { investment: yiOfWan(signing.mistakenWan) } : {}),
      phase1,
      phase2,
      phase3,
      signedOn: signing.day,
      agreementType: signing.agreement,
      evidence: signing.number,
      investorCode: project.investor?.creditCode,
      investorKind: project.investor?.kind,
      moneySource: project.source,
      investorSeat: project.investor?.seat,
      investorClasses: project.classes,
      finderOffice: project.finder,
      place: project.place,
      landMu: project.landMu === null ? null : String(project.landMu),
      contractForeign: project.foreign?.contractForeignWan?.toString(),
      rate: project.foreign?.rate,
      rateOn: project.foreign?.rateOn,
      rateSource: project.foreign?.rateSource,
      majorOn: project.majorOn,
      tags: project.tags,
      chainNodes: project.chain ? [project.chain] : [],
      status: project.status?.is,
      statusReason: project.status?.why,
      note: signing.note,
      origin: signing.origin,
    },
    project.known,
  );
}

export function leadRow(project: DemoProject): FormRecord {
  const lost = project.signedOn ? undefined : project.status;
  return formRecord(
    'leads',
    { ...facts(project), foundOn: project.foundOn, status: lost?.is, statusReason: lost?.why },
    project.known,
  );
}

export function packageRow(part: DemoProject): FormRecord {
  return formRecord('packages', { office: officeName(part.office), parent: part.parent, project: part.name });
}

function facts(project: DemoProject) {
  return {
    office: officeName(project.office),
    project: project.name,
    content: project.content,
    investor: project.investor?.name,
    investment: project.foreign?.text ?? yiOfWan(project.investmentWan),
    industryCode: project.industry,
    industryTag: project.chain,
  };
}
