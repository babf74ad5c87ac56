// Routes of merges and disputes: who may, who may not, and that what is refused leaves nothing.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, openCity, type Who } from './samples/city.ts';
import { aliasOf, claimOf, dispute, mergeOf, newCompanies, newTwins, parentOf } from './samples/identitySamples.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const lawsOf = (answer: { json(): { breaches: { law: string; message: string }[] } }) =>
  answer.json().breaches.map(({ law }) => law);

test.each<[Who, number, string[]]>([
  ['guest', 401, ['sign_in_required']],
  ['nobody', 403, ['right_required']],
  ['linqing', 403, ['right_required']],
  ['leader', 403, ['right_required']],
])('%s merges nothing: %i', async (who, status, laws) => {
  const twins = await newTwins(city.store);
  await city.ask(who, 'GET', '/session');
  const before = await city.countRows();
  for (const [path, body] of [
    ['/merges', mergeOf(twins)],
    ['/merges/preview', twins],
    ['/company-merges', mergeOf(twins)],
  ] as const) {
    const answer = await city.ask(who, 'POST', path, body);
    expect([path, answer.statusCode, lawsOf(answer)]).toEqual([path, status, laws]);
  }
  expect(await city.countRows()).toEqual(before);
});

test('a merge is looked at, done, shown on both pages and taken back', async () => {
  const twins = await newTwins(city.store);
  const before = await city.countRows();
  const preview = await city.ask('cityVerify', 'POST', '/merges/preview', twins);
  expect([preview.statusCode, preview.json().moves.length, preview.json().repeats.length]).toEqual([200, 0, 1]);
  expect(await city.countRows()).toEqual(before);
  const body = mergeOf(twins);
  expect((await city.ask('cityVerify', 'POST', '/merges', { ...body, reason: '' })).statusCode).toBe(422);
  expect((await city.ask('cityVerify', 'POST', '/merges', body)).statusCode).toBe(201);
  // Sent twice it is one merge.
  expect((await city.ask('cityVerify', 'POST', '/merges', body)).statusCode).toBe(201);
  for (const project of [twins.keptId, twins.mergedId]) {
    const { rows } = (await city.ask('linqing', 'GET', `/merges?project=${project}`)).json();
    expect(rows).toMatchObject([{ id: body.id, undoneAt: null, repeats: 1 }]);
  }
  expect((await city.ask('shenxian', 'GET', `/merges/${body.id}`)).statusCode).toBe(404);
  const history = (await city.ask('linqing', 'GET', `/merges/${body.id}`)).json();
  expect(history.merged).toMatchObject([{ kind: 'milestone', repeats: true }]);
  const refused = await city.ask('cityVerify', 'POST', '/merges', mergeOf(twins));
  expect([refused.statusCode, lawsOf(refused)]).toEqual([422, ['merged_already']]);
  const undo = { key: uuidv7(), id: uuidv7(), reason: '两个项目' };
  const undone = await city.ask('cityVerify', 'POST', `/merges/${body.id}/undo`, undo);
  expect(undone.statusCode).toBe(201);
  const again = await city.ask('cityVerify', 'POST', `/merges/${body.id}/undo`, { ...undo, key: uuidv7() });
  expect([again.statusCode, lawsOf(again)]).toEqual([422, ['merge_already_undone']]);
});

test('the page of a kept firm keeps its name, shows that of the merged one, and its merge until it is undone', async () => {
  const twins = await newCompanies(city.store);
  const nameOf = (id: string) => `示例企业${id.slice(-6)}`;
  const body = mergeOf(twins);
  expect((await city.ask('cityVerify', 'POST', '/company-merges', body)).statusCode).toBe(201);
  const page = async () => (await city.ask('cityVerify', 'GET', `/companies/${twins.keptId}`)).json();
  const merged = await page();
  expect(merged).toMatchObject({ name: nameOf(twins.keptId), ledgerIds: [twins.keptId], aliases: [], parent: null });
  expect(merged.names.map(({ name }: { name: string }) => name).toSorted()).toEqual(
    [twins.keptId, twins.mergedId].map(nameOf).toSorted(),
  );
  const ofMerged = await city.ask('cityVerify', 'POST', `/companies/${twins.mergedId}/aliases`, aliasOf());
  expect(lawsOf(ofMerged)).toEqual(['company_merged_already']);
  const undo = { key: uuidv7(), id: uuidv7(), reason: '两家企业' };
  expect((await city.ask('cityVerify', 'POST', `/company-merges/${body.id}/undo`, undo)).statusCode).toBe(201);
  expect((await page()).names).toHaveLength(1);
});

test('a firm’s former name and its parent are stated with their source, shown, and the name withdrawn', async () => {
  const { keptId, mergedId } = await newCompanies(city.store);
  const [alias, parent] = [aliasOf(), parentOf('示例控股', mergedId)];
  const before = await city.countRows();
  for (const who of ['linqing', 'leader'] as const) {
    expect((await city.ask(who, 'POST', `/companies/${keptId}/aliases`, alias)).statusCode).toBe(403);
    expect((await city.ask(who, 'POST', `/companies/${keptId}/parent`, parent)).statusCode).toBe(403);
    expect((await city.ask(who, 'GET', `/companies/${keptId}/names`)).statusCode).toBe(403);
  }
  const reversed = await city.ask('cityEnter', 'POST', `/companies/${keptId}/aliases`, {
    ...alias,
    fromOn: '2021-01-01',
  });
  expect([reversed.statusCode, lawsOf(reversed)]).toEqual([422, ['alias_days_reversed']]);
  expect(await city.countRows()).toEqual(before);
  expect((await city.ask('cityEnter', 'POST', `/companies/${keptId}/aliases`, alias)).statusCode).toBe(201);
  expect((await city.ask('cityVerify', 'POST', `/companies/${keptId}/parent`, parent)).statusCode).toBe(201);
  const { names, parent: stated } = (await city.ask('cityEnter', 'GET', `/companies/${keptId}/names`)).json();
  const { id: aliasId, name, toOn, source, sourceOn } = alias;
  expect(names).toContainEqual({
    companyId: keptId,
    aliasId,
    name,
    kind: 'former',
    from: null,
    to: toOn,
    source,
    sourceOn,
  });
  expect(stated).toMatchObject({ parentName: '示例控股', parentId: mergedId, source, sourceOn });
  const found = await city.ask('cityVerify', 'GET', `/companies?name=${encodeURIComponent(name)}`);
  expect(found.json()).toMatchObject([{ id: keptId }]);
  const taken = await city.ask('cityEnter', 'POST', `/companies/${mergedId}/aliases`, { ...aliasOf(name) });
  expect([taken.statusCode, lawsOf(taken)]).toEqual([422, ['alias_of_other_firm']]);
  const circle = await city.ask('cityEnter', 'POST', `/companies/${mergedId}/parent`, parentOf('示例', keptId));
  expect([circle.statusCode, lawsOf(circle)]).toEqual([422, ['parent_is_below']]);
  const withdrawal = { key: uuidv7(), id: uuidv7(), reason: '记错了' };
  const withdraw = (key: string) =>
    city.ask('cityVerify', 'POST', `/company-aliases/${aliasId}/withdraw`, { ...withdrawal, key, id: uuidv7() });
  expect((await withdraw(withdrawal.key)).statusCode).toBe(201);
  expect(lawsOf(await withdraw(uuidv7()))).toEqual(['alias_withdrawn_already']);
  expect((await city.ask('cityVerify', 'POST', `/companies/${keptId}/parent`, parentOf(null))).statusCode).toBe(201);
  const after = (await city.ask('cityVerify', 'GET', `/companies/${keptId}/names`)).json();
  expect([after.names.length, after.parent.parentName]).toEqual([1, null]);
});

test('a dispute is opened by who claims, decided above both, and decided anew', async () => {
  const claim = await claimOf(city.store);
  const elsewhere = await city.ask('shenxian', 'POST', '/disputes', claim);
  expect([elsewhere.statusCode, lawsOf(elsewhere)]).toEqual([422, ['project_unknown']]);
  expect((await city.ask('linqing', 'POST', '/disputes', claim)).statusCode).toBe(201);
  const twice = await city.ask('linqing', 'POST', '/disputes', { ...claim, key: uuidv7(), id: uuidv7() });
  expect([twice.statusCode, lawsOf(twice)]).toEqual([422, ['dispute_already_open']]);
  const seen = (await city.ask('linqing', 'GET', `/disputes/${claim.id}`)).json();
  expect(seen).toMatchObject({ ruling: { says: 'first', because: 'no_rule' }, protectionDays: null, decisions: [] });
  // The other side's rows stay behind their wall; that it claims does not.
  expect([seen.dispute.first.name, seen.dispute.second.name]).toContain(null);
  expect((await city.ask('shenxian', 'GET', `/disputes/${claim.id}`)).statusCode).toBe(404);
  for (const outcome of ['second', 'shared']) {
    const body = { key: uuidv7(), id: uuidv7(), outcome, reason: '会议纪要' };
    expect((await city.ask('cityVerify', 'POST', `/disputes/${claim.id}/decisions`, body)).statusCode).toBe(201);
  }
  const { decisions } = (await city.ask('leader', 'GET', `/disputes/${claim.id}`)).json();
  expect(decisions).toMatchObject([
    { no: 2, outcome: 'shared', ruleSays: 'first' },
    { no: 1, outcome: 'second' },
  ]);
});

test('the days of protection hold for what is filed from their day on, and are the administrator’s', async () => {
  const rule = { key: uuidv7(), id: uuidv7(), effectiveFrom: '2000-01-01', days: 90, reason: '首报负责制' };
  expect((await city.ask('cityVerify', 'POST', '/protection-rules', rule)).statusCode).toBe(403);
  expect(lawsOf(await city.ask('admin', 'POST', '/protection-rules', rule))).toEqual(['protection_not_in_past']);
  const today = new Date(city.store.clock().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const begun = { ...rule, effectiveFrom: today };
  expect((await city.ask('admin', 'POST', '/protection-rules', begun)).statusCode).toBe(201);
  const id = await dispute(city.store);
  expect((await city.ask('linqing', 'GET', `/disputes/${id}`)).json()).toMatchObject({
    ruling: { says: 'first', because: 'protected' },
    protectionDays: 90,
  });
});
