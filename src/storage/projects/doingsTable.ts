// Outings, activities, contacts and targets. Column by column as the migrations make them.

export interface OutingTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  ended_on: string;
  destination: string;
  region: string | null;
  purpose: string | null;
}

export interface OutingMemberTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  person_id: string;
  title: string | null;
  rank: string;
}

export interface OutingVisitTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  institution: string;
  company_id: string | null;
  met_person_id: string | null;
  met_title: string | null;
  kind: string | null;
}

export interface OutingProjectTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  project_id: string;
}

export interface ActivityTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  name: string;
  ended_on: string | null;
  nature: string | null;
  part: string;
  form: string | null;
  level: string | null;
  place: string | null;
  at_home: boolean | null;
  led_by: string | null;
  convener: string;
  series: string | null;
  theme: string | null;
  guests: number | null;
  guest_companies: number | null;
  signing_held: boolean | null;
  signing_count: number | null;
  signing_fen: string | null;
  speeches: number | null;
  media: string | null;
  host: string | null;
  co_hosts: string[] | null;
  region: string | null;
}

export interface ActivityAttendeeTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  body: string;
  kind: string | null;
  person_id: string | null;
  title: string | null;
}

export interface ActivitySpeechTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  body: string;
  person_id: string | null;
  title: string | null;
  topic: string | null;
}

export interface ActivityReportTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  outlet: string;
  headline: string | null;
  link: string | null;
  published_on: string | null;
}

export interface ActivityProjectTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  project_id: string;
  how: string;
}

export interface ContactTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  project_id: string | null;
  company_id: string;
  activity_id: string | null;
  mode: string;
  place: string | null;
  our_side: string | null;
  their_side: string | null;
  summary: string;
  result: string | null;
  intent: string | null;
}

export interface TargetTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  figure_id: string;
  year: number;
  value: string;
  stretch: string | null;
  parts: string[] | null;
}
