// Money, outings, activities, contacts, targets and companies as rows of their forms.
import { epochDay } from '../../domain/day.ts';
import type { FormRecord } from '../../sheets/forms/index.ts';
import type { DemoActivity } from '../activities/activity.ts';
import type { Company } from '../company.ts';
import type { DemoContact } from '../contacts.ts';
import type { DemoArrival } from '../projects/funds.ts';
import { officeName, promotionOffice } from '../offices.ts';
import type { Outing } from '../outings/outing.ts';
import { yiOfWan } from '../projects/project.ts';
import type { DemoTarget } from '../targets.ts';
import { formRecord } from './formRecord.ts';

export function fundRow(arrival: DemoArrival): FormRecord {
  const { project } = arrival;
  return formRecord('funds', {
    office: officeName(project.office),
    project: project.name,
    arrivedOn: arrival.day,
    claimed: yiOfWan(arrival.claimedWan),
    recognised: yiOfWan(arrival.recognisedWan),
    moneySource: project.source,
    payer: project.investor?.name,
    use: arrival.use,
    voucherKind: arrival.voucherKind,
    voucherNo: arrival.voucherNo,
  });
}

/** The city's outings have their projects on a sheet of their own, the counties' in the row. */
export function outingRow(outing: Outing, withProjects: boolean): FormRecord {
  return formRecord('outings', {
    office: officeName(outing.office),
    batch: outing.batch,
    members: outing.members.map((one) => one.name),
    titles: outing.members.map((one) => one.title),
    ranks: outing.members.map((one) => one.rank),
    startedOn: outing.from,
    endedOn: outing.to,
    days: epochDay(outing.to) - epochDay(outing.from) + 1,
    destination: outing.destination,
    region: outing.region,
    institutions: outing.institutions,
    bodyKinds: outing.bodyKinds ?? [],
    projects: withProjects ? outing.projects.map((one) => one.name) : [],
    purpose: outing.purpose,
  });
}

export function outingProjectRows(outing: Outing): FormRecord[] {
  return outing.projects.map((project) =>
    formRecord('outing_projects', {
      office: officeName(outing.office),
      batch: outing.batch,
      startedOn: outing.from,
      destination: outing.destination,
      project: project.name,
    }),
  );
}

export function activityRow(activity: DemoActivity, form: 'activities' | 'department_activities'): FormRecord {
  return formRecord(
    form,
    {
      office: officeName(activity.office),
      name: activity.name,
      heldOn: activity.day,
      place: activity.place,
      atHome: activity.atHome,
      nature: activity.nature,
      part: activity.part,
      form: activity.form,
      level: activity.level,
      ledBy: activity.ledBy,
      convener: activity.convener,
      series: activity.series,
      theme: activity.theme,
      guests: activity.guests,
      guestCompanies: activity.guestCompanies,
      signingHeld: activity.signingHeld,
      speeches: activity.speeches,
      media: activity.media,
      host: activity.host,
      region: activity.region,
      advancedProjects: activity.advanced.map((one) => one.name),
    },
    activity.known,
  );
}

export function signingRows(activity: DemoActivity): FormRecord[] {
  return activity.signed.map((project) =>
    formRecord(
      'activity_signings',
      { office: officeName(activity.office), name: activity.name, heldOn: activity.day, project: project.name },
      project.known ? ['project'] : undefined,
    ),
  );
}

const published = ['name', 'guestBody', 'bodyKind', 'personTitle', 'outlet'];

/** Who came and who reported on it, as was published; the day of the activity is invented. */
export function activityListRows(activity: DemoActivity): FormRecord[] {
  const own = { office: officeName(activity.office), name: activity.name, heldOn: activity.day };
  return [
    ...(activity.attendees ?? []).map(({ body, kind, title }) =>
      formRecord('activity_guests', { ...own, guestBody: body, bodyKind: kind, personTitle: title }, published),
    ),
    ...(activity.reports ?? []).map(({ outlet }) => formRecord('activity_reports', { ...own, outlet }, published)),
  ];
}

export interface DemoPaper {
  readonly title: string;
  readonly form: string;
  readonly issuedOn: string;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  readonly issuer: string;
  readonly sets: string;
  readonly known?: readonly string[];
}

export function paperRow({ form, known, ...paper }: DemoPaper): FormRecord {
  return formRecord('paper', { office: officeName(promotionOffice), paperForm: form, ...paper }, known);
}

export function contactRow(contact: DemoContact): FormRecord {
  const { project } = contact;
  return formRecord(
    'contacts',
    {
      office: officeName(project.office),
      metOn: contact.day,
      project: project.name,
      investor: project.investor?.name,
      mode: contact.mode,
      place: contact.place,
      ourSide: contact.ourSide,
      theirSide: contact.theirSide,
      summary: contact.summary,
      result: contact.result,
      intent: contact.intent,
    },
    project.known ? ['office', 'project', 'investor', 'intent'] : undefined,
  );
}

export function targetRow(target: DemoTarget): FormRecord {
  return formRecord('targets', { ...target, office: officeName(target.office) });
}

export function companyRow(company: Company): FormRecord {
  return formRecord(
    'companies',
    {
      name: company.name,
      creditCode: company.creditCode,
      kind: company.kind,
      country: company.country,
      seat: company.seat,
    },
    company.trade === '' ? ['name'] : undefined,
  );
}
