// What waits for who verifies, and disputes, which who enters and who verifies settle between them.
import { addDays } from '../../domain/day.ts';
import { lateDays } from '../../domain/verification/pendingFlags.ts';
import { listAt } from '../../domain/tasks/task.ts';
import { dayOf } from '../../storage/store.ts';
import { reviewQueue } from '../clauses/agreements.ts';
import { consents } from '../entries/consents.ts';
import { listDisputes } from '../identity/disputes.ts';
import { requireReach } from '../people/reach.ts';
import { listSpotChecks } from '../spotChecks/spotChecks.ts';
import { totalWaiting, waitingInReach } from '../verification/waitingInReach.ts';
import { linesAtMost, oldestOf, task, type TaskSource } from './source.ts';

/** By kind, with the age of the oldest of each. */
export const toVerify: TaskSource = {
  of: ['verify'],
  async find({ store, actor, today }) {
    const officeIds = await requireReach(store, actor, 'verify');
    const { counts } = await waitingInReach(store, actor.cityCode, officeIds);
    const byAge = counts.toSorted((a, b) => (a.oldest < b.oldest ? -1 : 1));
    // The kind whose first has waited longest comes first.
    return [...Map.groupBy(byAge, ({ kind }) => kind)].map(([kind, own]) => {
      const oldest = dayOf(own[0]?.oldest ?? today);
      const pressing = oldest < addDays(today, -lateDays);
      const to = listAt('/verification', { kind });
      return task('to_verify', { of: kind, count: totalWaiting(own), oldest, to, pressing });
    });
  },
};

export const consentsAsked: TaskSource = {
  of: ['verify'],
  async find({ store, actor }) {
    const { lines, total } = await consents(store, actor, { side: 'asked', open: true, page: 1, size: 1 });
    const first = lines[0]?.recordedAt;
    return [task('consents', { count: total, oldest: first ? dayOf(first) : null, to: '/consents', pressing: true })];
  },
};

export const clausesToReview: TaskSource = {
  of: ['verify'],
  async find({ store, actor }) {
    const { agreements, total } = await reviewQueue(store, actor, { page: 1, size: linesAtMost });
    const to = '/clause-reviews';
    const lines = agreements.map(({ projectName, projectCode, number, recordedAt }) => ({
      title: projectName ?? projectCode,
      why: number ?? '',
      on: dayOf(recordedAt),
      to,
    }));
    return [task('clause_reviews', { count: total, oldest: lines[0]?.on ?? null, to, lines })];
  },
};

export const siteChecks: TaskSource = {
  of: ['verify'],
  async find({ store, actor }) {
    const { rows, total } = await oldestOf((paging) => listSpotChecks(store, actor, { open: true, ...paging }));
    const oldest = rows[0] ? dayOf(rows[0].drawnAt) : null;
    return [task('site_checks', { count: total, oldest, to: listAt('/spot-checks', { open: 'true' }) })];
  },
};

export const disputes: TaskSource = {
  of: ['enter', 'verify'],
  async find({ store, actor }) {
    const { rows, total } = await oldestOf((paging) => listDisputes(store, actor, { open: true }, paging));
    const lines = rows.map(({ id, firstName, firstCode, secondName, secondCode, reason, openedAt }) => ({
      title: `${firstName ?? firstCode} / ${secondName ?? secondCode}`,
      why: reason,
      on: dayOf(openedAt),
      to: `/disputes/${id}`,
    }));
    const to = listAt('/disputes', { open: 'true' });
    const oldest = lines[0]?.on ?? null;
    return [task('disputes', { count: total, oldest, to, lines, pressing: true })];
  },
};
