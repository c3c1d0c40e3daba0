import { NativeSelect, TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { audiences } from '../../../domain/person/person';
import { Choice } from '../../parts/Choice';
import { people as text } from '../../text/people';
import { readBirth } from './birth';
import { useHamletWord } from './hamlet-word';
import { HamletSelect } from './HamletSelect';
import type { PersonForm } from './person-form';
import css from './people.module.css';

interface PersonFieldsProps {
  readonly nameRef: Ref<HTMLInputElement>;
  readonly form: PersonForm;
  readonly onChange: (part: Partial<PersonForm>) => void;
  /** Enter in any field. */
  readonly onEnter: () => void;
  /** Under the name. */
  readonly below?: ReactNode;
  /** Under the hamlet. */
  readonly underHamlet?: ReactNode;
}

const sexes = { unknown: text.sexUnknown, female: text.sexes.female, male: text.sexes.male };

/** The fields of a person in the order of a paper list. */
export function PersonFields({
  nameRef,
  form,
  onChange,
  onEnter,
  below,
  underHamlet,
}: PersonFieldsProps) {
  const hamletWord = useHamletWord();
  const onKeyDown = (event: KeyboardEvent) => {
    // An open list of hamlets takes Enter for itself.
    if (event.key !== 'Enter' || event.ctrlKey || event.isDefaultPrevented()) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className={css.fields} onKeyDown={onKeyDown}>
      <TextInput
        ref={nameRef}
        data-autofocus
        label={text.form.name}
        value={form.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        autoComplete="off"
        spellCheck={false}
      />
      {below}
      <div className={css.birthAndSex}>
        <TextInput
          label={text.form.birth}
          placeholder={text.form.birthHint}
          title={text.form.birthHelp}
          value={form.birth}
          error={readBirth(form.birth) || form.birth.length < 4 ? null : text.form.birthWrong}
          onChange={(event) => onChange({ birth: event.currentTarget.value })}
          inputMode="numeric"
          maxLength={12}
          autoComplete="off"
        />
        <div>
          <div className={css.label} aria-hidden>
            {text.form.sex}
          </div>
          <Choice
            label={text.form.sex}
            value={form.sex}
            options={sexes}
            onChange={(sex) => onChange({ sex })}
          />
        </div>
      </div>
      <div className={css.pair}>
        <HamletSelect
          label={hamletWord}
          placeholder={text.noHamlet}
          value={form.hamletId}
          onChange={(hamletId) => onChange({ hamletId })}
        />
        <NativeSelect
          label={text.form.audience}
          value={form.audience}
          data={audiences.map((value) => ({ value, label: text.audiences[value] }))}
          onChange={(event) => {
            const audience = audiences.find((each) => each === event.currentTarget.value);
            if (audience) onChange({ audience });
          }}
        />
      </div>
      {underHamlet}
      <TextInput
        label={text.form.note}
        value={form.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
        autoComplete="off"
      />
    </div>
  );
}
