/**
 * Classes as they are really held: skills they teach, sessions moved or cancelled, people who leave, leave known ahead,
 * notes on marks, scores, the sheets that were printed. Where people lived when. And what the movement does outside
 * classes: guidance in the hamlets, activities, models, digital teams, money, documents issued and received.
 *
 * Rows of the registers that are taken out stay, marked as removed: evidence points to them, and taking them back must
 * find all of it.
 *
 * Whether anybody was marked at a session is kept with it (`taken`), by triggers: looking into the marks of each session
 * of each class takes longer than all else the list of classes asks for. It is written with the first mark and the last.
 */
export const sql = `
alter table office add column closed_until text check (length(closed_until) = 10);
alter table office add column asks_groups integer not null default 0 check (asks_groups in (0, 1));

create table skill_list (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  audience text not null check (audience in ('adults', 'officials', 'students', 'workers')),
  version text not null check (length(version) > 0),
  source text not null,
  day text not null check (length(day) = 10),
  removed integer not null default 0 check (removed in (0, 1))
) strict;

create table skill (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  list_no integer not null references skill_list (no),
  position integer not null,
  code text not null,
  name text not null check (length(name) > 0),
  removed integer not null default 0 check (removed in (0, 1))
) strict;
create index skill_of_list on skill (list_no, position);

alter table class add column skill_no integer references skill (no);
alter table class add column capacity integer check (capacity > 0);
alter table class add column materials text not null default '';
alter table class add column share_needed integer check (share_needed between 0 and 100);
alter table class add column score_needed real check (score_needed >= 0);

create table class_removed (
  id text primary key check (length(id) = 36),
  at text not null,
  gone text not null check (json_valid(gone))
) strict, without rowid;

alter table class_session add column cancelled text check (length(cancelled) > 0);
alter table class_session add column moved_from text check (length(moved_from) = 16);
alter table class_session add column taken integer not null default 0 check (taken in (0, 1));
update class_session set taken = 1 where no in (select session_no from attendance_mark);
create trigger session_taken after insert on attendance_mark
begin
  update class_session set taken = 1 where no = new.session_no and taken = 0;
end;
create trigger session_not_taken after delete on attendance_mark
when not exists (select 1 from attendance_mark where session_no = old.session_no)
begin
  update class_session set taken = 0 where no = old.session_no;
end;

alter table enrolment add column left_day text check (length(left_day) = 10 and left_day >= joined);
alter table enrolment add column score real check (score >= 0);

alter table attendance_mark add column note text check (length(note) > 0);

create table known_leave (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  person_no integer not null references person (no) on delete cascade,
  from_day text not null check (length(from_day) = 10),
  to_day text not null check (length(to_day) = 10 and to_day >= from_day),
  reason text not null
) strict;
create index known_leave_person on known_leave (person_no, from_day);

create table sign_sheet (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  class_no integer not null references class (no) on delete cascade,
  session_no integer references class_session (no) on delete cascade,
  at text not null,
  persons text not null check (json_valid(persons))
) strict;
create index sign_sheet_class on sign_sheet (class_no, no);
create index sign_sheet_session on sign_sheet (session_no) where session_no is not null;

create table person_move (
  no integer primary key,
  act text not null check (length(act) = 36),
  person_no integer not null references person (no) on delete cascade,
  day text not null check (length(day) = 10),
  from_hamlet_no integer references hamlet (no),
  to_hamlet_no integer references hamlet (no),
  unique (person_no, day)
) strict;
create index person_move_act on person_move (act);

create table person_move_change (
  no integer primary key,
  act text not null check (length(act) = 36),
  person_no integer not null references person (no) on delete cascade,
  was text check (json_valid(was)),
  became text check (json_valid(became))
) strict;
create index person_move_change_person on person_move_change (person_no, act);

create table guidance (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  day text not null check (length(day) = 10),
  hamlet_no integer references hamlet (no),
  topic text not null,
  guides text not null,
  turns integer not null check (turns >= 0),
  persons integer check (persons between 0 and turns),
  women integer check (women between 0 and turns),
  aged_60 integer check (aged_60 between 0 and turns),
  minority integer check (minority between 0 and turns),
  disabled integer check (disabled between 0 and turns),
  note text not null,
  removed integer not null default 0 check (removed in (0, 1))
) strict;
create index guidance_day on guidance (day);

create table activity (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  day text not null check (length(day) = 10),
  day_to text check (length(day_to) = 10 and day_to >= day),
  kind text not null,
  name text not null check (length(name) > 0),
  place text not null,
  hamlet_no integer references hamlet (no),
  unit text not null,
  quantity integer not null check (quantity >= 0),
  turns integer check (turns >= 0),
  note text not null,
  removed integer not null default 0 check (removed in (0, 1))
) strict;
create index activity_day on activity (day);

create table honour (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  day text not null check (length(day) = 10),
  kind text not null,
  name text not null check (length(name) > 0),
  person_no integer references person (no) on delete set null,
  hamlet_no integer references hamlet (no),
  state text not null check (state in ('candidate', 'recognised', 'refused')),
  decision text not null,
  decided_on text check (length(decided_on) = 10),
  note text not null,
  removed integer not null default 0 check (removed in (0, 1)),
  check (state <> 'recognised' or decided_on is not null)
) strict;
create index honour_day on honour (day);

create table digital_team (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  name text not null check (length(name) > 0),
  hamlet_no integer references hamlet (no),
  decision text not null,
  founded_on text check (length(founded_on) = 10),
  note text not null,
  removed integer not null default 0 check (removed in (0, 1))
) strict;

create table team_member (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  team_no integer not null references digital_team (no),
  name text not null check (length(name) > 0),
  person_no integer references person (no) on delete set null,
  role text not null,
  joined text check (length(joined) = 10),
  left_day text check (length(left_day) = 10 and (joined is null or left_day >= joined)),
  note text not null,
  removed integer not null default 0 check (removed in (0, 1))
) strict;
create index team_member_team on team_member (team_no);

create table money (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  day text not null check (length(day) = 10),
  kind text not null check (kind in ('planned', 'spent')),
  source text not null,
  amount integer not null check (amount >= 0),
  about text not null,
  activity_no integer references activity (no),
  note text not null,
  removed integer not null default 0 check (removed in (0, 1))
) strict;
create index money_day on money (day);

create table official_document (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  direction text not null check (direction in ('issued', 'received')),
  type text not null check (length(type) between 1 and 10),
  symbol text not null,
  day text not null check (length(day) = 10),
  issuer text not null,
  subject text not null check (length(subject) > 0),
  note text not null,
  removed integer not null default 0 check (removed in (0, 1))
) strict;
create index official_document_day on official_document (day);

create table register_evidence (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  owner text not null check (length(owner) = 36),
  kind text not null check (kind in ('file', 'link')),
  name text not null check (length(name) > 0),
  location text not null,
  sha256 text check (length(sha256) = 64),
  at text not null,
  removed integer not null default 0 check (removed in (0, 1))
) strict;
create index register_evidence_owner on register_evidence (owner);
`;
