import { withPartial } from '@prestatiewijzer/advice';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import { type Assessment, assess, type Language, type Settings } from '@prestatiewijzer/rules';
import { addTexts, type RuleTexts } from '@prestatiewijzer/rules/texts';
import type { Asked, Questions, Supposition } from './questions.ts';

/** Gets the texts of the rules in one language. */
export type TextLoader = (language: Language) => Promise<RuleTexts>;

/** Holds the record, and answers from it. What is rarely asked is only got when it is asked. */
export class Answers implements Questions {
  readonly #record = new Map<string, FhirResource>();
  readonly #texts: TextLoader | undefined;
  readonly #spoken = new Map<Language, Promise<void>>();
  #settings: Settings = {};

  /** `texts`: where the rules were bundled without their texts. */
  constructor(texts?: TextLoader) {
    this.#texts = texts;
  }

  async configure(settings: unknown, language: Language): Promise<Settings> {
    if (settings !== undefined && Object.keys(settings as object).length > 0) {
      const { parseSettings } = await import('@prestatiewijzer/rules/settings');
      const parsed = parseSettings(settings, language);
      this.#settings = parsed;
      if (parsed.bindings !== undefined) {
        const { withBindings } = await import('./bindings.ts');
        this.#settings = withBindings(parsed, language);
      }
      // What makes bindings ready stays here: it cannot be sent to a page.
      return parsed;
    }
    return this.#settings;
  }

  async add(resources: readonly FhirResource[]): Promise<void> {
    for (const resource of resources) {
      const key = this.#keyOf(resource);
      if (!this.#record.has(key)) this.#record.set(key, resource);
    }
  }

  async put(resource: FhirResource): Promise<void> {
    this.#record.set(this.#keyOf(resource), resource);
  }

  async assess(asked: Asked): Promise<Assessment> {
    await this.#speak(asked.language);
    return assess(this.#resourcesWith(asked.supposing), this.#options(asked));
  }

  async places(asked: Asked) {
    await this.#speak(asked.language);
    const { comparePlaces } = await import('./lazy.ts');
    return comparePlaces(this.#resourcesWith(asked.supposing), this.#options(asked));
  }

  async rule(titleId: string) {
    const { catalogue } = await import('./lazy.ts');
    return catalogue().find(({ id }) => id === titleId);
  }

  /** Gets the texts of a language once. */
  #speak(language: Language): Promise<void> {
    const known = this.#spoken.get(language);
    if (known !== undefined || this.#texts === undefined) return known ?? Promise.resolve();
    const spoken = this.#texts(language).then((texts) => addTexts(language, texts));
    this.#spoken.set(language, spoken);
    return spoken;
  }

  #resourcesWith(supposing: Supposition | undefined): readonly FhirResource[] {
    return [...this.#record.values(), ...(supposing?.resources ?? [])];
  }

  #options({ at, patient, language, partial, supposing }: Asked) {
    const settings: Settings = {
      ...this.#settings,
      organisation: { ...this.#settings.organisation, ...supposing?.organisation },
      agreements: { ...this.#settings.agreements, ...supposing?.agreements },
    };
    return { at, patient, language, settings: withPartial(settings, partial) };
  }

  #keyOf({ resourceType, id }: FhirResource): string {
    return id === undefined ? `#${this.#record.size}` : `${resourceType}/${id}`;
  }
}
