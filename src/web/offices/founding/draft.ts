// A city as it is being typed, before it is founded, and how the server takes it.
import type { FoundedKind } from '../../../domain/offices/officeAct.ts';
import type { AnswerOf, BodyOf } from '../../api/contract.ts';

export interface DraftOffice {
  /** Of the row on the screen alone. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: FoundedKind;
  /** The row it stands below; empty: the city itself. */
  readonly above: string;
  /** Of GB/T 2260. */
  readonly divisionCode: string | null;
}

export interface DraftCity {
  readonly cityCode: string;
  /** The code is one of GB/T 2260. */
  readonly coded: boolean;
  readonly nameZh: string;
  readonly shortName: string;
  readonly nameEn: string;
  readonly issuer: string;
  readonly completeFrom: string;
  /** Templates of chains that it begins with. */
  readonly chains: readonly string[];
  readonly offices: readonly DraftOffice[];
}

export interface DraftAdministrator {
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly again: string;
}

type Places = AnswerOf<'GET /founding/places'>;

/** What is known of the code: its name and counties; of a code that is not in the list nothing. */
export function firstDraft(cityCode: string, places: Places | null): DraftCity {
  const { name = '', shortName = '', nameEn = '', below = [] } = places ?? {};
  const offices = below.map(
    (place): DraftOffice => ({
      ...place,
      id: place.code,
      kind: 'county',
      above: '',
      divisionCode: place.code,
    }),
  );
  return {
    cityCode,
    coded: places !== null,
    nameZh: name,
    shortName,
    nameEn,
    issuer: '',
    completeFrom: '',
    chains: [],
    offices,
  };
}

/** The first that is free: `D07`. */
function freeCode(kind: FoundedKind, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const code = `${kind.charAt(0).toUpperCase()}${String(n).padStart(2, '0')}`;
    if (!taken.has(code)) return code;
  }
}

/** Lines that were typed or pasted, an office each: its name, and its short name behind a tab or a comma. Empty lines are none. */
export function withLines(
  offices: readonly DraftOffice[],
  lines: string,
  of: Pick<DraftOffice, 'kind' | 'above'>,
): readonly DraftOffice[] {
  const taken = new Set(offices.map(({ code }) => code));
  const added = lines.split(/\r?\n/).flatMap((line): DraftOffice[] => {
    const [name = '', shortName = ''] = line.split(/[\t,，、;；]/).map((part) => part.trim());
    if (name === '') return [];
    const code = freeCode(of.kind, taken);
    taken.add(code);
    return [
      { ...of, id: crypto.randomUUID(), code, name, shortName: shortName || name.slice(0, 20), divisionCode: null },
    ];
  });
  return [...offices, ...added];
}

/** As they are sent, behind the city itself: those that others stand below come first. */
export function parentsFirst(offices: readonly DraftOffice[]): DraftOffice[] {
  return [...offices.filter(({ above }) => above === ''), ...offices.filter(({ above }) => above !== '')];
}

export function sentCity(draft: DraftCity, today: string): BodyOf<'POST /founding'>['city'] {
  const { cityCode, coded, nameZh, shortName, nameEn, issuer, completeFrom, chains, offices } = draft;
  const validFrom = completeFrom || `${today.slice(0, 4)}-01-01`;
  const codeOf = new Map(offices.map(({ id, code }) => [id, code.trim()]));
  const root = { code: cityCode, name: nameZh, shortName, kind: 'city', parent: null } as const;
  return {
    cityCode,
    nameZh,
    nameEn,
    issuer: issuer.trim() || null,
    completeFrom: completeFrom || null,
    chains: [...chains],
    offices: [
      { ...root, divisionCode: coded ? cityCode : null, validFrom },
      ...parentsFirst(offices).map(({ code, name, shortName: short, kind, above, divisionCode }, n) => ({
        code,
        name,
        shortName: short,
        kind,
        parent: codeOf.get(above) ?? cityCode,
        divisionCode,
        sortOrder: n + 1,
        validFrom,
      })),
    ],
  };
}
