/**
 * A book holds several plans, each whole: quotas, duties, milestones, signer; plans hang under one another, tasks have a
 * percentage, a history and evidence. Tasks and quotas that are taken out stay, marked as removed: history, evidence and
 * entries point to them, and taking them back must find all of it.
 */
export const sql = `
alter table plan add column file_source text;
alter table plan add column level text not null default 'commune'
  check (level in ('province', 'commune', 'party-district', 'party-commune'));
alter table plan add column style text not null default 'state' check (style in ('state', 'party'));
alter table plan add column type text not null default 'KH' check (length(type) between 1 and 10);
alter table plan add column place text;
alter table plan add column signer text check (signer is null or json_valid(signer));
alter table plan add column document_note text;
alter table plan add column illegible text not null default '[]' check (json_valid(illegible));
alter table plan add column assignments text not null default '[]' check (json_valid(assignments));
alter table plan add column commune_duties text not null default '[]' check (json_valid(commune_duties));
alter table plan add column channels text not null default '[]' check (json_valid(channels));
alter table plan add column role text not null default 'own' check (role in ('own', 'upper', 'other'));
alter table plan add column is_current integer not null default 0 check (is_current in (0, 1));
alter table plan add column upper_no integer references plan (no) check (upper_no <> no);
alter table plan add column removed integer not null default 0 check (removed in (0, 1));
update plan set is_current = 1 where no = (select min(no) from plan);
create unique index plan_current on plan (is_current) where is_current = 1;
create index plan_upper on plan (upper_no) where upper_no is not null;

alter table plan_target add column origin text check (origin is null or json_valid(origin));

alter table plan_task add column directed_by text;
alter table plan_task add column form text;
alter table plan_task add column milestones text not null default '[]' check (json_valid(milestones));
alter table plan_task add column programme text not null default '[]' check (json_valid(programme));
alter table plan_task add column percent integer not null default 0 check (percent between 0 and 100);
alter table plan_task add column removed integer not null default 0 check (removed in (0, 1));
update plan_task set percent = 100 where state = 'done';

create table plan_quota (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  plan_no integer not null references plan (no),
  position integer not null,
  task_id text,
  indicator text not null,
  per text not null check (per in ('commune', 'hamlet')),
  each text check (each in ('month')),
  about text,
  op text not null check (op in ('>=', '>')),
  value real not null check (value >= 0),
  unit text not null,
  origin text check (origin is null or json_valid(origin)),
  removed integer not null default 0 check (removed in (0, 1))
) strict;
create index plan_quota_plan on plan_quota (plan_no, position);

create table plan_duty (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  plan_no integer not null references plan (no),
  position integer not null,
  by_whom text not null,
  to_whom text,
  about text,
  kind text not null check (kind in ('annual', 'half-year', 'quarter', 'month', 'periodic', 'ad-hoc')),
  before text check (length(before) = 10),
  must text
) strict;
create index plan_duty_plan on plan_duty (plan_no, position);

create table quota_entry (
  no integer primary key,
  quota_no integer not null references plan_quota (no),
  month text check (length(month) = 7),
  hamlet_no integer references hamlet (no),
  value real not null check (value >= 0)
) strict;
create unique index quota_entry_place on quota_entry (quota_no, coalesce(month, ''), coalesce(hamlet_no, 0));

create table task_evidence (
  no integer primary key,
  id text not null unique check (length(id) = 36),
  task_no integer not null references plan_task (no),
  kind text not null check (kind in ('file', 'link')),
  name text not null check (length(name) > 0),
  location text not null,
  sha256 text check (length(sha256) = 64),
  at text not null,
  removed integer not null default 0 check (removed in (0, 1))
) strict;
create index task_evidence_task on task_evidence (task_no);

create table task_history (
  no integer primary key,
  task_no integer not null references plan_task (no),
  at text not null,
  who text not null,
  state text not null,
  percent integer not null,
  progress_note text not null,
  evidence text
) strict;
create index task_history_task on task_history (task_no, no);
create trigger task_history_never_changed before update on task_history
begin
  select raise(abort, 'history cannot be changed');
end;
create trigger task_history_never_deleted before delete on task_history
begin
  select raise(abort, 'history cannot be deleted');
end;

create table reminder (
  key text primary key,
  at text not null
) strict, without rowid;

create table event_done (
  key text primary key,
  at text not null,
  who text not null
) strict, without rowid;
`;
