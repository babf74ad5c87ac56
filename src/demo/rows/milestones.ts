// What a project reached after its signing, as rows of F2, of the filings, of F3 and of F4.
import { pad } from '../../domain/day.ts';
import type { FormRecord } from '../../sheets/forms/index.ts';
import { inventedCode } from '../company.ts';
import { countyOf } from '../counties.ts';
import { officeName } from '../offices.ts';
import type { DemoProject } from '../projects/project.ts';
import { formRecord } from './formRecord.ts';

function identity(project: DemoProject) {
  return { office: officeName(project.office), project: project.name, investor: project.investor?.name };
}

/** `serial` makes the new company's code; parts of a package share the company of the whole. */
export function registeredRow(project: DemoProject, serial: number): FormRecord {
  const known = project.known ? ['office', 'project', 'investor'] : undefined;
  return formRecord(
    'registered',
    {
      ...identity(project),
      recipient: project.recipient,
      recipientCode: project.recipient ? inventedCode(5_000_000 + serial) : null,
      registeredOn: project.registeredOn,
      registeredCapital: String(500 * Math.max(1, Math.round(project.investmentWan / 5000))),
      place: project.place,
      landMu: project.landMu === null ? null : String(project.landMu),
      signedOn: project.signedOn,
    },
    known,
  );
}

export function filedRow(project: DemoProject, serial: number): FormRecord {
  const day = project.filedOn ?? '';
  const division = countyOf(project.office).code.startsWith('37') ? project.office : '371500';
  return formRecord(
    'filed',
    {
      office: officeName(project.office),
      project: project.name,
      filedOn: day,
      evidence: `${day.slice(2, 4)}${day.slice(5, 7)}-${division}-04-01-9${pad(serial, 5)}`,
    },
    project.known ? ['office', 'project'] : undefined,
  );
}

/** The promotion bureau's own start day, then those in other authorities' books. */
export function startedRows(project: DemoProject): { day: string; row: FormRecord }[] {
  const starts = [{ authority: 'promotion', day: project.startedOn ?? '' }, ...project.startsElsewhere];
  return starts.map(({ authority, day }) => ({
    day,
    row: formRecord('started', {
      ...identity(project),
      recipient: project.recipient,
      content: project.content,
      place: project.place,
      startedOn: day,
      auditResult: '审核通过',
      authority,
    }),
  }));
}

export function producedRow(project: DemoProject): FormRecord {
  return formRecord('produced', {
    ...identity(project),
    recipient: project.recipient,
    place: project.place,
    producedOn: project.producedOn,
  });
}
