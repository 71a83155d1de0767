import type { Suggestion } from '@prestatiewijzer/advice';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { toFailure } from '../failure.ts';
import { useFile } from '../record/file-context.tsx';
import { useSpeech } from '../ui/language.tsx';
import { Window } from '../ui/Window.tsx';
import { ResourceDetails } from './ResourceWindow.tsx';

interface ConfirmProps {
  readonly suggestion: Suggestion;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Shows what will be written, and writes it when somebody says so. */
export function Confirm({ suggestion, onClose, onDone }: ConfirmProps) {
  const { texts } = useSpeech();
  const { file } = useFile();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  async function write(): Promise<void> {
    setBusy(true);
    let written = 0;
    try {
      for (const { resource } of suggestion.actions) {
        await file.put(await file.session.write(resource));
        written += 1;
      }
      onDone();
    } catch (error) {
      const { kind, details } = toFailure(error);
      const conflict = details.code === 'HTTP 409' || details.code === 'HTTP 412';
      setTrouble(
        [
          written > 0 ? texts.act.halfway : texts.act.failed,
          conflict ? texts.act.conflict : `${texts.failures[kind].heading}. ${texts.failures[kind].advice}`,
        ].join(' '),
      );
      setBusy(false);
    }
  }

  return (
    <Window title={texts.act.confirmTitle} onClose={onClose}>
      <p>{texts.act.explain}</p>
      {suggestion.actions.map(({ type, description, resource }) => (
        <section key={description} className="action">
          <h3>
            <span className="tag">{type === 'create' ? texts.act.new : texts.act.change}</span> {description}
          </h3>
          <ResourceDetails resource={resource} />
        </section>
      ))}
      {trouble !== undefined && (
        <p role="alert" className="trouble">
          {trouble}
        </p>
      )}
      <div className="buttons">
        <Button className="primary" isDisabled={busy} onPress={() => void write()}>
          {busy ? texts.act.busy : texts.act.confirm}
        </Button>
        <Button onPress={onClose}>{texts.act.cancel}</Button>
      </div>
    </Window>
  );
}
