/**
 * A printed sheet carries its number on paper, so a number is never given out a second time: not after its class was taken
 * out, nor those of the sheets that wait in removed classes.
 */
export const sql = `
create table sign_sheet_numbered (
  no integer primary key autoincrement,
  id text not null unique check (length(id) = 36),
  class_no integer not null references class (no) on delete cascade,
  session_no integer references class_session (no) on delete cascade,
  at text not null,
  persons text not null check (json_valid(persons))
) strict;
insert into sign_sheet_numbered select no, id, class_no, session_no, at, persons from sign_sheet;
drop table sign_sheet;
alter table sign_sheet_numbered rename to sign_sheet;
create index sign_sheet_class on sign_sheet (class_no, no);
create index sign_sheet_session on sign_sheet (session_no) where session_no is not null;

delete from sqlite_sequence where name = 'sign_sheet';
insert into sqlite_sequence (name, seq)
  select 'sign_sheet', max(
    (select coalesce(max(no), 0) from sign_sheet),
    (select coalesce(max(sheet.value ->> 'no'), 0) from class_removed, json_each(gone, '$.sheets') sheet)
  );
`;
