import { Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { enterGoesOn } from '../../parts/enter-goes-on';
import { peopleImport as text } from '../../text/people-import';
import css from './people-import.module.css';
import type { Source } from './use-reading';

type Place = Pick<Source, 'sheet' | 'headerRow'>;

interface ReadAgainProps {
  readonly source: Place;
  readonly onRead: (place: Place) => void;
}

/** For a file whose table was not found: the user says where it stands. */
export function ReadAgain({ source, onRead }: ReadAgainProps) {
  const [sheet, setSheet] = useState(source.sheet ?? '');
  const [headerRow, setHeaderRow] = useState<string | number>(source.headerRow ?? '');
  const words = text.tryAgain;
  return (
    <form
      className={css.readAgain}
      aria-label={words.title}
      onKeyDown={enterGoesOn}
      onSubmit={(event) => {
        event.preventDefault();
        const row = Number(headerRow);
        onRead({
          sheet: sheet.trim() === '' ? null : sheet.trim(),
          headerRow: row >= 1 ? row : null,
        });
      }}
    >
      <p className={css.hint}>{words.hint}</p>
      <div>
        <TextInput
          label={words.sheet}
          value={sheet}
          onChange={(event) => setSheet(event.currentTarget.value)}
        />
        <NumberInput
          label={words.headerRow}
          value={headerRow}
          onChange={setHeaderRow}
          min={1}
          max={1_048_576}
          allowDecimal={false}
          hideControls
        />
        <Button type="submit" variant="default" rightSection={<small>Enter</small>}>
          {words.run}
        </Button>
      </div>
    </form>
  );
}

/** Errors a different sheet or header row may help. */
export function mayBeElsewhere(code: string): boolean {
  return [
    'sheet-no-name-column',
    'sheet-two-persons',
    'sheet-only-hidden',
    'sheet-empty',
    'sheet-unknown',
    'sheet-row-empty',
  ].includes(code);
}
