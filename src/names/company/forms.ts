// The legal form at a name's end, and the words of organisation that stand before it.

export const legalForms = [
  'joint_stock',
  'limited',
  'partnership',
  'sole_proprietor',
  'cooperative',
  'factory',
  'institute',
  'branch',
  'company',
] as const;
export type LegalForm = (typeof legalForms)[number];

/** Longest first, as the end of a name is read. */
const endings: readonly (readonly [string, LegalForm])[] = [
  ['股份有限责任公司', 'joint_stock'],
  ['控股股份有限公司', 'joint_stock'],
  ['股份有限公司', 'joint_stock'],
  ['有限责任公司', 'limited'],
  ['股份公司', 'joint_stock'],
  ['有限公司', 'limited'],
  ['有限合伙企业', 'partnership'],
  ['有限合伙', 'partnership'],
  ['普通合伙', 'partnership'],
  ['合伙企业', 'partnership'],
  ['个人独资企业', 'sole_proprietor'],
  ['个体工商户', 'sole_proprietor'],
  ['农民专业合作社', 'cooperative'],
  ['专业合作社', 'cooperative'],
  ['合作社', 'cooperative'],
  ['研究院', 'institute'],
  ['研究所', 'institute'],
  ['总公司', 'company'],
  ['分公司', 'branch'],
  ['办事处', 'branch'],
  ['分厂', 'branch'],
  ['总厂', 'factory'],
  ['公司', 'company'],
  ['股份', 'joint_stock'],
  ['工厂', 'factory'],
  ['有限', 'limited'],
];

/** Words before the form that say how the firm is organised: `集团`, `控股`. A name keeps two characters at least. */
const organisation = ['企业集团', '控股集团', '集团控股', '集团', '控股', '实业集团'];

export interface FormOfName {
  readonly form: LegalForm | null;
  /** Said to be a group (集团) or holding (控股). */
  readonly group: boolean;
  /** Where the words of organisation and form begin. */
  readonly bodyEnd: number;
}

/** Reads a name's end; `key` is a nameKey. What would leave less than two characters is not taken off. */
export function formOf(key: string): FormOfName {
  let end = key.length;
  let form: LegalForm | null = null;
  for (const [ending, kind] of endings)
    if (key.endsWith(ending) && end - ending.length >= 2) {
      form = kind;
      end -= ending.length;
      break;
    }
  let group = false;
  for (let more = form !== 'branch'; more; ) {
    const word = organisation.find((one) => key.endsWith(one, end) && end - one.length >= 2);
    more = word !== undefined;
    group ||= more;
    end -= word?.length ?? 0;
  }
  return { form, group, bodyEnd: end };
}
