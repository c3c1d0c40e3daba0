import type { SkillDraft, SkillListDraft } from '../../domain/class/skill';
import type { Reader, Writer } from './store';

export interface SkillListRow extends SkillListDraft {
  readonly skills: {
    readonly id: string;
    readonly position: number;
    readonly code: string;
    readonly name: string;
    readonly classes: number;
  }[];
}

/** Oldest first, each with its skills in order. */
export function listSkillLists(reader: Reader): SkillListRow[] {
  const lists = reader
    .statement(
      `select no, id, audience, version, source, day from skill_list where removed = 0
      order by day, no`,
    )
    .all() as (SkillListDraft & { no: number })[];
  const skills = reader
    .statement(
      `select k.list_no as listNo, k.id, k.position, k.code, k.name,
        (select count(*) from class c where c.skill_no = k.no) as classes
      from skill k where k.removed = 0 order by k.list_no, k.position, k.no`,
    )
    .all() as (SkillListRow['skills'][number] & { listNo: number })[];
  return lists.map(({ no, ...list }) => ({
    ...list,
    skills: skills.flatMap(({ listNo, ...skill }) => (listNo === no ? [skill] : [])),
  }));
}

export function readSkillList(reader: Reader, id: string): SkillListDraft | null {
  const row = reader
    .statement(
      'select id, audience, version, source, day from skill_list where id = ? and removed = 0',
    )
    .get(id) as SkillListDraft | undefined;
  return row ?? null;
}

export function readSkill(reader: Reader, id: string): SkillDraft | null {
  const row = reader
    .statement(
      `select k.id, l.id as listId, k.position, k.code, k.name
      from skill k join skill_list l on l.no = k.list_no where k.id = ? and k.removed = 0`,
    )
    .get(id) as SkillDraft | undefined;
  return row ?? null;
}

/** Puts a list in place of the one with its id, or adds it. */
export function putSkillList(writer: Writer, list: SkillListDraft): void {
  writer
    .statement(
      `insert into skill_list (id, audience, version, source, day) values (?, ?, ?, ?, ?)
      on conflict (id) do update set audience = excluded.audience, version = excluded.version,
        source = excluded.source, day = excluded.day, removed = 0`,
    )
    .run(list.id, list.audience, list.version, list.source, list.day);
}

/** @returns false when there is no such list; the skill is not written then */
export function putSkill(writer: Writer, skill: SkillDraft): boolean {
  const { changes } = writer
    .statement(
      `insert into skill (id, list_no, position, code, name)
      select ?, no, ?, ?, ? from skill_list where id = ?
      on conflict (id) do update set list_no = excluded.list_no, position = excluded.position,
        code = excluded.code, name = excluded.name, removed = 0`,
    )
    .run(skill.id, skill.position, skill.code, skill.name, skill.listId);
  return changes === 1;
}

export function removeSkillRow(writer: Writer, table: 'skill_list' | 'skill', id: string): void {
  writer.statement(`update ${table} set removed = 1 where id = ?`).run(id);
}
