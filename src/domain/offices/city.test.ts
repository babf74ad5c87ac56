import { expect, test } from 'vitest';
import { cityBreaches, CityInput } from './city.ts';

const office = (code: string, parent: string | null, kind = 'county') => ({
  code,
  parent,
  kind,
  name: `单位${code}`,
  shortName: code,
  validFrom: '2020-01-01',
});
const sound = [office('370000', null, 'city'), office('370001', '370000'), office('370002', '370001', 'zone')];

const rows: [law: string | undefined, offices: typeof sound][] = [
  [undefined, sound],
  ['office_name_taken', [...sound, { ...office('370003', '370000'), name: '单位370001' }]],
  ['office_name_taken', [...sound, { ...office('370003', '370000'), shortName: '370001' }]],
  ['one_office_stands_for_city', sound.slice(1)],
  ['one_office_stands_for_city', [office('370000', null)]],
  ['one_office_stands_for_city', [...sound, office('370009', null, 'city')]],
  ['office_code_twice', [...sound, office('370001', '370000')]],
  ['bureau_is_another', [...sound, office('370003', '370000', 'bureau'), office('370004', '370000', 'bureau')]],
  ['office_above_not_there', [...sound, office('370005', '370006'), office('370006', '370000')]],
];

test('all that is wrong is told at once, each with its office and field', () => {
  const twice = { ...office('370001', '370009'), name: '单位370002' };
  const city = CityInput.parse({ cityCode: '370000', nameZh: '某市', nameEn: 'City', offices: [...sound, twice] });
  expect(cityBreaches(city).map(({ field, law }) => `${field} ${law}`)).toEqual([
    'offices.3.code office_code_twice',
    'offices.3.parent office_above_not_there',
    'offices.3.name office_name_taken',
    'offices.3.shortName office_name_taken',
  ]);
});

test.each(rows)('%s', (law, offices) => {
  const city = CityInput.parse({ cityCode: '370000', nameZh: '某市', nameEn: 'City', offices });
  expect(cityBreaches(city)[0]?.law).toBe(law);
});
