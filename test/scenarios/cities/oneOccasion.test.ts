// A text of one activity or one outing, of random ones among others: every number that it prints equals a count of what was entered
// for it and for no other, whatever was put right or taken back since; its receipts open its rows alone.
import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bulletin, bulletinOf } from '../../../src/app/bulletin/bulletin.ts';
import { sinceLast } from '../../../src/app/bulletin/lastPublished.ts';
import { publication, publications, publishBulletin } from '../../../src/app/bulletin/publish.ts';
import { setText } from '../../../src/app/bulletin/texts.ts';
import type { LedgerAct } from '../../../src/app/entries/decisions.ts';
import { record } from '../../../src/app/entries/record.ts';
import { SetFigure, setFigure } from '../../../src/app/figures/cityFigures.ts';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import { verify } from '../../../src/app/verification/verify.ts';
import { presentFigures, presentTexts } from '../../../src/demo/present/texts.ts';
import { CompanyInput } from '../../../src/domain/companies/company.ts';
import { ContactInput } from '../../../src/domain/projects/contact.ts';
import { SetText } from '../../../src/domain/bulletin/text.ts';
import { addDays } from '../../../src/domain/day.ts';
import type { OccasionKind } from '../../../src/domain/entries/nouns.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import type { Actor } from '../../../src/domain/people/role.ts';
import { activityAct, outingAct, projectAct, voidAct } from '../../fixture/acts.ts';
import { must } from '../../fixture/must.ts';
import { city, office, openTestCity, type TestCity } from '../../fixture/ledgerCity.ts';
import { patience } from '../../setup/patience.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
let publisher: Actor;
/** Projects by id, and what each invests in 亿元. */
const projects = new Map<string, number>();

const firm = uuidv7();

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root]);
  verifier = await at.actor('审核员', ['verify', office.root]);
  publisher = await at.actor('发布员', ['publish', office.root]);
  for (const given of presentFigures)
    await setFigure(at.store, publisher, { key: uuidv7(), figure: SetFigure.parse(given) });
  for (const given of presentTexts) await setText(at.store, publisher, { key: uuidv7(), text: SetText.parse(given) });
  const known = { head: { id: uuidv7(), officeId: office.promotion, occurredOn: '2023-01-01' }, companyId: firm };
  await entered({ kind: 'company_version', input: CompanyInput.parse({ ...known, name: '某公司', kind: 'domestic' }) });
  for (const yi of [1, 2.5, 12]) {
    const id = uuidv7();
    projects.set(id, yi);
    await entered(projectAct(id, { officeId: office.linqing, occurredOn: '2023-01-01' }, { yi, name: `项目${yi}` }));
  }
});
afterAll(() => at.close());

async function entered(act: LedgerAct, isVerified = true): Promise<void> {
  await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts: [act] });
  if (isVerified)
    await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds: [act.input.head.id] } });
}

/** What was meant of an occasion: of which kind, on which days, with which numbers. */
interface Meant {
  readonly kind: OccasionKind;
  readonly day: string;
  readonly days: number;
  readonly people: number;
  readonly companies: number;
  readonly bodies: readonly string[];
  readonly reports: number;
  readonly speeches: number;
  readonly signed: readonly number[];
  readonly talked: readonly number[];
}
const few = fc.subarray([0, 1, 2]);
const anyMeant: fc.Arbitrary<Meant> = fc.record({
  kind: fc.constantFrom('activity', 'outing'),
  day: fc.constantFrom('2023-03-01', '2023-03-02', '2023-11-30'),
  days: fc.integer({ min: 1, max: 4 }),
  people: fc.integer({ min: 1, max: 3 }),
  companies: fc.constantFrom(0, 1, 40),
  bodies: fc.array(fc.constantFrom('甲商会', '乙商会', '丙研究院'), { maxLength: 4 }),
  reports: fc.constantFrom(0, 1, 2),
  speeches: fc.constantFrom(0, 3),
  signed: few,
  talked: few,
});

const anyHead = { officeId: office.promotion };
const idsOf = (some: readonly number[]) => some.map((n) => must([...projects.keys()][n]));

function actOf(meant: Meant, more: { reverses?: string; reason?: string } = {}): LedgerAct {
  const { kind, day, days, people, bodies, signed, talked } = meant;
  const given = { ...anyHead, occurredOn: day, ...more };
  const endedOn = addDays(day, days - 1);
  if (kind === 'outing') {
    const members = ['甲', '乙', '丙'].slice(0, people);
    return outingAct(given, 'staff', members, bodies, idsOf(talked), { endedOn, destination: '宁波' });
  }
  return activityAct(given, {
    name: '推介会',
    endedOn,
    guests: people * 10,
    guestCompanies: meant.companies,
    speeches: meant.speeches,
    attendees: bodies.map((body) => ({ body })),
    reports: Array.from({ length: meant.reports }, (_, n) => ({ outlet: `报纸${n}` })),
    signedProjectIds: idsOf(signed),
    advancedProjectIds: idsOf(talked.filter((n) => !signed.includes(n))),
  });
}

/** A talk at an activity. */
interface Talk {
  readonly id: string;
  readonly day: string;
}
const isOn = ({ day, days }: Meant, talk: Talk) => talk.day >= day && talk.day < addDays(day, days);

async function talkedAt(activityId: string, day: string): Promise<Talk> {
  const head = { id: uuidv7(), ...anyHead, occurredOn: day };
  const said = { companyId: firm, mode: 'meeting', summary: '会间洽谈', activityId };
  await entered({ kind: 'contact', input: ContactInput.parse({ head, ...said }) });
  return { id: head.id, day };
}

/** Counted by nothing of the program. */
function countOf(meant: Meant, talks: readonly Talk[]): Record<string, string> {
  const { kind, days, people, companies, bodies, reports, speeches, signed, talked } = meant;
  const yi = signed.reduce((sum, n) => sum + must([...projects.values()][n]), 0);
  if (kind === 'outing')
    return {
      outing_batches: '1',
      outing_days: String(days),
      outing_person_times: String(people),
      wl_outing_visits: String(bodies.length),
      wl_outing_projects: String(talked.length),
    };
  return {
    wl_event_guests: String(people * 10),
    wl_event_companies: String(companies),
    // What it was moved away from took place beside it.
    wl_event_talks: String(talks.filter((talk) => isOn(meant, talk)).length),
    wl_event_bodies: String(new Set(bodies).size),
    wl_event_speeches: String(speeches),
    wl_event_reports: String(reports),
    wl_event_signed: String(signed.length),
    wl_event_signed_investment: yi.toFixed(2),
    wl_event_advanced: String(talked.filter((n) => !signed.includes(n)).length),
  };
}

const told = (kind: OccasionKind, id: string, period = 'occasion'): Promise<Bulletin> =>
  bulletinOf(at.store, city, { period, text: kind, [kind]: id });
const lawOf = async (of: Promise<unknown>) => {
  const error: unknown = await of.then(
    () => undefined,
    (fault: unknown) => fault,
  );
  if (error === undefined) return 'done';
  if (error instanceof Refusal) return error.breaches[0]?.law;
  throw error;
};

const fate = fc.constantFrom('stands', 'put right', 'put right twice', 'taken back', 'waits');

interface Happened {
  /** Of its first entry, and of the one that stands. */
  readonly id: string;
  readonly entryId: string;
  readonly meant: Meant;
  readonly what: string;
  readonly talks: readonly Talk[];
}

async function holds({ id, entryId, meant, what, talks }: Happened): Promise<void> {
  const { kind, day, days } = meant;
  const isThere = what !== 'taken back' && what !== 'waits';
  expect(await lawOf(told(kind, id))).toBe(isThere ? 'done' : 'occasion_unknown');
  if (!isThere) return;
  const { content, figures } = await told(kind, id);
  expect(content.period).toBe(days === 1 ? day : `${day}..${addDays(day, days - 1)}`);
  expect(content.occasion).toEqual({ kind, id, name: kind === 'outing' ? '宁波' : '推介会' });
  expect(Object.fromEntries(figures.map((figure) => [figure.id, figure.value]))).toEqual(countOf(meant, talks));
  // Only its own rows, by the entry that stands.
  const all = figures.flatMap((figure) => figure.rows.map((row) => row.id.split('#')[0]));
  const counted = talks.filter((talk) => isOn(meant, talk)).map((talk) => talk.id);
  const rows = all.filter((row) => !counted.includes(row ?? ''));
  expect(new Set(rows)).toEqual(new Set(rows.length > 0 ? [entryId] : []));
  expect(all.length - rows.length).toBe(kind === 'activity' ? counted.length : 0);
  // What names it and lies on none of its days is not missing without a word.
  const outside = kind === 'activity' ? talks.length - counted.length : 0;
  const notes = (content.notes ?? []).filter((note) => note.includes('不在起止日期内'));
  expect(notes.map((note) => Number(/(\d+)条/.exec(note)?.[1]))).toEqual(outside > 0 ? [outside] : []);
  // By whichever of its entries one asks, it is the same one.
  expect((await told(kind, entryId)).content).toEqual({ ...content, asKnownAt: expect.any(String) });
  expect(await lawOf(told(kind, id, '2023'))).toBe('occasion_on_other_days');
}

test('each of many is told by what was entered for it', { timeout: patience(300_000) }, async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyMeant, anyMeant, fate), { minLength: 3, maxLength: 6 }), async (each) => {
      const all: Happened[] = [];
      for (const [first, last, what] of each) {
        const act = actOf(first);
        await entered(act, what !== 'waits');
        const talks: Talk[] = [];
        const isActivity = first.kind === 'activity';
        if (isActivity) talks.push(await talkedAt(act.input.head.id, first.day));
        const meant = { ...last, kind: first.kind };
        let [entryId, now] = [act.input.head.id, first];
        for (let n = 0; n < (what === 'put right' ? 1 : what === 'put right twice' ? 2 : 0); n++) {
          const correction = actOf(meant, { reverses: entryId, reason: '更正' });
          await entered(correction);
          [entryId, now] = [correction.input.head.id, meant];
        }
        // By whichever entry of its line it is named.
        if (isActivity && what === 'put right') talks.push(await talkedAt(entryId, now.day));
        if (what === 'taken back') await entered(voidAct(act, { ...anyHead, occurredOn: first.day }));
        all.push({ id: act.input.head.id, entryId, meant: now, what, talks });
        seen.add(`${first.kind} ${what}`);
      }
      for (const one of all) await holds(one);
    }),
    { numRuns: 6, seed: 20231231 },
  );
  expect(seen.size).toBeGreaterThan(7);
});

test('published by itself, not repeated, and published again it says what changed', async () => {
  const meant: Meant = {
    kind: 'activity',
    day: '2023-05-10',
    days: 1,
    people: 2,
    companies: 40,
    bodies: ['甲商会'],
    reports: 1,
    speeches: 0,
    signed: [0],
    talked: [],
  };
  const [act, other] = [actOf(meant), actOf(meant)];
  await entered(act);
  await entered(other);
  const id = act.input.head.id;
  const publish = (activity: string, period = 'occasion') =>
    publishBulletin(at.store, publisher, { period, text: 'activity', activity, key: uuidv7() });
  const first = await publish(id);
  expect(await lawOf(publish(id))).toBe('bulletin_unchanged');
  expect(await lawOf(publish(id, '2023-05-10'))).toBe('bulletin_unchanged');
  // Another one of the same name, days and numbers is another one.
  await publish(other.input.head.id);

  const correction = actOf({ ...meant, day: '2023-05-11', people: 3 }, { reverses: id, reason: '日期有误' });
  await entered(correction);
  expect(await lawOf(publish(id, '2023-05-10'))).toBe('occasion_on_other_days');
  const asked = { period: 'occasion', text: 'activity', activity: correction.input.head.id };
  expect(await sinceLast(at.store, publisher, asked)).toMatchObject({ id: first.id, unchanged: false });
  const { figures } = await publication(at.store, publisher, first.id);
  // Read today it is of the days that it is known to have been on.
  const guests = figures.find((figure) => figure.id === 'wl_event_guests');
  expect(guests).toMatchObject({ published: '20名', today: '30名', changed: true, period: '2023-05-11' });
  expect(figures.every(({ key }) => key.includes(`activity=${id}`))).toBe(true);
  await publish(correction.input.head.id);
  const page = { limit: 10, offset: 0 };
  for (const occasion of [id, correction.input.head.id]) {
    const { rows } = await publications(at.store, publisher, { occasion }, page);
    expect(rows.map(({ period, occasion: name, latest }) => [period, name, latest])).toEqual([
      ['2023-05-11', '推介会', true],
      ['2023-05-10', '推介会', false],
    ]);
  }
  expect(await doctor(at.store)).toEqual([]);
});

test('one of which nothing is above nought is not published', async () => {
  const empty = activityAct({ ...anyHead, occurredOn: '2023-06-01' }, { name: '茶话会' });
  await entered(empty);
  const { content } = await told('activity', empty.input.head.id);
  // What is not there goes unsaid, a place that nobody told as well.
  const said = content.sections.flatMap(({ paragraphs }) =>
    paragraphs.flat().map((run) => ('text' in run ? run.text : run.display)),
  );
  expect(said.join('')).toBe('2023年6月1日，市投资促进局举办茶话会。没有项目现场签约。');
  const request = { period: 'occasion', text: 'activity', activity: empty.input.head.id, key: uuidv7() };
  expect(await lawOf(publishBulletin(at.store, publisher, request))).toBe('bulletin_empty');
});
