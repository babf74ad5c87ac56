import { expect, test } from 'vitest';
import { creditCodeWithCheck } from '../../domain/companies/company.ts';
import { type CompanyFinding, type KnownCompany, compareCompanies } from './compareCompanies.ts';

const one = creditCodeWithCheck('91371500MA3ABCDE1');
const other = creditCodeWithCheck('91371500MA3ABCDE2');
const plain: KnownCompany = { name: '聊城恒昱轴承有限公司', creditCode: one };

test.each<[string, KnownCompany, KnownCompany, CompanyFinding, string]>([
  ['same code, other name', plain, { name: '鲁西新程', creditCode: one }, 'code_same', 'same'],
  ['other code, same name', plain, { ...plain, creditCode: other }, 'code_other', 'apart'],
  [
    'a code with a wrong check digit says nothing',
    plain,
    { name: plain.name, creditCode: `${one.slice(0, 17)}?` },
    'name_same',
    'ask',
  ],
  ['same name in other width', plain, { name: '聊城恒昱轴承有限公司 ' }, 'name_same', 'ask'],
  ['same name and place and form', plain, { name: '聊城（恒昱）轴承有限公司', seat: '371502' }, 'place_same', 'ask'],
  [
    'a name it had before',
    { ...plain, aliases: ['恒昱精工有限公司'] },
    { name: '恒昱精工有限公司' },
    'alias_same',
    'ask',
  ],
  ['short name', plain, { name: '恒昱轴承' }, 'core_same', 'ask'],
  ['shorter name', plain, { name: '恒昱' }, 'core_contained', 'apart'],
  ['mistyped', plain, { name: '聊城恒煜轴承有限公司' }, 'core_close', 'ask'],
  ['other firm', plain, { name: '青岛海琛物流有限公司' }, 'core_apart', 'apart'],
  ['other place', plain, { name: '青岛恒昱轴承有限公司' }, 'place_apart', 'apart'],
  ['other form', plain, { name: '聊城恒昱轴承股份有限公司' }, 'form_apart', 'ask'],
])('%s', (_, left, right, finding, verdict) => {
  const compared = compareCompanies(left, right);
  expect(compared.evidence.map((each) => each.finding)).toContain(finding);
  expect(compared.verdict).toBe(verdict);
});
