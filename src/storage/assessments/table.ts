// Schemes, numbers given by hand, results and objections. Column by column as the migrations make them.
import type { SchemeBody } from '../../domain/assessments/scheme.ts';

export interface AssessmentSchemeTable {
  city_code: string;
  id: string;
  scheme_id: string;
  version: number;
  name: string;
  /** jsonb, written as part of a document. */
  body: SchemeBody;
  effective_from: string;
  effective_to: string | null;
  ended: boolean;
  /** jsonb, written as part of a document. */
  tried: object | null;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface AssessmentNumberTable {
  city_code: string;
  id: string;
  scheme_id: string;
  hand: string;
  office_id: string;
  period: string;
  value: string;
  evidence: string;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface AssessmentResultTable {
  city_code: string;
  id: string;
  scheme_id: string;
  scheme_version: number;
  period: string;
  corrects_id: string | null;
  change: string | null;
  /** jsonb, written as part of a document. */
  content: object;
  /** jsonb, written as part of a document. */
  figures: object;
  hash: string;
  known_at: string;
  recorded_at: string;
  recorded_by: string;
}

export interface AssessmentObjectionTable {
  city_code: string;
  id: string;
  result_id: string;
  office_id: string;
  indicator: string | null;
  reason: string;
  evidence: string;
  recorded_at: string;
  recorded_by: string;
}

export interface AssessmentAnswerTable {
  city_code: string;
  objection_id: string;
  accepted: boolean;
  says: string;
  recorded_at: string;
  recorded_by: string;
}
