/**
 * The first schema. Persons, sessions and classes carry an integer key beside their public id: the million marks
 * refer to those (docs/decisions: 2026-11-22-integer-keys-for-marks.md). The audit of marks does too, so the
 * keys of persons and sessions are never given out twice.
 */
export const sql = `
create table office (
  one integer primary key check (one = 1),
  kind text not null check (kind in ('xã', 'phường', 'đặc khu')),
  name text not null check (length(name) between 1 and 60),
  province text not null,
  hamlet_word text not null,
  signature_lines text not null check (json_valid(signature_lines)),
  signer_name text not null,
  addressees text not null check (json_valid(addressees)),
  recipients text not null check (json_valid(recipients)),
  drafting_unit text not null,
  entered_by text not null,
  is_sample integer not null check (is_sample in (0, 1))
) strict;

create table hamlet (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  name text not null check (length(name) between 1 and 100),
  folded text not null unique,
  position integer not null
) strict;

create table import_batch (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  file_name text not null,
  at text not null
) strict;

create table person (
  no integer primary key autoincrement,
  id text not null unique check (length(id) = 36),
  name text not null check (length(name) between 1 and 100),
  folded text not null,
  given_key text not null,
  hamlet_no integer references hamlet (no),
  birth_year integer check (birth_year between 1900 and 2200),
  birth_day text check (birth_day is null or (length(birth_day) = 10 and cast(substr(birth_day, 1, 4) as integer) = birth_year)),
  sex text check (sex in ('female', 'male')),
  audience text not null check (audience in ('adults', 'officials', 'students', 'workers')),
  note text not null,
  batch_no integer references import_batch (no)
) strict;
create index person_hamlet on person (hamlet_no);
create index person_folded on person (folded);
create index person_given on person (given_key);
create index person_batch on person (batch_no) where batch_no is not null;

create table plan (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  source text not null unique,
  issuer text not null,
  province text not null,
  number integer check (number > 0),
  symbol text,
  date text check (date is null or length(date) = 10),
  title text not null,
  hamlet_word text,
  legal_bases text not null check (json_valid(legal_bases)),
  units text not null check (json_valid(units)),
  recipients text not null check (json_valid(recipients)),
  funding text not null check (json_valid(funding))
) strict;

create table plan_target (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  plan_no integer not null references plan (no),
  position integer not null,
  year integer not null check (year between 2000 and 2100),
  label text not null,
  audience text not null,
  indicator text not null,
  op text not null check (op in ('>=', '>')),
  value real not null check (value >= 0),
  unit text not null,
  strength text,
  unique (plan_no, year, indicator, audience)
) strict;

create table plan_task (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  plan_no integer not null references plan (no),
  position integer not null,
  task_no text not null,
  about text not null,
  lead text not null check (json_valid(lead)),
  with_units text not null check (json_valid(with_units)),
  due text not null check (json_valid(due)),
  note text,
  state text not null check (state in ('not-started', 'in-progress', 'done')),
  progress_note text not null,
  unique (plan_no, task_no)
) strict;

create table class (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  name text not null check (length(name) between 1 and 150),
  subject text not null,
  teacher text not null,
  place text not null,
  hamlet_no integer references hamlet (no),
  audience text not null check (audience in ('adults', 'officials', 'students', 'workers')),
  form text not null check (form in ('in-person', 'online'))
) strict;

create table class_session (
  no integer primary key autoincrement,
  id text not null unique check (length(id) = 36),
  class_no integer not null references class (no),
  day text not null check (length(day) = 10),
  starts_at text not null check (length(starts_at) = 5),
  ends_at text not null check (length(ends_at) = 5 and ends_at > starts_at),
  unique (class_no, day, starts_at)
) strict;
create index class_session_day on class_session (day, no);

create table enrolment (
  class_no integer not null references class (no),
  person_no integer not null references person (no),
  joined text not null check (length(joined) = 10),
  result text check (result in ('achieved', 'not-achieved')),
  result_day text check (length(result_day) = 10 and result_day >= joined),
  check ((result is null) = (result_day is null)),
  primary key (class_no, person_no)
) strict, without rowid;
create index enrolment_person on enrolment (person_no);
create index enrolment_achieved on enrolment (person_no, result_day) where result = 'achieved';

create table attendance_mark (
  session_no integer not null references class_session (no),
  person_no integer not null references person (no),
  mark integer not null check (mark between 1 and 4),
  primary key (session_no, person_no)
) strict, without rowid;
create index attendance_mark_person on attendance_mark (person_no);

create trigger attendance_mark_only_enrolled before insert on attendance_mark
when not exists (
  select 1 from class_session s join enrolment e on e.class_no = s.class_no
  where s.no = new.session_no and e.person_no = new.person_no
)
begin
  select raise(abort, 'not enrolled');
end;

create table figure (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  indicator text not null,
  day text not null check (length(day) = 10),
  numerator integer check (numerator >= 0),
  denominator integer not null check (denominator >= 0),
  source text not null check (length(source) > 0),
  check (numerator is null or numerator <= denominator)
) strict;
create index figure_indicator on figure (indicator, day);

create table report_own_text (
  period text not null,
  section text not null,
  text text not null,
  primary key (period, section)
) strict, without rowid;

create table audit (
  no integer primary key,
  at text not null,
  who text not null,
  action text not null,
  subject text not null,
  detail text not null check (json_valid(detail))
) strict;
create index audit_subject on audit (subject);

create trigger audit_never_changed before update on audit
begin
  select raise(abort, 'audit rows cannot be changed');
end;
create trigger audit_never_deleted before delete on audit
begin
  select raise(abort, 'audit rows cannot be deleted');
end;
`;
