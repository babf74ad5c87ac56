// From the system's source. Ids of rows are uuid v7 (by package), which sort; these are for what nobody may guess, and for names.
export { randomBytes, randomInt, randomUUID } from 'node:crypto';
