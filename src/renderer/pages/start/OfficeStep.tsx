import { Autocomplete, TextInput, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { hamletWords } from '../../../domain/office/office';
import { fold } from '../../../domain/text';
import { Choice } from '../../parts/Choice';
import { provinces } from '../../text/provinces';
import { start } from '../../text/start';
import type { StepProps } from './SetUp';
import css from './start.module.css';

const words = start.office;

/** Kind, name, province, and what its hamlets are called. */
export function OfficeStep({
  draft,
  change,
  nameMissing,
}: StepProps & { readonly nameMissing: boolean }) {
  return (
    <>
      <div>
        <span className={css.label}>{words.kind}</span>
        <Choice
          label={words.kind}
          value={draft.kind}
          options={words.kinds}
          onChange={(kind) => change({ kind })}
        />
      </div>
      <TextInput
        label={words.name}
        description={words.nameHint}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={nameMissing ? words.nameMissing : undefined}
        maxLength={80}
        autoComplete="off"
        withAsterisk
        aria-required
        data-name
        data-autofocus
      />
      <Autocomplete
        label={words.province}
        description={words.provinceHint}
        data={provinces}
        filter={withoutAccents}
        value={draft.province}
        onChange={(province) => change({ province })}
        selectFirstOptionOnChange
        openOnFocus={false}
        maxLength={60}
      />
      <Autocomplete
        label={words.hamletWord}
        description={words.hamletWordHint}
        data={[...hamletWords]}
        value={draft.hamletWord}
        onChange={(hamletWord) => change({ hamletWord })}
        filter={({ options }) => options}
        openOnFocus={false}
        maxLength={30}
      />
    </>
  );
}

const withoutAccents: OptionsFilter = ({ options, search }) => {
  const wanted = fold(search);
  return options.filter((option) => fold((option as ComboboxItem).label).includes(wanted));
};
