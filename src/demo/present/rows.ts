// The present's projects, money and targets as rows of the bureau's forms, each with the day by which it is reported.
import type { FormRecord } from '../../sheets/forms/index.ts';
import { inventedCode } from '../company.ts';
import { yiOfWan } from '../projects/project.ts';
import { formRecord } from '../rows/formRecord.ts';
import { presentCity, presentCityName, presentCounties } from './city.ts';
import type { PresentProject } from './projects.ts';

export interface DatedRow {
  readonly day: string;
  readonly row: FormRecord;
}

/** All that is reported of a project, in the order in which it is reported. */
export function rowsOfProject(project: PresentProject, serial: number): DatedRow[] {
  const { foundOn, signedOn, registeredOn, filedOn, startedOn, producedOn } = project;
  const who = { office: project.county.name, project: project.name, investor: project.investor.name };
  const firm = { recipient: project.recipient, place: project.place };
  const rows: (DatedRow | false)[] = [
    { day: foundOn, row: formRecord('leads', { ...who, ...planOf(project), foundOn }) },
    signedOn !== undefined && { day: signedOn, row: signedRow(project, signedOn, serial) },
    registeredOn !== undefined && {
      day: registeredOn,
      row: formRecord('registered', {
        ...who,
        ...firm,
        recipientCode: inventedCode(7_000_000 + serial),
        registeredOn,
        registeredCapital: String(500 * Math.max(1, Math.round(project.investmentWan / 5000))),
        landMu: String(project.landMu),
        signedOn,
      }),
    },
    filedOn !== undefined && {
      day: filedOn,
      row: formRecord('filed', {
        office: who.office,
        project: who.project,
        filedOn,
        evidence: `${filedOn.slice(2, 4)}${filedOn.slice(5, 7)}-${presentCity.cityCode}-04-01-${100_000 + serial}`,
      }),
    },
    startedOn !== undefined && {
      day: startedOn,
      row: formRecord('started', { ...who, ...firm, content: project.content, startedOn, auditResult: '审核通过' }),
    },
    producedOn !== undefined && { day: producedOn, row: formRecord('produced', { ...who, ...firm, producedOn }) },
    ...fundRows(project),
  ];
  return rows.filter((row) => row !== false);
}

function planOf(project: PresentProject) {
  return {
    content: project.content,
    investment: yiOfWan(project.investmentWan),
    industryCode: project.industry,
  };
}

function signedRow(project: PresentProject, signedOn: string, serial: number): FormRecord {
  const { investor, status } = project;
  return formRecord('signed', {
    office: project.county.name,
    project: project.name,
    investor: investor.name,
    ...planOf(project),
    signedOn,
    agreementType: 'investment',
    evidence: `望招协〔${signedOn.slice(0, 4)}〕${serial}号`,
    investorCode: investor.creditCode,
    investorKind: investor.kind,
    moneySource: investor.source,
    investorSeat: investor.seat,
    investorClasses: project.classes,
    place: project.place,
    landMu: String(project.landMu),
    status: status?.is,
    statusReason: status?.why,
  });
}

function fundRows({ county, name, investor, arrivals }: PresentProject): DatedRow[] {
  return arrivals.map(({ day, wan, use, voucherKind, voucherNo }) => ({
    day,
    row: formRecord('funds', {
      office: county.name,
      project: name,
      arrivedOn: day,
      claimed: yiOfWan(wan),
      recognised: yiOfWan(wan),
      moneySource: investor.source,
      payer: investor.name,
      use,
      // Of some money nothing is shown.
      ...(wan % 13 === 5 ? {} : { voucherKind, voucherNo }),
    }),
  }));
}

const yearly = [
  { figureId: 'funds_arrived', figureName: '招商引资到位资金', value: 84 },
  { figureId: 'projects_new', figureName: '新引进过亿元项目', value: 58 },
  { figureId: 'projects_started', figureName: '新开工项目', value: 42 },
] as const;

/** The first year's are two thirds of the next one's. */
const ofYear = [2 / 3, 1];

/** The city's, and each county's by its weight, together no less than the city's. */
export function targetRows(years: readonly number[], day: string): DatedRow[] {
  const whole = presentCounties.reduce((sum, { weight }) => sum + weight, 0);
  return years.flatMap((year, n) =>
    yearly.flatMap(({ value, ...figure }) =>
      [{ name: presentCityName, weight: whole }, ...presentCounties].map(({ name, weight }) => {
        const share = Math.ceil(((ofYear[n] ?? 1) * value * weight) / whole);
        return { day, row: formRecord('targets', { office: name, ...figure, year, value: String(share) }) };
      }),
    ),
  );
}
