import { Autocomplete, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { refreshFeature, useDo } from '../../api/client';
import { useBook, type Office, type OfficeState } from '../../app/office';
import { hamletWords } from '../../../domain/office/office';
import { Choice } from '../../parts/Choice';
import { enterWalk } from '../../parts/enter-walk';
import { ErrorNote } from '../../parts/ErrorNote';
import { Letterhead } from '../../parts/Letterhead';
import { provinces } from '../../text/provinces';
import { settings } from '../../text/settings';
import { signaturePresets } from '../../text/signature';
import { start } from '../../text/start';
import css from './settings.module.css';

const words = settings.office;

/** Everything a letterhead, an addressee and a signature need; each field is saved when it is left. */
export function OfficeSettings() {
  const { office, today } = useBook();
  const [draft, setDraft] = useState(office);
  // Not what the book was last heard to hold: a value changed back before that comes would not be saved.
  const sent = useRef<Office | null>(office);
  const queries = useQueryClient();
  const save = useDo('office', 'save', { refresh: ['office', 'report'] });

  const change = (part: Partial<Office>) => setDraft({ ...draft, ...part });
  const keep = (next: Office = draft) => {
    const tidy = { ...next, ...tidyLines(next) };
    if (JSON.stringify(tidy) === JSON.stringify(sent.current)) return;
    sent.current = tidy;
    // These fields opened again before the book answers would show, and write back, what stood there before.
    queries.setQueryData<OfficeState>(
      ['office', 'state', {}],
      (state) => state && { ...state, office: tidy },
    );
    save.mutateAsync(tidy).catch(() => {
      sent.current = null;
      void refreshFeature(queries, 'office');
    });
  };
  const changeAndKeep = (part: Partial<Office>) => {
    change(part);
    keep({ ...draft, ...part });
  };
  const field = (name: 'name' | 'signerName' | 'draftingUnit' | 'enteredBy') => ({
    value: draft[name],
    onChange: (event: { readonly currentTarget: HTMLInputElement }) =>
      change({ [name]: event.currentTarget.value }),
    autoComplete: 'off',
    maxLength: 100,
  });
  const lines = (name: 'addressees' | 'recipients' | 'signatureLines') => ({
    value: draft[name].join('\n'),
    onChange: (event: { readonly currentTarget: HTMLTextAreaElement }) =>
      change({ [name]: event.currentTarget.value.split('\n') }),
    autosize: true,
    minRows: 3,
    maxRows: 8,
  });
  const preset = signaturePresets.findIndex(
    (each) => each.lines.join('\n') === draft.signatureLines.join('\n'),
  );
  return (
    <div className={css.office}>
      <form
        className={css.form}
        onBlur={() => keep()}
        onKeyDown={enterWalk}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <ErrorNote error={save.error} />
        <div className={css.pair}>
          <div>
            <span className={css.label}>{start.office.kind}</span>
            <Choice
              label={start.office.kind}
              value={draft.kind}
              options={start.office.kinds}
              onChange={(kind) => changeAndKeep({ kind })}
            />
          </div>
          <TextInput label={start.office.name} {...field('name')} data-autofocus />
          <Autocomplete
            label={start.office.province}
            data={provinces}
            value={draft.province}
            onChange={(province) => change({ province })}
            openOnFocus={false}
            maxLength={60}
          />
          <Autocomplete
            label={start.office.hamletWord}
            data={[...hamletWords]}
            value={draft.hamletWord}
            onChange={(hamletWord) => change({ hamletWord })}
            filter={({ options }) => options}
            openOnFocus={false}
            maxLength={30}
          />
          <NativeSelect
            label={words.preset}
            description={words.presetHint}
            value={String(preset)}
            data={[
              ...(preset === -1 ? [{ value: '-1', label: words.ownSignature }] : []),
              ...signaturePresets.map(({ name }, index) => ({ value: String(index), label: name })),
            ]}
            onChange={(event) => {
              const chosen = signaturePresets[Number(event.currentTarget.value)];
              if (chosen) changeAndKeep({ signatureLines: [...chosen.lines] });
            }}
          />
          <Textarea label={words.signatureLines} {...lines('signatureLines')} minRows={2} />
          <TextInput label={start.signing.signer} {...field('signerName')} />
          <TextInput
            label={start.signing.draftingUnit}
            description={start.signing.draftingUnitHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...field('draftingUnit')}
          />
          <Textarea
            label={words.addressees}
            description={words.addresseesHint}
            {...lines('addressees')}
          />
          <Textarea
            label={words.recipients}
            description={words.recipientsHint}
            {...lines('recipients')}
          />
          <TextInput
            label={start.signing.enteredBy}
            description={start.signing.enteredByHint}
            {...field('enteredBy')}
          />
        </div>
      </form>
      <aside className={css.preview}>
        <Letterhead office={{ ...draft, ...tidyLines(draft) }} today={today} />
      </aside>
    </div>
  );
}

/** Empty lines go; a signature has at most four. */
function tidyLines(office: Office): Pick<Office, 'signatureLines' | 'addressees' | 'recipients'> {
  const tidy = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');
  return {
    signatureLines: tidy(office.signatureLines).slice(0, 4),
    addressees: tidy(office.addressees).slice(0, 20),
    recipients: tidy(office.recipients).slice(0, 40),
  };
}
