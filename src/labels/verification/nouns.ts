// Words of lists that verification brought: results on site, and how a project stands to its package.
import type { ProjectRelation } from '../../domain/exclusions/exclusionRule.ts';
import type { SiteCheckOutcome } from '../../domain/spotChecks/siteCheck.ts';
import type { Words } from '../language.ts';

export const siteOutcome: Readonly<Record<SiteCheckOutcome, Words>> = {
  matches: { zh: '相符', en: 'Matches' },
  differs: { zh: '不符', en: 'Differs' },
};

export const relation: Readonly<Record<ProjectRelation, Words>> = {
  single: { zh: '单个项目', en: 'On its own' },
  package: { zh: '打包项目', en: 'A package' },
  part: { zh: '打包项目的子项', en: 'Part of a package' },
};
