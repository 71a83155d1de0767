import { useEffect, useRef, useState } from 'react';
import { callServicesAt, copyRecords, fetchServices, loadRecords, resetRecords } from '../api.ts';

/** What the address of the page asks for: `?cds=URL` and `?fhir=URL`. */
const ASKED = new URLSearchParams(window.location.search);

interface Props {
  /** The records may be others. */
  readonly onChanged: () => void;
}

/** Where the sandbox finds CDS services and records. What an address asks for is done only when somebody agrees. */
export function Settings({ onChanged }: Props) {
  const [services, setServices] = useState(ASKED.getAll('cds').join('\n'));
  const [server, setServer] = useState(ASKED.get('fhir') ?? '');
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly failed: boolean }>();
  const [busy, setBusy] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);

  async function open() {
    setOutcome(undefined);
    dialog.current?.showModal();
    if (ASKED.has('cds')) return;
    await attempt(async () => {
      setServices((await fetchServices()).join('\n'));
      return undefined;
    });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the address that the page was opened with
  useEffect(() => {
    if ((ASKED.has('cds') || ASKED.has('fhir')) && !dialog.current?.open) void open();
  }, []);

  async function attempt(action: () => Promise<string | undefined>) {
    setBusy(true);
    setOutcome(undefined);
    try {
      const text = await action();
      if (text) {
        setOutcome({ text, failed: false });
        onChanged();
      }
    } catch (error) {
      setOutcome({ text: `Dat lukte niet: ${(error as Error).message}`, failed: true });
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="controls">
      <button type="button" className="plain" onClick={() => void open()}>
        Instellingen
      </button>
      <button type="button" className="plain" onClick={() => void resetRecords().then(onChanged)}>
        Zet alle dossiers terug
      </button>
      <dialog ref={dialog} aria-labelledby="settings-title">
        <div className="heading">
          <h2 id="settings-title">Instellingen</h2>
          <button type="button" className="plain" onClick={() => dialog.current?.close()}>
            Sluit
          </button>
        </div>
        <p role={outcome?.failed ? 'alert' : 'status'} className={outcome?.failed ? 'failure' : undefined}>
          {outcome?.text}
        </p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void attempt(async () => {
              await callServicesAt(services.split(/\s+/).filter(Boolean));
              return 'Deze diensten worden nu gevraagd.';
            });
          }}
        >
          <section>
            <h3>CDS-diensten</h3>
            <div className="field">
              <label htmlFor="settings-cds">
                Adres, zonder /cds-services; meer adressen elk op een regel
              </label>
              <textarea
                id="settings-cds"
                rows={2}
                value={services}
                onChange={({ target }) => setServices(target.value)}
              />
            </div>
            <button type="submit" disabled={busy}>
              Gebruik deze diensten
            </button>
          </section>
        </form>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void attempt(async () => `${await copyRecords(server.trim())} resources zijn gekopieerd.`);
          }}
        >
          <section>
            <h3>Dossiers van een FHIR-server</h3>
            <div className="field">
              <label htmlFor="settings-fhir">Adres van een FHIR R4-server; daar wordt niets geschreven</label>
              <input
                id="settings-fhir"
                type="url"
                value={server}
                required
                onChange={({ target }) => setServer(target.value)}
              />
            </div>
            <button type="submit" disabled={busy}>
              Kopieer dossiers hierheen
            </button>
          </section>
        </form>
        <section>
          <h3>Dossiers als bestand</h3>
          <p className="actions">
            <a className="button" href="./sandbox/state" download>
              Bewaar als bestand
            </a>
            <label className="button">
              Laad uit bestand
              <input
                type="file"
                className="hidden"
                accept="application/json,.json"
                onChange={({ target }) => {
                  const [file] = target.files ?? [];
                  if (file === undefined) return;
                  void attempt(async () => {
                    await loadRecords(file);
                    // The same file can be chosen once more.
                    target.value = '';
                    return 'De dossiers uit het bestand zijn geladen.';
                  });
                }}
              />
            </label>
          </p>
        </section>
      </dialog>
    </div>
  );
}
