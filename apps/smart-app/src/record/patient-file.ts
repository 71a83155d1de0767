import { LINKED_TYPES } from '@prestatiewijzer/advice';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import type { Assessment, Language } from '@prestatiewijzer/rules';
import { Failure, toFailure } from '../failure.ts';
import type { Asked, Questions } from '../rules/questions.ts';
import type { Session } from '../smart/session.ts';
import { loadRecord, type Source } from './load.ts';

/** Between two looks at a record of which more comes in; each look shows provisional findings. */
const LOOK_MILLISECONDS = 400;

/** A patient's record and what the rules say of it, as far as they are known. A new object at each change. */
export interface FileState {
  readonly resources: ReadonlyMap<string, FhirResource>;
  readonly sources: readonly Source[];
  readonly loading: boolean;
  /** While the record is loading it is provisional. */
  readonly assessment: Assessment | undefined;
  readonly failure: Failure | undefined;
}

/** Loads a record, and has it assessed while it comes in and whenever it changes. */
export class PatientFile {
  readonly session: Session;
  readonly rules: Questions;
  readonly at: string;
  readonly #listeners = new Set<() => void>();
  readonly #resources = new Map<string, FhirResource>();
  readonly #settings: unknown;
  #state: FileState = {
    resources: new Map(),
    sources: [],
    loading: true,
    assessment: undefined,
    failure: undefined,
  };
  #language: Language;
  #looking = false;
  #changed = false;
  /** All that can come is here; until it is assessed, what is shown stays provisional. */
  #complete = false;

  constructor(session: Session, rules: Questions, settings: unknown, at: string, language: Language) {
    this.session = session;
    this.rules = rules;
    this.at = at;
    this.#settings = settings;
    this.#language = language;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): FileState => this.#state;

  get patient(): string {
    return `Patient/${this.session.patientId}`;
  }

  /** What every question to the rules about this record says. */
  asked(): Asked {
    return { at: this.at, patient: this.patient, language: this.#language, partial: this.#partial() };
  }

  async load(signal: AbortSignal): Promise<void> {
    this.#set({ loading: true, failure: undefined });
    try {
      const settings = await this.rules.configure(this.#settings, this.#language).catch((error: Error) => {
        throw error.name === 'SettingsError'
          ? new Failure('config', { mistake: `settings: ${error.message}` })
          : error;
      });
      await loadRecord({
        session: this.session,
        settings,
        signal,
        onResources: (resources) => this.#add(resources),
        onSources: (sources) => this.#set({ sources }),
      });
      if (signal.aborted) return;
      this.#complete = true;
      await this.#look();
    } catch (error) {
      if (!signal.aborted) this.#set({ loading: false, failure: toFailure(error) });
    }
  }

  /** What was written to the record. */
  async put(resource: FhirResource): Promise<void> {
    this.#resources.set(`${resource.resourceType}/${resource.id}`, resource);
    this.#set({ resources: new Map(this.#resources) });
    await this.rules.put(resource);
    await this.#look();
  }

  speak(language: Language): void {
    if (language === this.#language) return;
    this.#language = language;
    void this.#look();
  }

  #add(resources: readonly FhirResource[]): void {
    for (const resource of resources) {
      const key = `${resource.resourceType}/${resource.id}`;
      if (!this.#resources.has(key)) this.#resources.set(key, resource);
    }
    void this.rules.add(resources);
    void this.#look();
  }

  /** One look at a time; what changes meanwhile is for the next one. */
  async #look(): Promise<void> {
    this.#changed = true;
    if (this.#looking) return;
    this.#looking = true;
    try {
      while (this.#changed) {
        this.#changed = false;
        const assessment = await this.rules.assess(this.asked());
        const loading = !(this.#complete && !this.#changed);
        this.#set({ assessment, resources: new Map(this.#resources), loading });
        if (this.#state.loading) await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
      }
    } catch (error) {
      this.#set({ failure: toFailure(error) });
    } finally {
      this.#looking = false;
    }
  }

  #partial(): readonly string[] {
    const { sources } = this.#state;
    const lacking = sources.filter(({ state, lack }) => state === 'loading' || lack !== undefined);
    return [...lacking.map(({ type }) => type), ...(this.#complete ? [] : LINKED_TYPES)];
  }

  #set(change: Partial<FileState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
