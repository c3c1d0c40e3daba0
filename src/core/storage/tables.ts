/** Row shapes of the newest schema, as kysely needs them; the schema itself is in `migrations/`. */
export interface OfficeTable {
  one: number;
  kind: string;
  name: string;
  province: string;
  hamlet_word: string;
  signature_lines: string;
  signer_name: string;
  addressees: string;
  recipients: string;
  drafting_unit: string;
  entered_by: string;
  is_sample: number;
  keeps_phone: Defaulted<number>;
  keeps_cccd: Defaulted<number>;
  closed_until: string | null;
  asks_groups: Defaulted<number>;
}

/** Left out of an insert, the database fills it in. */
type Defaulted<T> = import('kysely').Generated<T>;

interface Keyed {
  /** Assigned by the database. */
  no: import('kysely').Generated<number>;
  id: string;
}

export interface HamletTable extends Keyed {
  name: string;
  folded: string;
  position: number;
}

export interface ImportBatchTable extends Keyed {
  file_name: string;
  at: string;
  sheet: Defaulted<string>;
  persons: Defaulted<number>;
}

export interface PersonTable extends Keyed {
  name: string;
  folded: string;
  given_key: string;
  hamlet_no: number | null;
  birth_year: number | null;
  birth_day: string | null;
  sex: string | null;
  audience: string;
  note: string;
  batch_no: number | null;
  phone: string | null;
  cccd: string | null;
  /** When the person asked to be forgotten; the row stays for the totals, without a name. */
  erased_at: string | null;
}

/** One field of a person, as it was and as it became; `act` is shared by everything one action changed. */
export interface PersonChangeTable {
  no: import('kysely').Generated<number>;
  act: string;
  person_no: number;
  at: string;
  who: string;
  field: string;
  was: string | null;
  became: string | null;
}

/** Two persons who look alike and are not the same. */
export interface PersonApartTable {
  one_no: number;
  other_no: number;
  at: string;
  who: string;
}

export interface PersonMergeTable extends Keyed {
  kept_no: number;
  at: string;
  who: string;
  gone: string;
}

export interface VneidConfirmationTable {
  person_no: number;
  day: string;
  source: string;
}

export interface ListLookTable {
  look: string;
  choice: string;
  at: string;
}

export interface PopulationTable {
  no: import('kysely').Generated<number>;
  year: number;
  hamlet_no: number | null;
  kind: string;
  persons: number;
  source: string;
  day: string;
}

export interface PlanTable extends Keyed {
  source: string;
  issuer: string;
  province: string;
  number: number | null;
  symbol: string | null;
  date: string | null;
  title: string;
  hamlet_word: string | null;
  legal_bases: string;
  units: string;
  recipients: string;
  funding: string;
  file_source: string | null;
  level: Defaulted<string>;
  style: Defaulted<string>;
  type: Defaulted<string>;
  place: string | null;
  signer: string | null;
  document_note: string | null;
  illegible: Defaulted<string>;
  assignments: Defaulted<string>;
  commune_duties: Defaulted<string>;
  channels: Defaulted<string>;
  role: Defaulted<string>;
  is_current: Defaulted<number>;
  upper_no: number | null;
  removed: Defaulted<number>;
}

export interface PlanTargetTable extends Keyed {
  plan_no: number;
  position: number;
  year: number;
  label: string;
  audience: string;
  indicator: string;
  op: string;
  value: number;
  unit: string;
  strength: string | null;
  origin: string | null;
}

export interface PlanTaskTable extends Keyed {
  plan_no: number;
  position: number;
  task_no: string;
  about: string;
  lead: string;
  with_units: string;
  due: string;
  note: string | null;
  state: string;
  progress_note: string;
  directed_by: string | null;
  form: string | null;
  milestones: Defaulted<string>;
  programme: Defaulted<string>;
  percent: Defaulted<number>;
  removed: Defaulted<number>;
}

export interface PlanQuotaTable extends Keyed {
  plan_no: number;
  position: number;
  task_id: string | null;
  indicator: string;
  per: string;
  each: string | null;
  about: string | null;
  op: string;
  value: number;
  unit: string;
  origin: string | null;
  removed: Defaulted<number>;
}

export interface PlanDutyTable extends Keyed {
  plan_no: number;
  position: number;
  by_whom: string;
  to_whom: string | null;
  about: string | null;
  kind: string;
  before: string | null;
  must: string | null;
}

export interface QuotaEntryTable {
  no: import('kysely').Generated<number>;
  quota_no: number;
  month: string | null;
  hamlet_no: number | null;
  value: number;
}

export interface TaskEvidenceTable extends Keyed {
  task_no: number;
  kind: string;
  name: string;
  location: string;
  sha256: string | null;
  at: string;
  removed: Defaulted<number>;
}

export interface TaskHistoryTable {
  no: import('kysely').Generated<number>;
  task_no: number;
  at: string;
  who: string;
  state: string;
  percent: number;
  progress_note: string;
  evidence: string | null;
}

export interface ReminderTable {
  key: string;
  at: string;
}

export interface EventDoneTable {
  key: string;
  at: string;
  who: string;
}

export interface ClassTable extends Keyed {
  name: string;
  subject: string;
  teacher: string;
  place: string;
  hamlet_no: number | null;
  audience: string;
  form: string;
  skill_no: number | null;
  capacity: number | null;
  materials: Defaulted<string>;
  share_needed: number | null;
  score_needed: number | null;
}

export interface SkillListTable extends Keyed {
  audience: string;
  version: string;
  source: string;
  day: string;
  removed: Defaulted<number>;
}

export interface SkillTable extends Keyed {
  list_no: number;
  position: number;
  code: string;
  name: string;
  removed: Defaulted<number>;
}

/** A class that was taken out, whole, so that it can come back. */
export interface ClassRemovedTable {
  id: string;
  at: string;
  gone: string;
}

export interface ClassSessionTable extends Keyed {
  class_no: number;
  day: string;
  starts_at: string;
  ends_at: string;
  /** Why it was not held; null: it is held. */
  cancelled: string | null;
  /** `YYYY-MM-DD HH:MM` it was first set for. */
  moved_from: string | null;
  /** 1: somebody was marked at it. Kept by triggers. */
  taken: Defaulted<number>;
}

export interface EnrolmentTable {
  class_no: number;
  person_no: number;
  joined: string;
  result: string | null;
  result_day: string | null;
  /** The last day in the class; null: still there. */
  left_day: string | null;
  score: number | null;
}

export interface AttendanceMarkTable {
  session_no: number;
  person_no: number;
  /** 1 present, 2 late, 3 excused, 4 absent. */
  mark: number;
  note: string | null;
}

/** Leave told ahead, for every class of a person. */
export interface KnownLeaveTable extends Keyed {
  person_no: number;
  from_day: string;
  to_day: string;
  reason: string;
}

/** A sign-in sheet that was printed, with the persons in the order of its numbers. */
export interface SignSheetTable extends Keyed {
  class_no: number;
  session_no: number | null;
  at: string;
  persons: string;
}

/** From `day` on the person lives elsewhere. */
export interface PersonMoveTable {
  no: import('kysely').Generated<number>;
  act: string;
  person_no: number;
  day: string;
  from_hamlet_no: number | null;
  to_hamlet_no: number | null;
}

/** The moves of a person before and after one act, as JSON. */
export interface PersonMoveChangeTable {
  no: import('kysely').Generated<number>;
  act: string;
  person_no: number;
  was: string | null;
  became: string | null;
}

interface Register extends Keyed {
  note: string;
  removed: Defaulted<number>;
}

export interface GuidanceTable extends Register {
  day: string;
  hamlet_no: number | null;
  topic: string;
  guides: string;
  turns: number;
  persons: number | null;
  women: number | null;
  aged_60: number | null;
  minority: number | null;
  disabled: number | null;
}

export interface ActivityTable extends Register {
  day: string;
  day_to: string | null;
  kind: string;
  name: string;
  place: string;
  hamlet_no: number | null;
  unit: string;
  quantity: number;
  turns: number | null;
}

export interface HonourTable extends Register {
  day: string;
  kind: string;
  name: string;
  person_no: number | null;
  hamlet_no: number | null;
  state: string;
  decision: string;
  decided_on: string | null;
}

export interface DigitalTeamTable extends Register {
  name: string;
  hamlet_no: number | null;
  decision: string;
  founded_on: string | null;
}

export interface TeamMemberTable extends Register {
  team_no: number;
  name: string;
  person_no: number | null;
  role: string;
  joined: string | null;
  left_day: string | null;
}

export interface MoneyTable extends Register {
  day: string;
  kind: string;
  source: string;
  /** In đồng. */
  amount: number;
  about: string;
  activity_no: number | null;
}

export interface OfficialDocumentTable extends Register {
  direction: string;
  type: string;
  symbol: string;
  day: string;
  issuer: string;
  subject: string;
}

export interface RegisterEvidenceTable extends Keyed {
  /** Id of the row it proves. */
  owner: string;
  kind: string;
  name: string;
  location: string;
  sha256: string | null;
  at: string;
  removed: Defaulted<number>;
}

export interface FigureTable extends Keyed {
  indicator: string;
  day: string;
  numerator: number | null;
  denominator: number;
  source: string;
}

export interface ReportOwnTextTable {
  period: string;
  section: string;
  text: string;
}

export interface Tables {
  office: OfficeTable;
  hamlet: HamletTable;
  import_batch: ImportBatchTable;
  person: PersonTable;
  person_change: PersonChangeTable;
  person_apart: PersonApartTable;
  person_merge: PersonMergeTable;
  vneid_confirmation: VneidConfirmationTable;
  list_look: ListLookTable;
  population: PopulationTable;
  plan: PlanTable;
  plan_target: PlanTargetTable;
  plan_task: PlanTaskTable;
  plan_quota: PlanQuotaTable;
  plan_duty: PlanDutyTable;
  quota_entry: QuotaEntryTable;
  task_evidence: TaskEvidenceTable;
  task_history: TaskHistoryTable;
  reminder: ReminderTable;
  event_done: EventDoneTable;
  class: ClassTable;
  class_session: ClassSessionTable;
  enrolment: EnrolmentTable;
  attendance_mark: AttendanceMarkTable;
  skill_list: SkillListTable;
  skill: SkillTable;
  class_removed: ClassRemovedTable;
  known_leave: KnownLeaveTable;
  sign_sheet: SignSheetTable;
  person_move: PersonMoveTable;
  person_move_change: PersonMoveChangeTable;
  guidance: GuidanceTable;
  activity: ActivityTable;
  honour: HonourTable;
  digital_team: DigitalTeamTable;
  team_member: TeamMemberTable;
  money: MoneyTable;
  official_document: OfficialDocumentTable;
  register_evidence: RegisterEvidenceTable;
  figure: FigureTable;
  report_own_text: ReportOwnTextTable;
}
