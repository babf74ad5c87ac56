import { projectFields } from '../projects/projectFields.ts';
import type { NounWords } from './nounWords.ts';

export const projectWords: NounWords<'project_version'> = {
  name: { zh: '项目信息', en: 'Project facts' },
  record: { zh: '登记项目', en: 'Record a project' },
  correct: { zh: '更正信息', en: 'Correct the facts' },
  fields: {
    ...projectFields,
    projectId: { zh: '项目', en: 'Project' },
    parentId: { zh: '所属打包项目', en: 'Package' },
    phases: { zh: '分期', en: 'Phases' },
  },
};
