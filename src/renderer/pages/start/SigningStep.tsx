import { Radio, TextInput } from '@mantine/core';
import { signaturePresets } from '../../text/signature';
import { start } from '../../text/start';
import type { StepProps } from './SetUp';
import css from './start.module.css';

const words = start.signing;

/** Who signs, who drafts, who is entering. */
export function SigningStep({ draft, change }: StepProps) {
  return (
    <>
      <Radio.Group
        label={words.preset}
        value={String(draft.preset)}
        onChange={(value) => change({ preset: Number(value) })}
      >
        <div className={css.radios}>
          {signaturePresets.map(({ name }, index) => (
            <Radio
              key={name}
              value={String(index)}
              label={name}
              data-autofocus={index === draft.preset || undefined}
            />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label={words.signer}
        description={words.signerHint}
        value={draft.signerName}
        onChange={(event) => change({ signerName: event.currentTarget.value })}
        maxLength={100}
        autoComplete="off"
      />
      <div className={css.pair}>
        <TextInput
          label={words.enteredBy}
          description={words.enteredByHint}
          value={draft.enteredBy}
          onChange={(event) => change({ enteredBy: event.currentTarget.value })}
          maxLength={100}
          autoComplete="off"
        />
        <TextInput
          label={words.draftingUnit}
          description={words.draftingUnitHint}
          value={draft.draftingUnit}
          onChange={(event) => change({ draftingUnit: event.currentTarget.value })}
          maxLength={30}
          autoComplete="off"
        />
      </div>
    </>
  );
}
