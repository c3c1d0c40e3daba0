import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import adults from '../../../resources/skills/adults.json';
import officials from '../../../resources/skills/officials.json';
import students from '../../../resources/skills/students.json';
import workers from '../../../resources/skills/workers.json';
import { checkSkill, checkSkillList, type SkillChange } from '../../domain/class/skill';
import { AppError, type ErrorCode } from '../../domain/errors';
import { errorSentence } from '../../domain/error-text';
import { audiences } from '../../domain/person/person';
import type { Core } from '../core';
import { readSkillTable, type SkillTable } from '../intake/readSkills';
import * as storage from '../storage/skill';
import type { Writer } from '../storage/store';

const shipped = { adults, officials, students, workers };

export async function listSkills(core: Core): Promise<storage.SkillListRow[]> {
  return core.store.read((reader) => Promise.resolve(storage.listSkillLists(reader)));
}

/**
 * Changes skill lists in one transaction: what fits is written, each of the rest is refused with its sentence.
 * @returns also what takes back all that was written, in the order it has to be done
 */
export async function changeSkills(
  core: Core,
  changes: readonly SkillChange[],
): Promise<{
  undo: SkillChange[];
  refused: { index: number; code: ErrorCode; sentence: string }[];
}> {
  return core.store.write((writer) => {
    const undo: SkillChange[] = [];
    const refused: { index: number; code: ErrorCode; sentence: string }[] = [];
    for (const [index, change] of changes.entries()) {
      try {
        undo.unshift(applyOne(writer, change));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const { code, detail } = error;
        refused.push({ index, code, sentence: errorSentence(code, detail) });
      }
    }
    return Promise.resolve({ undo, refused });
  });
}

/** @returns what takes it back. @throws AppError of the checks; `row-unknown`, `skill-unknown` */
function applyOne(writer: Writer, change: SkillChange): SkillChange {
  switch (change.do) {
    case 'put-list': {
      const list = checkSkillList(change.list);
      const before = storage.readSkillList(writer, list.id);
      storage.putSkillList(writer, list);
      writer.audit('putSkillList', `skill-list:${list.id}`, { from: before, to: list });
      return before ? { do: 'put-list', list: before } : { do: 'remove-list', id: list.id };
    }
    case 'remove-list': {
      const before = storage.readSkillList(writer, change.id);
      if (!before) throw new AppError('row-unknown');
      storage.removeSkillRow(writer, 'skill_list', change.id);
      writer.audit('removeSkillList', `skill-list:${change.id}`, { from: before });
      return { do: 'put-list', list: before };
    }
    case 'put-skill': {
      const skill = checkSkill(change.skill);
      const before = storage.readSkill(writer, skill.id);
      if (!storage.putSkill(writer, skill)) throw new AppError('row-unknown');
      writer.audit('putSkill', `skill:${skill.id}`, { from: before, to: skill });
      return before ? { do: 'put-skill', skill: before } : { do: 'remove-skill', id: skill.id };
    }
    case 'remove-skill': {
      const before = storage.readSkill(writer, change.id);
      if (!before) throw new AppError('skill-unknown');
      storage.removeSkillRow(writer, 'skill', change.id);
      writer.audit('removeSkill', `skill:${change.id}`, { from: before });
      return { do: 'put-skill', skill: before };
    }
  }
}

/** Adds the program's own lists for the audiences that have none. */
export async function takeShippedSkills(core: Core): Promise<{ lists: number }> {
  return core.store.write((writer) => Promise.resolve({ lists: addShippedSkills(core, writer) }));
}

/** As `takeShippedSkills`, within a transaction that goes on. */
export function addShippedSkills(core: Core, writer: Writer): number {
  const known = new Set(storage.listSkillLists(writer).map(({ audience }) => audience));
  const missing = audiences.filter((audience) => !known.has(audience));
  for (const audience of missing) {
    const { version, source, day, skills } = shipped[audience];
    const id = core.newId();
    storage.putSkillList(writer, { id, audience, version, source, day });
    for (const [position, [code = '', name = '']] of skills.entries()) {
      storage.putSkill(writer, { id: core.newId(), listId: id, position, code, name });
    }
    writer.audit('takeShippedSkills', `skill-list:${id}`, { audience, version });
  }
  return missing.length;
}

/**
 * Reads a table of skills; writes nothing.
 * @throws AppError `file-missing` and those of `readSkillTable`
 */
export async function readSkillFile(
  path: string,
): Promise<SkillTable & { readonly fileName: string }> {
  const fileName = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new AppError('file-missing', { file: fileName }, { cause: error });
  });
  return { fileName, ...(await readSkillTable(bytes, fileName)) };
}
