// An activity of the demo city, before it is written into forms.
import type { activityForms, activityLevels, activityNatures, activityParts } from '../../domain/projects/activity.ts';
import type { Rank } from '../../domain/projects/outing.ts';
import type { DemoProject } from '../projects/project.ts';

export interface DemoActivity {
  readonly name: string;
  readonly day: string;
  readonly office: string;
  readonly place: string;
  readonly atHome: boolean;
  readonly nature: (typeof activityNatures)[number];
  readonly part: (typeof activityParts)[number];
  readonly form: (typeof activityForms)[number];
  readonly level: (typeof activityLevels)[number];
  readonly ledBy: Rank;
  readonly convener: 'city' | 'provincial_department' | 'national_body' | 'association' | 'other';
  readonly series?: string;
  readonly theme?: string;
  readonly guests?: number;
  readonly guestCompanies?: number;
  readonly signingHeld: boolean;
  readonly speeches: number;
  readonly media?: string;
  readonly host?: string;
  readonly region?: string;
  /** Who came, and who reported: only what was published. */
  readonly attendees?: readonly { readonly body: string; readonly kind: string; readonly title?: string }[];
  readonly reports?: readonly { readonly outlet: string }[];
  readonly signed: readonly DemoProject[];
  readonly advanced: readonly DemoProject[];
  /** Fields that were published; none where the event is invented. */
  readonly known?: readonly string[];
}
