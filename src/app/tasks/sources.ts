// All kinds of work that can wait for somebody, in the order in which it is told. A new kind is a value here, a code in
// `domain/tasks/task.ts` and its word in `labels/tasks/`.
import { accountRequests } from './ofAdministrator.ts';
import {
  endingProtection,
  lateLights,
  latePromises,
  latePursuits,
  openObstacles,
  returned,
  unproven,
} from './ofClerk.ts';
import { appraisalTasks } from './ofAppraisals.ts';
import { dispatchTasks } from './ofDispatch.ts';
import { meetingTasks } from './ofMeetings.ts';
import { stuck, turnedRed } from './ofLights.ts';
import { toClose, toPublish } from './ofPublisher.ts';
import { clausesToReview, consentsAsked, disputes, siteChecks, toVerify } from './ofVerifier.ts';
import type { TaskSource } from './source.ts';

export const taskSources: readonly TaskSource[] = [
  returned,
  unproven,
  lateLights,
  latePromises,
  openObstacles,
  ...dispatchTasks,
  ...appraisalTasks,
  ...meetingTasks,
  endingProtection,
  latePursuits,
  toVerify,
  consentsAsked,
  clausesToReview,
  siteChecks,
  disputes,
  toClose,
  toPublish,
  accountRequests,
  turnedRed,
  stuck,
];
