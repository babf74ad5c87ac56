// Whose rows they are that name no office, or name one as nobody else does: by the line over their group, the sheet's name, the
// line of who reports; and by the offices whose names are like the word.
import { isTerritory, type Office } from '../../../domain/offices/office.ts';
import type { Sign } from '../../../domain/imports/doubts.ts';
import { nameKey } from '../../../names/normalise.ts';
import { isBody, officeTexts, reporterOf } from '../../../sheets/doubts/officeLines.ts';
import type { Plan } from '../plan.ts';
import type { ReadRow, ReadTable } from '../reading.ts';

/** The office that what stands around a row names, and what is asked of it; nothing where it is the sender's own. */
export interface OfficeAround {
  readonly sign?: Sign;
  readonly office: Office;
}

export function officeAround(plan: Plan, table: ReadTable, { group = '' }: ReadRow): OfficeAround | undefined {
  const known = around.get(table) ?? new Map<string, OfficeAround | undefined>();
  if (!known.has(group)) known.set(group, lookAround(plan, table, group));
  around.set(table, known);
  return known.get(group);
}

/** Of each group of rows once. */
const around = new WeakMap<ReadTable, Map<string, OfficeAround | undefined>>();

function lookAround(plan: Plan, { reading }: ReadTable, group: string): OfficeAround | undefined {
  const places: [part: string, text: string, names: readonly string[]][] = [
    ['group', group, officeTexts(group)],
    ['sheet', reading.sheet, officeTexts(reading.sheet)],
    ...[...(reading.over ?? []), ...reading.above].map(({ text }): [string, string, readonly string[]] => [
      'reporter',
      text,
      reporterOf(text),
    ]),
  ];
  for (const [part, text, names] of places) {
    const office = names.map((name) => officeCalled(plan, name)).find((found) => found !== undefined);
    if (!office) continue;
    // What stands nearest says it. The sender's own office needs no word, nor does one above it, whose paper it may be.
    const mayWrite = plan.world.writable.has(office.id);
    if (office.id === plan.officeId) return part === 'reporter' ? undefined : { office };
    if (!mayWrite && isAbove(plan, office.id)) return undefined;
    const detail = { office: plan.world.offices.get(plan.officeId)?.shortName ?? '' };
    const offers = [
      ...(mayWrite ? [{ answer: 'named' }] : []),
      { answer: 'sender', detail },
      ...(mayWrite ? [] : [{ answer: 'skip' }]),
    ];
    return { sign: { kind: 'office_named', part, read: text, offers }, office };
  }
  return undefined;
}

function isAbove(plan: Plan, officeId: string): boolean {
  for (let at = plan.world.offices.get(plan.officeId); at; at = plan.world.offices.get(at.parentId ?? ''))
    if (at.parentId === officeId) return true;
  return false;
}

/** The one office of that name, or the place of a body that reports for it: 高唐县投资促进局. */
function officeCalled(plan: Plan, text: string): Office | undefined {
  const key = nameKey(text);
  const [only, second] = plan.officesByName.get(key) ?? [];
  if (only) return second ? undefined : only;
  return [...plan.world.offices.values()]
    .filter(({ name, endedOn }) => !endedOn && key.startsWith(nameKey(name)) && isBody(key.slice(nameKey(name).length)))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
}

/** The row names an office by a word that none has: 县工信局; or, in a county's file, a body of the city by which its own is meant. */
export function hasOfficeWord(plan: Plan, { values }: ReadRow): boolean {
  const word = values['office'];
  if (typeof word !== 'string' || nameKey(word).length < 2) return false;
  const known = plan.officesByName.get(nameKey(word)) ?? [];
  return known.length === 0 || (isOfTerritory(plan) && known.every((office) => isBodyElsewhere(plan, office)));
}

/** The sender is a county, or a zone. */
function isOfTerritory({ world: { offices }, officeId }: Plan): boolean {
  const office = offices.get(officeId);
  return office !== undefined && isTerritory(office);
}

const isBodyElsewhere = ({ world }: Plan, office: Office): boolean =>
  office.kind !== 'city' && !isTerritory(office) && !world.writable.has(office.id);

/** In a county's file its own bureaus and towns are no offices of the city's list: one answer for all of them. */
export function officeOfOwn(plan: Plan, row: ReadRow): Sign | undefined {
  const word = String(row.values['office']);
  const isLike = (office: Office) => office.id !== plan.officeId && shared(nameKey(word), office) > 0;
  const own = plan.world.offices.get(plan.officeId);
  if (!own || !isOfTerritory(plan)) return undefined;
  if ([...plan.world.offices.values()].some((one) => plan.world.writable.has(one.id) && isLike(one))) return undefined;
  const offers = [{ answer: 'own', detail: { office: own.shortName } }, { answer: 'skip' }];
  return { kind: 'office_own', part: 'office', read: word, offers };
}

/** What is asked of such a word: which office it is, those with a like name first. */
export function officeWord(plan: Plan, row: ReadRow): Sign {
  const word = String(row.values['office']);
  const key = nameKey(word);
  const offers = [...plan.world.offices.values()]
    .filter(({ id, endedOn }) => !endedOn && plan.world.writable.has(id))
    .map((office) => ({ office, shared: shared(key, office) }))
    .toSorted((a, b) => b.shared - a.shared || a.office.sortOrder - b.office.sortOrder)
    .map(({ office: { code, name } }) => ({ answer: code, detail: { office: name } }));
  return { kind: 'office_word', part: key, read: word, offers: [...offers, { answer: 'skip' }] };
}

/** How much of the shorter name the other holds, from the start to the end. */
function shared(key: string, { name, shortName }: Office): number {
  const lengths = [name, shortName].map(nameKey).map((known) => {
    const [short, long] = known.length < key.length ? [known, key] : [key, known];
    if (short.length < 2) return 0;
    if (long.includes(short)) return short.length + 1;
    return inOrder(short, long) ? short.length : 0;
  });
  return Math.max(...lengths);
}

/** 工信局 of 工业和信息化局. */
function inOrder(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length && short.length > 2;
}
