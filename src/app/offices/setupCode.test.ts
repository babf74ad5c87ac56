import { expect, test } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { openSetupCode } from './setupCode.ts';

const lawsOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
    return 'opens';
  } catch (error) {
    return error instanceof Refusal ? error.breaches.map(({ law }) => law).join() : error;
  }
};

test('it opens as it was printed, and as people type it', async () => {
  const setup = openSetupCode();
  expect(setup.code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
  for (const given of [
    setup.code,
    setup.code.replaceAll('-', ''),
    ` ${setup.code.toLowerCase().replaceAll('-', ' ')} `,
  ])
    expect(await lawsOf(() => setup.mustOpen(given))).toBe('opens');
  for (const given of ['', setup.code.slice(0, -1), `${setup.code}A`, openSetupCode().code])
    expect(await lawsOf(() => setup.mustOpen(given))).toBe('setup_code_wrong');
});

test('it is good for one founding, and for another try after one that failed', async () => {
  const setup = openSetupCode();
  const failed = setup.spend(async () => Promise.reject(new Error('no database')));
  // Nobody else founds meanwhile.
  expect(await lawsOf(() => setup.spend(async () => 'second'))).toBe('setup_code_wrong');
  await expect(failed).rejects.toThrow('no database');
  expect(await lawsOf(() => setup.mustOpen(setup.code))).toBe('opens');
  expect(await setup.spend(async () => 'founded')).toBe('founded');
  expect(await lawsOf(() => setup.mustOpen(setup.code))).toBe('setup_code_wrong');
  expect(await lawsOf(() => setup.spend(async () => 'again'))).toBe('setup_code_wrong');
});
