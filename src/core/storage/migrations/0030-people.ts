/**
 * People as the lists of hamlets bring them: numbers of cards and telephones where the office has asked for them, what
 * was decided about persons who look like one another, every change of a person, the looks of lists already understood,
 * confirmations on VNeID, population figures.
 *
 * What changed about a person stands in a table of its own and not in the audit, whose rows can never be taken out: a
 * person may ask to be forgotten (Luật 91/2025/QH15, Điều 4). For the same reason the names that earlier versions wrote
 * into the audit are taken out of it here, this once; who did what to whom and when stays.
 */
export const sql = `
alter table office add column keeps_phone integer not null default 0 check (keeps_phone in (0, 1));
alter table office add column keeps_cccd integer not null default 0 check (keeps_cccd in (0, 1));

alter table person add column phone text check (phone glob '[0-9+]*' and length(phone) between 8 and 15);
alter table person add column cccd text
  check (length(cccd) in (9, 12) and cccd not glob '*[^0-9]*');
alter table person add column erased_at text;
create index person_cccd on person (cccd) where cccd is not null;
create index person_birth on person (birth_year);
create index person_audience on person (audience);
create index person_search on person (given_key, folded, birth_year, erased_at);
create index person_full on person (
  case when instr(name, ' ') = 0 then given_key
    else substr(given_key, instr(given_key, char(2)) + 1) || char(2) || given_key end);

alter table import_batch add column sheet text not null default '';
alter table import_batch add column persons integer not null default 0;
update import_batch set persons = (select count(*) from person p where p.batch_no = import_batch.no);

create table person_change (
  no integer primary key,
  act text not null check (length(act) = 36),
  person_no integer not null references person (no) on delete cascade,
  at text not null,
  who text not null,
  field text not null check (field in
    ('name', 'hamlet', 'birth', 'sex', 'audience', 'note', 'phone', 'cccd', 'confirmed')),
  was text,
  became text
) strict;
create index person_change_person on person_change (person_no);
create index person_change_act on person_change (act);

create table person_apart (
  one_no integer not null references person (no) on delete cascade,
  other_no integer not null references person (no) on delete cascade,
  at text not null,
  who text not null,
  primary key (one_no, other_no),
  check (one_no < other_no)
) strict, without rowid;
create index person_apart_other on person_apart (other_no);

create table person_merge (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  kept_no integer not null references person (no) on delete cascade,
  at text not null,
  who text not null,
  gone text not null check (json_valid(gone))
) strict;
create index person_merge_kept on person_merge (kept_no);

create table vneid_confirmation (
  person_no integer primary key references person (no) on delete cascade,
  day text not null check (length(day) = 10),
  source text not null
) strict;

create table list_look (
  look text primary key,
  choice text not null check (json_valid(choice)),
  at text not null
) strict, without rowid;

create table population (
  no integer primary key,
  year integer not null check (year between 2000 and 2100),
  hamlet_no integer references hamlet (no),
  kind text not null check (kind in ('everybody', 'adults', 'officials', 'students', 'workers')),
  persons integer not null check (persons >= 0),
  source text not null check (length(source) > 0),
  day text not null check (length(day) = 10)
) strict;
create unique index population_once on population (year, coalesce(hamlet_no, 0), kind);

drop trigger audit_never_changed;
update audit set detail = '{}' where action in ('savePerson', 'removePerson');
create trigger audit_never_changed before update on audit
begin
  select raise(abort, 'audit rows cannot be changed');
end;
`;
