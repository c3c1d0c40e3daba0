import {
  checkRegisterRow,
  type RegisterName,
  type RegisterRows,
} from '../../../domain/register/rows';
import type { Core } from '../../core';
import { putRow } from '../../storage/register';
import type { Writer } from '../../storage/store';

/** Writes a new row of a register as the program would take it. @returns its id */
export type Put = <Name extends RegisterName>(
  name: Name,
  row: Omit<RegisterRows[Name], 'id'>,
) => string;

/** The rows written have one audit row together, that of the sample. */
export function putWith(core: Core, writer: Writer): Put {
  return (name, row) => {
    const id = core.newId();
    putRow(writer, name, checkRegisterRow(name, { ...row, id } as RegisterRows[typeof name]));
    return id;
  };
}
