// Firms of a city, as their page shows them.
export type { CompanyMergeRecord, CompanyName } from '../../storage/companies/companyMerges.ts';
