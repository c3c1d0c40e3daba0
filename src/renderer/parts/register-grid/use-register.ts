import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { RegisterChange, RegisterName, RegisterRows } from '../../../domain/register/rows';
import { useAsk, type ApiError } from '../../api/client';
import { useBook } from '../../app/office';
import { useEditSteps, type EditSteps } from '../edits/use-edit-steps';
import { registerEditsOf } from './open-register';
import type { RegisterEdits } from './register-edits';

/** The rows of a register on disk, of all years. */
export function useRegisterRows<Name extends RegisterName>(
  name: Name,
): UseQueryResult<RegisterRows[Name][], ApiError> {
  // Of one shape; the compiler cannot follow their names through the client.
  return useAsk(name as 'guidance', 'list', { year: null }) as unknown as UseQueryResult<
    RegisterRows[Name][],
    ApiError
  >;
}

export interface RegisterEditing<Row extends { readonly id: string }> extends EditSteps<
  RegisterChange<Row>
> {
  readonly edits: RegisterEdits<Row>;
  /** As they are shown: with what is on its way to the disk, and refused rows as they were typed. */
  readonly rows: readonly Row[];
}

/** A register to be edited. @param fromDisk what `useRegisterRows` answered */
export function useRegister<Name extends RegisterName>(
  name: Name,
  fromDisk: readonly RegisterRows[Name][],
): RegisterEditing<RegisterRows[Name]> {
  const queries = useQueryClient();
  const { isSample } = useBook();
  const book = isSample ? 'sample' : 'own';
  const edits = useMemo(
    () => registerEditsOf(name, book, fromDisk, queries),
    [name, book, fromDisk, queries],
  );
  useEffect(() => edits.take(fromDisk), [edits, fromDisk]);
  const rows = useSyncExternalStore(edits.subscribe, edits.shown);
  return { edits, rows, ...useEditSteps(edits) };
}
