import { NativeSelect } from '@mantine/core';
import { audiences, type Audience } from '../../../domain/person/person';
import { useRemembered } from '../../api/remembered';
import { useBook } from '../../app/office';
import { people as peopleText } from '../../text/people';
import { peopleImport as text } from '../../text/people-import';
import { useHamletWord } from '../people/hamlet-word';
import { HamletSelect } from '../people/HamletSelect';
import css from './people-import.module.css';

/** What rows get whose list does not say it. */
export interface UnnamedRows {
  readonly audience: Audience;
  readonly hamletId: string | null;
}

/** As chosen last; a hamlet that is there no more is none. */
export function useUnnamed(): [UnnamedRows, (value: UnnamedRows) => void] {
  const { hamlets } = useBook();
  const [audience, setAudience] = useRemembered<Audience>(
    'people-import.audience',
    'adults',
    isAudience,
  );
  const [hamlet, setHamlet] = useRemembered<string>('people-import.hamlet', '', isText);
  const hamletId = hamlets.some(({ id }) => id === hamlet) ? hamlet : null;
  return [
    { audience, hamletId },
    (value) => {
      setAudience(value.audience);
      setHamlet(value.hamletId ?? '');
    },
  ];
}

const isAudience = (value: string): value is Audience =>
  audiences.some((audience) => audience === value);
const isText = (value: string): value is string => value.length < 100;

interface UnnamedProps {
  readonly value: UnnamedRows;
  readonly onChange: (value: UnnamedRows) => void;
}

/** Audience and hamlet for the rows that name none. */
export function Unnamed({ value, onChange }: UnnamedProps) {
  const hamletWord = useHamletWord().toLowerCase();
  return (
    <div className={css.unnamed}>
      <span>{text.unnamed}</span>
      <NativeSelect
        w="9.5rem"
        aria-label={text.audience}
        value={value.audience}
        data={audiences.map((each) => ({ value: each, label: peopleText.audiences[each] }))}
        onChange={(event) => {
          const audience = audiences.find((each) => each === event.currentTarget.value);
          if (audience) onChange({ ...value, audience });
        }}
      />
      <HamletSelect
        aria-label={text.hamlet}
        placeholder={peopleText.noHamletChoice(hamletWord)}
        value={value.hamletId}
        onChange={(hamletId) => onChange({ ...value, hamletId })}
        w="9rem"
      />
    </div>
  );
}
